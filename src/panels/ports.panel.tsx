import { useMemo } from 'react';
import { addPort } from '../commands/add-port.ts';
import { step } from '../commands/plan-steps.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { setListItem } from '../commands/set-list-item.ts';
import { type Port, parsePort, printPort } from '../compose/fields/ports.ts';
import { FORM_KEYS } from '../compose/form-keys.ts';
import { FieldFrame } from '../ui/field-frame.tsx';
import type { RowColumn } from '../ui/row-list-model.ts';
import type { Suggestion } from '../ui/suggestions.ts';
import { useDockerfile } from './folder-paths.ts';
import { hostPortObjection, hostPortSuggestions } from './host-port-help.ts';
import { ListField } from './list-field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import { changePort, knownPortCells, portCells, portOfCells } from './port-cells.ts';
import { PortMapView } from './port-map-view.tsx';
import { ScalarListField } from './scalar-list-field.tsx';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

const TARGET_COLUMN: RowColumn = {
  id: 'target',
  label: 'Service port',
  placeholder: '80',
  width: 'minmax(0, 1fr)',
};
const COLUMNS: readonly RowColumn[] = [
  {
    id: 'protocol',
    label: 'Protocol',
    width: '58px',
    initial: '',
    options: [
      { value: '', label: 'tcp' },
      { value: 'udp', label: 'udp' },
    ],
  },
  { id: 'hostIp', label: 'Address', placeholder: 'all', width: 'minmax(0, 1.4fr)' },
];
/** Ports at which the program listens by its Dockerfile's own word. */
function exposedSuggestions(exposed: readonly string[]): readonly Suggestion[] {
  return exposed.flatMap((port) => {
    const [value = '', protocol] = port.split('/');
    return protocol === 'tcp' ? [{ value, detail: 'Exposed by its Dockerfile' }] : [];
  });
}

const EXPOSE_COLUMN: RowColumn = {
  id: 'value',
  label: 'Service port',
  placeholder: '8080',
  width: 'minmax(0, 1fr)',
};

export const ports: ServicePanel = {
  id: 'ports',
  title: 'Ports',
  order: 30,
  appliesTo: 'service',
  keys: FORM_KEYS.ports,
  count: (service) => service.ports.length + service.expose.length,
  Component: Ports,
};

const DEVICE_HELP = {
  sentence:
    'Which service each port of the device leads to. One port can lead to one service only.',
};

function Ports({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const exposed = useDockerfile(service)?.exposes;
  const key = 'ports';
  const columns = useMemo(
    (): readonly RowColumn[] => [
      {
        id: 'published',
        label: 'Device port',
        placeholder: 'any',
        width: 'minmax(0, 1fr)',
        suggestions: (cells) => hostPortSuggestions(doc, cells),
        objection: (cells, row) => {
          const own = row === undefined ? undefined : service.ports[Number(row)]?.path;
          return hostPortObjection(doc, service, cells, own);
        },
      },
      { ...TARGET_COLUMN, suggestions: exposed && exposedSuggestions(exposed) },
      ...COLUMNS,
    ],
    [doc, service, exposed],
  );
  return (
    <>
      <ListField<Port>
        service={service}
        doc={doc}
        name={key}
        label="Published ports"
        noun="port"
        empty="No port of the device leads to this service."
        columns={columns}
        items={service.ports}
        nameOf={(port) => port.raw}
        cellsOf={portCells}
        rawOf={(port) => port.raw}
        onAdd={(rows) =>
          run(runSteps, {
            label: rows.length === 1 ? `Add port to ${service.name}` : `Add ${rows.length} ports`,
            steps: rows.map((row) =>
              step(addPort, { service: service.name, port: printPort(portOfCells(row)) }),
            ),
          })
        }
        onChange={(port, index, column, text) => {
          const item = doc.syntax.view([...service.path, key, index]);
          const value = changePort(port, item, column, text);
          return run(setListItem, { service: service.name, key, index, value });
        }}
        onRemove={(_, index) => run(removeListItem, { service: service.name, key, index })}
        parseLine={(line) => knownPortCells(parsePort(line))}
      />
      <ScalarListField
        service={service}
        doc={doc}
        name="expose"
        label="Ports told to other services"
        noun="exposed port"
        column={EXPOSE_COLUMN}
        items={service.expose}
      />
      <FieldFrame label="All ports of the device" as="group" help={DEVICE_HELP}>
        {() => <PortMapView doc={doc} own={service.name} />}
      </FieldFrame>
    </>
  );
}
