import { addCapability } from '../../commands/add-capability.ts';
import { addDevice } from '../../commands/add-device.ts';
import { addListItem } from '../../commands/add-list-item.ts';
import { addPort } from '../../commands/add-port.ts';
import { connect } from '../../commands/connect.ts';
import { disconnect } from '../../commands/disconnect.ts';
import { step } from '../../commands/plan-steps.ts';
import { removeListItem } from '../../commands/remove-list-item.ts';
import { setBuild } from '../../commands/set-build.ts';
import { setCondition } from '../../commands/set-condition.ts';
import { setImage } from '../../commands/set-image.ts';
import { setListItem } from '../../commands/set-list-item.ts';
import { setNetworkMode } from '../../commands/set-network-mode.ts';
import { setRestart } from '../../commands/set-restart.ts';
import { printDevice } from '../../compose/fields/devices.ts';
import { printNetworkMode } from '../../compose/fields/network-mode.ts';
import { printPort } from '../../compose/fields/ports.ts';
import { printVolumeMount } from '../../compose/fields/volumes.ts';
import { BUILD_FIELDS } from '../build-fields.ts';
import { changeDevice, deviceCells, deviceOfCells } from '../device-cells.ts';
import { ENVIRONMENT_FIELDS } from '../environment-fields.ts';
import type { FormField } from '../form-field.ts';
import { HARDWARE_FIELDS, PRIVILEGED_FIELD } from '../hardware-fields.ts';
import { INIT_FIELD } from '../init-field.tsx';
import { changeMount, mountCells, mountOfCells } from '../mount-cells.ts';
import { NETWORK_FIELDS, networkUseFields } from '../network-fields.ts';
import { changePort, portCells, portOfCells } from '../port-cells.ts';
import { RESOURCE_FIELDS } from '../resource-fields.ts';
import { HEALTHCHECK_FIELDS, MORE_START_UP_FIELDS, START_UP_FIELDS } from '../start-up-fields.ts';
import { STORAGE_FIELDS } from '../storage-fields.ts';
import { type Form, formOf } from './form-of.ts';
import { healthForm, limitsForm } from './group-forms.ts';
import { lineForm, rowsForm } from './plain-forms.ts';

const LIST = { kind: 'list', noun: 'entry', column: 'Entry' } as const;
const PAIRS = { kind: 'pairs', noun: 'entry', columns: ['Name', 'Value'] } as const;

/** Every field whose form is told by data, and those whose form shows their entries in the same way. */
export const DATA_FIELDS: readonly FormField[] = [
  ...BUILD_FIELDS,
  ...START_UP_FIELDS,
  ...MORE_START_UP_FIELDS,
  ...HEALTHCHECK_FIELDS,
  INIT_FIELD,
  PRIVILEGED_FIELD,
  ...HARDWARE_FIELDS,
  ...NETWORK_FIELDS,
  ...networkUseFields('back'),
  ...STORAGE_FIELDS,
  ...RESOURCE_FIELDS,
  ...ENVIRONMENT_FIELDS,
  { at: ['expose'], label: 'Exposed', control: LIST },
  { at: ['environment'], label: 'Variables', control: PAIRS },
  { at: ['labels'], label: 'Labels', control: PAIRS },
];

/** Forms of their own, by the keys of their field. */
const OWN_FORMS: Readonly<Record<string, Form>> = {
  image: lineForm(
    ({ image }) => image?.value,
    (service, text) => step(setImage, { service, image: text === '' ? undefined : text }),
  ),
  'build context': lineForm(
    ({ build }) => build?.value.context,
    (service, text) => step(setBuild, { service, context: text }),
  ),
  restart: lineForm(
    ({ restart }) => restart?.value,
    (service, text) => step(setRestart, { service, restart: text === '' ? undefined : text }),
  ),
  network_mode: lineForm(
    ({ networkMode }) => networkMode && printNetworkMode(networkMode.value),
    (service, text) => step(setNetworkMode, { service, mode: text === '' ? undefined : text }),
  ),
  depends_on: rowsForm(
    ({ dependsOn }) => dependsOn,
    ({ service, condition }) => ({ service, condition: condition ?? '' }),
    {
      add: (from, { service = '' }) => step(connect, { from, to: service }),
      set: (from, { value }, _, condition) =>
        step(setCondition, { from, to: value.service, condition }),
      remove: (from, { value }) => step(disconnect, { from, to: value.service }),
    },
    ['service', 'condition'],
  ),
  cap_add: capabilities('cap_add'),
  cap_drop: capabilities('cap_drop'),
  ports: rowsForm(
    ({ ports }) => ports,
    portCells,
    {
      add: (service, cells) => step(addPort, { service, port: printPort(portOfCells(cells)) }),
      set: (service, { value, item, index }, column, text) =>
        step(setListItem, {
          service,
          key: 'ports',
          index,
          value: changePort(value, item, column, text),
        }),
      remove: (service, { index }) => step(removeListItem, { service, key: 'ports', index }),
    },
    ['published', 'target', 'protocol', 'hostIp'],
  ),
  devices: rowsForm(
    ({ devices }) => devices,
    deviceCells,
    {
      add: (service, cells) =>
        step(addDevice, { service, device: printDevice(deviceOfCells(cells)) }),
      set: (service, { value, item, index }, column, text) =>
        step(setListItem, {
          service,
          key: 'devices',
          index,
          value: changeDevice(value, item, column, text),
        }),
      remove: (service, { index }) => step(removeListItem, { service, key: 'devices', index }),
    },
    ['host', 'container', 'permissions'],
  ),
  volumes: rowsForm(
    ({ volumes }) => volumes,
    mountCells,
    {
      add: (service, cells) =>
        step(addListItem, {
          service,
          key: 'volumes',
          value: printVolumeMount(mountOfCells(cells)),
        }),
      set: (service, { value, item, index }, column, text) =>
        step(setListItem, {
          service,
          key: 'volumes',
          index,
          value: changeMount(value, item, column, text),
        }),
      remove: (service, { index }) => step(removeListItem, { service, key: 'volumes', index }),
    },
    ['source', 'target', 'mode'],
  ),
  'healthcheck test': healthForm,
  ulimits: limitsForm,
};

function capabilities(key: 'cap_add' | 'cap_drop'): Form {
  return rowsForm(
    ({ capAdd, capDrop }) => (key === 'cap_add' ? capAdd : capDrop),
    (capability) => ({ capability }),
    {
      add: (service, { capability = '' }) => step(addCapability, { service, capability, key }),
      set: (service, { index }, _, value) => step(setListItem, { service, key, index, value }),
      remove: (service, { index }) => step(removeListItem, { service, key, index }),
    },
    ['capability'],
  );
}

/** The form of the field that `keys` lead to from a service. */
export function findForm(keys: string): Form {
  const field = DATA_FIELDS.find(({ at }) => at.join(' ') === keys);
  const form = OWN_FORMS[keys] ?? (field && formOf(field));
  if (!form) throw new RangeError(`There is no form for ${keys}`);
  return form;
}

/** The fields that must have cases. */
export const ALL_FORMS: readonly string[] = [
  ...DATA_FIELDS.map(({ at }) => at.join(' ')),
  ...Object.keys(OWN_FORMS),
];
