import { removePair } from '../commands/remove-pair.ts';
import { readUlimits, type Ulimit } from '../compose/fields/ulimits.ts';
import type { RowColumn } from '../ui/row-list-model.ts';
import { addLimit, changeLimit } from './change-limit.ts';
import { ListField } from './list-field.tsx';
import type { ServicePanelProps } from './panel.ts';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';
import { WrittenField } from './written-field.tsx';

const KEY = 'ulimits';
const LABEL = 'Limits of the system';

const COLUMNS: readonly RowColumn[] = [
  {
    id: 'name',
    label: 'Limit',
    placeholder: 'nofile',
    width: 'minmax(0, 1.3fr)',
    suggestions: [
      { value: 'nofile', detail: 'Open files and connections' },
      { value: 'nproc', detail: 'Processes of the user' },
      { value: 'core', detail: 'Size of core dumps; -1 lets them be written' },
      { value: 'memlock', detail: 'Memory that is never swapped out' },
      { value: 'rtprio', detail: 'Priority in real time' },
      { value: 'stack', detail: 'Size of the stack' },
    ],
  },
  { id: 'soft', label: 'At most', placeholder: '1024', width: 'minmax(0, 1fr)' },
  { id: 'hard', label: 'May be raised to', placeholder: 'the same', width: 'minmax(0, 1fr)' },
];

/** Limits such as open files: one number, or a soft and a hard one. */
export function UlimitsField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const items = readUlimits(doc.syntax.view([...service.path, KEY]));
  if (!items) return <WrittenField service={service} doc={doc} at={[KEY]} label={LABEL} />;
  return (
    <ListField<Ulimit>
      service={service}
      doc={doc}
      name={KEY}
      label={LABEL}
      noun="limit"
      empty="The usual limits hold."
      columns={COLUMNS}
      items={items}
      nameOf={({ name }) => name}
      rawOf={({ name }) => name}
      cellsOf={({ name, soft, hard }) => ({ name, soft, hard: hard ?? '' })}
      onAdd={(rows) => {
        const changes = rows.map((cells) => addLimit(service.name, cells));
        const bad = changes.find((change) => !change.ok);
        if (bad && !bad.ok) return bad.sentence;
        return run(runSteps, {
          label: `Add ${rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length} limits`} to ${service.name}`,
          steps: changes.flatMap((change) => (change.ok ? [change.step] : [])),
        });
      }}
      onChange={(limit, _, column, text) => {
        const change = changeLimit(service.name, limit, column, text);
        if (!change.ok) return change.sentence;
        const label = `Change ${limit.name} of ${service.name}`;
        return run(runSteps, { label, steps: [change.step] });
      }}
      onRemove={({ name }) => run(removePair, { service: service.name, key: KEY, name })}
    />
  );
}
