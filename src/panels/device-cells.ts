import { type Device, parseDevice, printDevice } from '../compose/fields/devices.ts';
import type { Cells } from '../ui/row-list-model.ts';

type DeviceParts = Parameters<typeof printDevice>[0];

/** A device as the cells of its row, or undefined where putting the cells together would not give it back. */
export function deviceCells(device: Device): Cells | undefined {
  if (printDevice(device) !== device.raw.trim()) return undefined;
  return {
    host: device.host,
    container: device.container ?? '',
    permissions: device.permissions ?? '',
  };
}

/** What the cells of a row say; a whole mapping typed or pasted into the first cell counts too. */
export function deviceOfCells(cells: Cells): DeviceParts {
  const [host = '', container, permissions] = ['host', 'container', 'permissions'].map(
    (column) => cells[column]?.trim() || undefined,
  );
  if (container === undefined && permissions === undefined) return parseDevice(host);
  return { host, container: container ?? host, permissions };
}
