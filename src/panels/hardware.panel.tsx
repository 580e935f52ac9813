import { lazy, Suspense } from 'react';
import { addDevice } from '../commands/add-device.ts';
import { step } from '../commands/plan-steps.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { setListItem } from '../commands/set-list-item.ts';
import { DEVICE_PATHS } from '../compose/catalog/device-paths.ts';
import { type Device, parseDevice, printDevice } from '../compose/fields/devices.ts';
import { type Cells, type RowColumn, WHOLE } from '../ui/row-list-model.ts';
import { CapabilityField } from './capability-field.tsx';
import { changeItem } from './change-item.ts';
import { deviceCells, deviceOfCells } from './device-cells.ts';
import { ListField } from './list-field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import { PrivilegedField } from './privileged-field.tsx';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

/** The catalogue of presets is large: it comes with the first service that is looked at. */
const PresetField = lazy(async () => ({
  default: (await import('./preset-field.tsx')).PresetField,
}));

const PATHS = DEVICE_PATHS.map(({ path, help }) => ({ value: path, detail: help }));

const COLUMNS: readonly RowColumn[] = [
  {
    id: 'host',
    label: 'On the device',
    placeholder: '/dev/…',
    width: 'minmax(0, 1fr)',
    suggestions: PATHS,
  },
  { id: 'container', label: 'In the service', placeholder: 'the same', width: 'minmax(0, 1fr)' },
  { id: 'permissions', label: 'Rights', placeholder: 'rwm', width: '52px' },
];

export const hardware: ServicePanel = {
  id: 'hardware',
  title: 'Hardware',
  order: 40,
  appliesTo: 'service',
  keys: ['privileged', 'devices', 'cap_add', 'cap_drop'],
  prominent: true,
  count: (service) =>
    (service.privileged?.value ? 1 : 0) +
    service.devices.length +
    service.capAdd.length +
    service.capDrop.length,
  Component: Hardware,
};

function Hardware({ service, doc }: ServicePanelProps) {
  return (
    <>
      <Suspense fallback={<div style={{ minHeight: 62 }} />}>
        <PresetField service={service} doc={doc} />
      </Suspense>
      <PrivilegedField service={service} doc={doc} />
      <DevicesField service={service} doc={doc} />
      <CapabilityField service={service} doc={doc} name="cap_add" />
      <CapabilityField service={service} doc={doc} name="cap_drop" />
    </>
  );
}

const PART_KEYS: Readonly<Record<string, string>> = {
  host: 'source',
  container: 'target',
  permissions: 'permissions',
};

function DevicesField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const key = 'devices';
  const at = { service: service.name, key };
  return (
    <ListField<Device>
      service={service}
      doc={doc}
      name={key}
      label="Devices"
      noun="device"
      empty="The service sees no hardware of the device."
      columns={COLUMNS}
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
        const value =
          column === WHOLE
            ? text
            : (changeItem(item, PART_KEYS[column] ?? column, text.trim()) ??
              printDevice(deviceOfCells({ ...cellsOf(device), [column]: text })));
        return run(setListItem, { ...at, index, value });
      }}
      onRemove={(_, index) => run(removeListItem, { ...at, index })}
      parseLine={(line) => cellsOf(parseDevice(line))}
    />
  );
}

function cellsOf(device: Device): Cells {
  return deviceCells(device) ?? { host: device.raw, container: '', permissions: '' };
}
