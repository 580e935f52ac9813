import { IconClipboardText } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import type { RowColumn } from '../ui/row-list-model.ts';
import { envChanges } from './env-changes.ts';
import { EnvPaste, setVariables, useEnvReader } from './env-paste.tsx';
import { PairListField } from './pair-list-field.tsx';
import type { ServicePanelProps } from './panel.ts';
import { valueSuggestions, variableSuggestions } from './suggest.ts';
import { useActions } from './use-run.ts';

/** The variables of a service as a table, which also takes a whole .env. */
export function VariablesField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const read = useEnvReader();
  const [pasted, setPasted] = useState<string | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const columns = useMemo(
    (): readonly RowColumn[] => [
      {
        id: 'name',
        label: 'Name',
        placeholder: 'NAME',
        width: 'minmax(0, 1fr)',
        suggestions: variableSuggestions(doc, service),
      },
      {
        id: 'value',
        label: 'Value',
        width: 'minmax(0, 1fr)',
        suggestions: ({ name = '' }) => valueSuggestions(doc, service, name.trim()),
      },
    ],
    [doc, service],
  );
  /** Lines that only add are added at once; what would change something is shown first. */
  function paste(text: string): boolean {
    const { entries, problems } = read(text);
    const changes = envChanges(service, entries);
    const isPlain = problems.length === 0 && changes.every(({ kind }) => kind !== 'changed');
    if (!isPlain || setVariables(run, service.name, changes) !== undefined) setPasted(text);
    return true;
  }
  return (
    <>
      <PairListField
        service={service}
        doc={doc}
        name="environment"
        label="Variables"
        noun="variable"
        empty="The program finds only what the image and the device set."
        columns={columns}
        items={service.environment}
        onPasteText={paste}
      />
      {pasted === undefined ? (
        <div>
          <Button
            tone="quiet"
            icon={IconClipboardText}
            buttonRef={button}
            onClick={() => setPasted('')}
          >
            Paste a .env…
          </Button>
        </div>
      ) : (
        <EnvPaste
          service={service}
          text={pasted}
          onDone={() => {
            setPasted(undefined);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      )}
    </>
  );
}
