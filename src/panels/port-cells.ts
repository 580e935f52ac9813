import { type Port, parsePort, printPort } from '../compose/fields/ports.ts';
import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { Cells } from '../ui/row-list-model.ts';
import { changeCell } from './change-item.ts';

type PortParts = Parameters<typeof printPort>[0];

/** A port as the cells of its row, or undefined where putting the cells together would not give it back. */
export function portCells(port: Port): Cells | undefined {
  if (port.form === 'short' && printPort(parsePort(port.raw)) !== port.raw.trim()) return undefined;
  return {
    published: port.published ?? '',
    target: port.target,
    protocol: port.protocol ?? '',
    hostIp: port.hostIp ?? '',
  };
}

/** What the cells of a row say; a whole mapping typed or pasted into one cell counts too. */
export function portOfCells(cells: Cells): PortParts {
  const [published, target, protocol, hostIp] = ['published', 'target', 'protocol', 'hostIp'].map(
    (column) => cells[column]?.trim() || undefined,
  );
  const lone = target === undefined ? published : published === undefined ? target : undefined;
  if (lone !== undefined) {
    const parts = parsePort(lone);
    return { ...parts, protocol: parts.protocol ?? protocol, hostIp: parts.hostIp ?? hostIp };
  }
  return { published, target: target ?? '', protocol, hostIp };
}

const PART_KEYS: Readonly<Record<string, string>> = { hostIp: 'host_ip' };

/** A port with one cell changed, in the short or long form of `item`. */
export function changePort(
  port: Port,
  item: YamlView | undefined,
  column: string,
  text: string,
): YamlValue {
  return changeCell(item, PART_KEYS, column, text, () =>
    printPort(portOfCells({ ...knownPortCells(port), [column]: text })),
  );
}

/** Cells for any port: what they cannot say stands whole in the second. */
export function knownPortCells(port: Port): Cells {
  return portCells(port) ?? { published: '', target: port.raw, protocol: '', hostIp: '' };
}
