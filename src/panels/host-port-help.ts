import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { parsePort, printPort } from '../compose/fields/ports.ts';
import { findClash, freePort, hostPorts, readHostPorts } from '../compose/host-ports.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Cells } from '../ui/row-list-model.ts';
import type { Suggestion } from '../ui/suggestions.ts';
import { portOfCells } from './port-cells.ts';

/** Where to look for a free port if nothing better is known. */
const USUAL = 8080;

/** Ports of the device for a row: the one that the service uses itself, that of the web, and the next that is free. */
export function hostPortSuggestions(doc: ComposeDocument, cells: Cells): readonly Suggestion[] {
  const all = hostPorts(doc);
  const target = Number((cells.target ?? '').trim());
  const wanted = [
    ...(Number.isInteger(target) && target > 0 && target < 65536 ? [target] : []),
    80,
    nextFree(USUAL, all),
  ];
  const offered = [...new Set(wanted)].flatMap((port): readonly Suggestion[] => {
    const holder = all.find(({ from, to }) => from <= port && port <= to);
    if (!holder)
      return [
        { value: String(port), detail: port === 80 ? 'Free. The port of web pages' : 'Free' },
      ];
    const free = freePort(port, all);
    return free === undefined
      ? []
      : [{ value: String(free), detail: `Free, unlike ${port}, which ${holder.service} has` }];
  });
  // What is free above one may be free above another too.
  return offered.filter(
    ({ value }, index) => offered.findIndex((each) => each.value === value) === index,
  );
}

function nextFree(from: number, all: ReturnType<typeof hostPorts>): number {
  return all.some((taken) => taken.from <= from && from <= taken.to)
    ? (freePort(from, all) ?? from)
    : from;
}

/** What is said at once of a row that wants a port of the device which another has. */
export function hostPortObjection(
  doc: ComposeDocument,
  service: Service,
  cells: Cells,
  own: YamlPath | undefined,
): string | undefined {
  if (service.networkMode?.value.kind === 'host') return undefined;
  const parts = portOfCells(cells);
  // The device's port alone is not yet a mapping, but somebody is on the way to one.
  const published = parts.published ?? cells.published?.trim();
  const port = parsePort(printPort({ ...parts, published }));
  const wanted = readHostPorts(service.name, own ?? [], port);
  const clash = wanted && findClash(hostPorts(doc), wanted);
  if (!wanted || !clash) return undefined;
  const first = Math.max(clash.from, wanted.from);
  const where = clash.service === service.name ? 'another line here' : clash.service;
  return `Port ${first} of the device is taken: ${where} has it.`;
}
