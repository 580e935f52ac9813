import { isSamePath, type YamlPath } from '../text/yaml-path.ts';
import type { ComposeDocument } from './compose-document.ts';
import type { Port } from './fields/ports.ts';

/** Host ports that one line of `ports` takes. */
export interface HostPorts {
  readonly service: string;
  readonly path: YamlPath;
  readonly port: Port;
  /** Undefined stands for every address. */
  readonly ip: string | undefined;
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::', '']);

/** A port number or range; undefined for what holds a variable or is malformed. */
export function parseRange(
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  return { from, to: Number(match[2] ?? match[1]) };
}

/** The host ports that a port of a service takes; undefined if it takes no fixed ones. */
export function readHostPorts(service: string, path: YamlPath, port: Port): HostPorts | undefined {
  const range = parseRange(port.published ?? '');
  if (!range || range.to < range.from) return undefined;
  // Docker takes any free port out of a range that leads to a single one.
  if (range.to > range.from && !port.target.includes('-')) return undefined;
  const ip = ANY_ADDRESS.has(port.hostIp ?? '') ? undefined : port.hostIp;
  const protocol = (port.protocol ?? 'tcp').toLowerCase();
  return { service, path, port, ip, protocol, ...range };
}

/** Every fixed host port of every service that has its own network. */
export function hostPorts(doc: ComposeDocument): readonly HostPorts[] {
  return [...doc.services.values()]
    .filter(({ networkMode }) => networkMode?.value.kind !== 'host')
    .flatMap((service) =>
      service.ports.flatMap(({ value, path }) => readHostPorts(service.name, path, value) ?? []),
    );
}

/** Who has one of the wanted ports already, the line itself aside. */
export function findClash(all: readonly HostPorts[], wanted: HostPorts): HostPorts | undefined {
  return all.find((other) => !isSamePath(other.path, wanted.path) && clashes(other, wanted));
}

/** Another free port, a thousand or more above so that it is easy to remember: 80 becomes 8080. */
export function freePort(wanted: number, all: readonly HostPorts[]): number | undefined {
  const isFree = (port: number) => !all.some((it) => it.from <= port && port <= it.to);
  const first = wanted < 1024 ? wanted + 8000 : wanted + 1;
  for (let port = first; port <= 65535; port++) if (isFree(port)) return port;
  return undefined;
}

/** Each line that takes a port which a line before it has taken, with that line. */
export function* portClashes(
  all: readonly HostPorts[],
): Generator<readonly [later: HostPorts, earlier: HostPorts]> {
  const order = new Map(all.map((ports, index) => [ports, index]));
  const sorted = [...all].sort((a, b) => a.from - b.from);
  const told = new Set<HostPorts>();
  let active: HostPorts[] = [];
  for (const ports of sorted) {
    active = active.filter((other) => other.to >= ports.from);
    const rival = active.find((other) => clashes(ports, other));
    if (rival) {
      const isLater = (order.get(ports) ?? 0) > (order.get(rival) ?? 0);
      const [later, earlier] = isLater ? [ports, rival] : [rival, ports];
      if (!told.has(later)) yield [later, earlier];
      told.add(later);
    }
    // One line for each way of listening is enough to find every clash with it.
    if (!rival || rival.to < ports.to) active.push(ports);
  }
}

/** Whether both cannot be listened on at once. */
export function clashes(a: HostPorts, b: HostPorts): boolean {
  if (a.protocol !== b.protocol || a.to < b.from || b.to < a.from) return false;
  return a.ip === undefined || b.ip === undefined || a.ip === b.ip;
}
