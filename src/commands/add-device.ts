import { parseDevice, printDevice } from '../compose/fields/devices.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { appendItem } from './list-field.ts';
import { planField } from './plan-edit.ts';

export interface AddDeviceArgs {
  readonly service: string;
  /** `/dev/i2c-1`, `/dev/ttyUSB0:/dev/modem`, `/dev/mem:/dev/mem:rw` */
  readonly device: string;
}

/** Maps a device file into a service; without a path in the container it has the same one there. */
export const addDevice: Command<AddDeviceArgs> = {
  id: 'add-device',
  label: ({ service, device }) => `Add device ${device.trim()} to ${service}`,
  plan(doc, { service, device: text }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'devices'];
    const device = parseDevice(text.trim());
    if (device.problem !== undefined) return refuse('bad-device', device.problem, path);
    const inContainer = device.container ?? device.host;
    const taken = target.service.devices.some(
      ({ value }) => value.host === device.host && (value.container ?? value.host) === inContainer,
    );
    if (taken) {
      return refuse(
        'device-exists',
        `${service} already has ${device.host} at ${inContainer}.`,
        path,
      );
    }
    const item = printDevice({ ...device, container: inContainer });
    return planField(doc, service, appendItem(target, 'devices', item, 'double'), path);
  },
};
