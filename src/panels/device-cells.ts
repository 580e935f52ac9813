import { type Device, parseDevice, printDevice } from '../compose/fields/devices.ts';
import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { Cells } from '../ui/row-list-model.ts';
import { changeCell } from './change-item.ts';

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

const PART_KEYS: Readonly<Record<string, string>> = { host: 'source', container: 'target' };

/** A device with one cell changed, in the short or long form of `item`. */
export function changeDevice(
  device: Device,
  item: YamlView | undefined,
  column: string,
  text: string,
): YamlValue {
  return changeCell(item, PART_KEYS, column, text, () =>
    printDevice(deviceOfCells({ ...knownDeviceCells(device), [column]: text })),
  );
}

/** Cells for any device: what they cannot say stands whole in the first. */
export function knownDeviceCells(device: Device): Cells {
  return deviceCells(device) ?? { host: device.raw, container: '', permissions: '' };
}
