import { useState } from 'react';
import { setNetworkOption } from '../commands/set-network-option.ts';
import type { Declaration } from '../compose/compose-document.ts';
import { Button } from '../ui/button.tsx';
import { CommitInput } from '../ui/commit-input.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { catalogueHelp, Field } from './field.tsx';
import styles from './panels.module.css';
import { Placed } from './placed.tsx';
import { useActions } from './use-run.ts';

const DRIVERS = [
  { value: 'bridge', detail: 'The usual one, and the only one on a device.' },
  { value: 'default', detail: 'What the engine takes by itself.' },
];

/** What is often said of a network: its driver, and whether it leads outside. */
export function NetworkOptions({ network }: { readonly network: Declaration }) {
  const { run } = useActions();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const { name, path, view } = network;
  if (!open && view.ownKeys.length === 0) {
    return (
      <div>
        <Button tone="quiet" label={`Options of ${name}`} onClick={() => setOpen(true)}>
          Options…
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own looks
    <div role="group" aria-label={`Options of ${name}`} className={styles.inner}>
      <Field label="Driver" path={[...path, 'driver']} help={catalogueHelp('network', 'driver')}>
        {(ids) => (
          <CommitInput
            {...ids}
            mono
            value={view.get('driver')?.string ?? ''}
            suggestions={DRIVERS}
            placeholder="bridge"
            onCommit={(text) =>
              run(setNetworkOption, {
                network: name,
                key: 'driver',
                value: text.trim() === '' ? undefined : text.trim(),
              })
            }
          />
        )}
      </Field>
      <Placed path={[...path, 'internal']}>
        <SwitchRow
          label="Internal"
          description="Services on it reach each other, but nothing outside, unless they are on another network too."
          checked={view.get('internal')?.scalar === true}
          onChange={(on) =>
            setRefusal(
              run(setNetworkOption, {
                network: name,
                key: 'internal',
                value: on ? true : undefined,
              }),
            )
          }
        />
      </Placed>
      {refusal && <ProblemSentence sentence={refusal} />}
    </div>
  );
}
