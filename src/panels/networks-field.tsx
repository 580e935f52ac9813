import { useMemo, useState } from 'react';
import { addListItem } from '../commands/add-list-item.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { removePair } from '../commands/remove-pair.ts';
import { setPair } from '../commands/set-pair.ts';
import { isSamePath } from '../text/yaml-path.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { AddOne } from './add-one.tsx';
import { ChipRows } from './chip-rows.tsx';
import { ServiceField } from './field.tsx';
import { FieldTable } from './field-table.tsx';
import { itemIndex } from './item-index.ts';
import { networkUseFields } from './network-fields.ts';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { ProblemList } from './problem-list.tsx';
import { RestOf } from './rest-of.tsx';
import { type Revealed, usePointedAt } from './reveal.ts';
import { networkSuggestions } from './suggest.ts';
import { useProblems } from './use-problems.ts';
import { useActions } from './use-run.ts';

const KEY = 'networks';

/** The networks that a service joins, each with what it is called and its address there. */
export function NetworksField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const at = { service: service.name, key: KEY };
  const paths = service.networks.map(({ path }) => path);
  const isMap = service.syntaxOf(KEY) === 'map';
  const problems = useProblems([...service.path, KEY]);
  const offered = useMemo(() => networkSuggestions(doc, service), [doc, service]);
  return (
    <ServiceField
      service={service}
      doc={doc}
      name={KEY}
      label="Networks"
      as="group"
      origin={service.networks.find(({ origin }) => origin === 'inherited')?.origin}
      except={paths}
      rows={paths}
    >
      {() => (
        <div className={styles.stack}>
          <ChipRows
            kind="network"
            items={service.networks.map(({ value, path, origin }) => {
              // Those of its settings stand at the settings.
              const own = problems.filter((problem) => isSamePath(problem.path, path));
              return {
                path,
                rows: (doc.syntax.view(path)?.entries ?? []).map(({ key }) => [...path, key]),
                text: value,
                inherited: origin === 'inherited',
                invalid: own.some(({ severity }) => severity === 'error'),
                below: (
                  <>
                    <ProblemList problems={own} />
                    <NetworkUse service={service} doc={doc} network={value} />
                  </>
                ),
                onRemove: () =>
                  setRefusal(
                    isMap
                      ? run(removePair, { ...at, name: value })
                      : run(removeListItem, { ...at, index: itemIndex(path) }),
                  ),
              };
            })}
          />
          <AddOne
            label="Join a network"
            placeholder="Join a network…"
            suggestions={offered}
            refusal={refusal}
            onAdd={(name) =>
              isMap
                ? run(setPair, { ...at, name, value: undefined })
                : run(addListItem, { ...at, value: name })
            }
          />
        </div>
      )}
    </ServiceField>
  );
}

/** Names and addresses in one network; open where something is written. */
function NetworkUse(props: ServicePanelProps & { readonly network: string }) {
  const { service, doc, network } = props;
  const path = [...service.path, KEY, network];
  const pointed = usePointedAt(path);
  const [answered, setAnswered] = useState<Revealed | undefined>(undefined);
  const isWritten = (doc.syntax.view(path)?.entries.length ?? 0) > 0;
  const [toggled, setToggled] = useState<boolean | undefined>(undefined);
  // Each time that another surface points in here anew, whatever was closed before.
  if (pointed && pointed !== answered) {
    setAnswered(pointed);
    setToggled(true);
  }
  const open = toggled ?? isWritten;
  const fields = useMemo(() => networkUseFields(network), [network]);
  return (
    <Disclosure title={`Names and address in ${network}`} open={open} onToggle={setToggled}>
      <FieldTable service={service} doc={doc} fields={fields} more={`about ${network}`} />
      <RestOf
        service={service}
        doc={doc}
        at={[KEY, network]}
        known={fields.flatMap(({ at }) => at.slice(2))}
      />
    </Disclosure>
  );
}
