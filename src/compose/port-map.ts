import type { YamlPath } from '../text/yaml-path.ts';
import { DEVICE_PORTS, type DevicePort } from './catalog/device-ports.ts';
import type { ComposeDocument } from './compose-document.ts';
import type { Port } from './fields/ports.ts';
import { clashes, freePort, type HostPorts, hostPorts } from './host-ports.ts';

/** Ports of the device that a line of `ports` holds, and who else wants them. */
export interface Holding extends HostPorts {
  /** The other lines that want one of them. */
  readonly rivals: readonly HostPorts[];
  /** What the device itself listens on there. */
  readonly device: DevicePort | undefined;
  /** Another port that would do, where there is a rival. */
  readonly free: number | undefined;
}

/** A line of `ports` of which nobody can say beforehand which port of the device it takes. */
export interface OpenPort {
  readonly service: string;
  readonly path: YamlPath;
  readonly port: Port;
  /** `any`: the engine picks one at each start; `unknown`: it holds a variable or is malformed. */
  readonly why: 'any' | 'unknown';
}

export interface PortMap {
  /** By number, then in the order of the file. */
  readonly holdings: readonly Holding[];
  readonly open: readonly OpenPort[];
  /** Services that use the device's own network: whatever they listen on is taken too. */
  readonly hostNetwork: readonly string[];
}

/** Who holds which port of the device. */
export function portMap(doc: ComposeDocument): PortMap {
  const all = [...hostPorts(doc)].sort((a, b) => a.from - b.from || a.to - b.to);
  const rivals = findRivals(all);
  const fixed = new Set(all.map(({ port }) => port));
  const services = [...doc.services.values()];
  return {
    holdings: all.map((ports) => {
      const others = rivals.get(ports) ?? [];
      const isLone = ports.from === ports.to;
      return {
        ...ports,
        rivals: others,
        device: DEVICE_PORTS.find(
          ({ port }) => ports.protocol === 'tcp' && ports.from <= port && port <= ports.to,
        ),
        free: others.length > 0 && isLone ? freePort(ports.from, all) : undefined,
      };
    }),
    open: services
      .filter(({ networkMode }) => networkMode?.value.kind !== 'host')
      .flatMap(({ name, ports }) =>
        ports
          .filter(({ value }) => !fixed.has(value))
          .map(({ value, path }) => ({ service: name, path, port: value, why: whyOpen(value) })),
      ),
    hostNetwork: services
      .filter(({ networkMode }) => networkMode?.value.kind === 'host')
      .map(({ name }) => name),
  };
}

function whyOpen({ published, problem }: Port): OpenPort['why'] {
  const isPicked = published === undefined || /^\d+-\d+$/.test(published);
  return isPicked && problem === undefined ? 'any' : 'unknown';
}

/** For each of the lines, sorted by their first port, those that want one of the same. */
function findRivals(sorted: readonly HostPorts[]): ReadonlyMap<HostPorts, readonly HostPorts[]> {
  const rivals = new Map<HostPorts, HostPorts[]>();
  const tell = (one: HostPorts, other: HostPorts) =>
    rivals.set(one, [...(rivals.get(one) ?? []), other]);
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.from > one.to) break;
      if (!clashes(one, other)) continue;
      tell(one, other);
      tell(other, one);
    }
  }
  return rivals;
}

/** `80`, `8000-8010`, as the engine has it. */
export function printHolding({ from, to }: HostPorts): string {
  return from === to ? String(from) : `${from}-${to}`;
}
