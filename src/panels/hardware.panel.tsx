import { useMemo } from 'react';
import { addDevice } from '../commands/add-device.ts';
import { step } from '../commands/plan-steps.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { setListItem } from '../commands/set-list-item.ts';
import { type Device, parseDevice, printDevice } from '../compose/fields/devices.ts';
import { FORM_KEYS } from '../compose/form-keys.ts';
import { latePart } from '../ui/late-part.tsx';
import type { RowColumn } from '../ui/row-list-model.ts';
import { CapabilityField } from './capability-field.tsx';
import { countWritten } from './count-written.ts';
import { changeDevice, deviceCells, deviceOfCells, knownDeviceCells } from './device-cells.ts';
import { FieldTable } from './field-table.tsx';
import { keysOf, type SectionField } from './form-field.ts';
import { HARDWARE_FIELDS, PRIVILEGED_FIELD } from './hardware-fields.ts';
import { ListField } from './list-field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import { runSteps } from './steps.ts';
import { deviceSuggestions } from './suggest.ts';
import { UlimitsField } from './ulimits-field.tsx';
import { useActions } from './use-run.ts';

/** The catalogue of presets is large: it comes with the first service that is looked at. */
const PresetField = latePart(async () => (await import('./preset-field.tsx')).PresetField, {
  meanwhile: <div style={{ minHeight: 62 }} />,
});

const COLUMNS: readonly RowColumn[] = [
  { id: 'container', label: 'In the service', placeholder: 'the same', width: 'minmax(0, 1fr)' },
  { id: 'permissions', label: 'Rights', placeholder: 'rwm', width: '52px' },
];

const MORE_KEYS = [...keysOf(HARDWARE_FIELDS), 'ulimits'];

export const hardware: ServicePanel = {
  id: 'hardware',
  title: 'Hardware',
  order: 40,
  appliesTo: 'service',
  keys: FORM_KEYS.hardware,
  prominent: true,
  count: (service) =>
    (service.privileged?.value ? 1 : 0) +
    service.devices.length +
    service.capAdd.length +
    service.capDrop.length +
    countWritten(service, MORE_KEYS),
  Component: Hardware,
};

const FIELDS: readonly SectionField[] = [
  PRIVILEGED_FIELD,
  { at: ['devices'], label: 'Devices', Component: DevicesField },
  {
    at: ['cap_add'],
    label: 'Capabilities',
    Component: (props) => <CapabilityField {...props} name="cap_add" />,
  },
  {
    at: ['cap_drop'],
    label: 'Dropped capabilities',
    Component: (props) => <CapabilityField {...props} name="cap_drop" />,
    rare: true,
  },
  ...HARDWARE_FIELDS,
  { at: ['ulimits'], label: 'Limits of the system', Component: UlimitsField, rare: true },
];

function Hardware({ service, doc }: ServicePanelProps) {
  return (
    <>
      <PresetField service={service} doc={doc} />
      <FieldTable service={service} doc={doc} fields={FIELDS} more="hardware settings" />
    </>
  );
}

function DevicesField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const key = 'devices';
  const at = { service: service.name, key };
  const columns = useMemo(
    (): readonly RowColumn[] => [
      {
        id: 'host',
        label: 'On the device',
        placeholder: '/dev/…',
        width: 'minmax(0, 1fr)',
        suggestions: deviceSuggestions(doc, service),
      },
      ...COLUMNS,
    ],
    [doc, service],
  );
  return (
    <ListField<Device>
      service={service}
      doc={doc}
      name={key}
      label="Devices"
      noun="device"
      empty="The service sees no hardware of the device."
      columns={columns}
      items={service.devices}
      nameOf={(device) => device.raw}
      cellsOf={deviceCells}
      rawOf={(device) => device.raw}
      onAdd={(rows) =>
        run(runSteps, {
          label: rows.length === 1 ? `Add device to ${service.name}` : `Add ${rows.length} devices`,
          steps: rows.map((cells) =>
            step(addDevice, {
              service: service.name,
              device: printDevice(deviceOfCells(cells)),
            }),
          ),
        })
      }
      onChange={(device, index, column, text) => {
        const item = doc.syntax.view([...service.path, key, index]);
        const value = changeDevice(device, item, column, text);
        return run(setListItem, { ...at, index, value });
      }}
      onRemove={(_, index) => run(removeListItem, { ...at, index })}
      parseLine={(line) => knownDeviceCells(parseDevice(line))}
    />
  );
}
