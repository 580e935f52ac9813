import type { YamlPath } from '../text/yaml-path.ts';
import type { ComposeDocument, Service } from './compose-document.ts';
import { portMap, printHolding } from './port-map.ts';

/** A service that has something, and where it says so. */
export interface Holder {
  readonly service: string;
  readonly path: YamlPath;
}

/** One thing that the app takes of the device, with the services that have it. */
export interface Taken {
  /** Such as `/dev/i2c-1`; undefined where the total is about one thing only. */
  readonly what: string | undefined;
  readonly holders: readonly Holder[];
}

export interface Total {
  readonly id: 'privileged' | 'host-network' | 'ports' | 'devices' | 'capabilities';
  readonly title: string;
  readonly count: number;
  readonly taken: readonly Taken[];
}

/** What the app takes of the device, in numbers, and who takes it. */
export function appTotals(doc: ComposeDocument): readonly Total[] {
  const services = [...doc.services.values()];
  const privileged = having(services, ({ privileged }) => privileged?.value === true && privileged);
  const host = having(
    services,
    ({ networkMode }) => networkMode?.value.kind === 'host' && networkMode,
  );
  const ports = group(
    portMap(doc).holdings.map((holding) => [
      `${printHolding(holding)}/${holding.protocol}`,
      { service: holding.service, path: holding.path },
    ]),
  );
  const devices = grouped(services, ({ devices }) =>
    devices.map(({ value, path }) => [value.host, path]),
  );
  const capabilities = grouped(services, ({ capAdd }) =>
    capAdd.map(({ value, path }) => [value.replace(/^CAP_/i, '').toUpperCase(), path]),
  );
  return [
    whole('privileged', 'Privileged', privileged),
    whole('host-network', 'Host network', host),
    { id: 'ports', title: 'Device ports', count: ports.length, taken: ports },
    { id: 'devices', title: 'Devices', count: devices.length, taken: devices },
    { id: 'capabilities', title: 'Capabilities', count: capabilities.length, taken: capabilities },
  ];
}

function whole(id: Total['id'], title: string, holders: readonly Holder[]): Total {
  const taken = holders.length > 0 ? [{ what: undefined, holders }] : [];
  return { id, title, count: holders.length, taken };
}

function having(
  services: readonly Service[],
  find: (service: Service) => { readonly path: YamlPath } | false | undefined,
): readonly Holder[] {
  return services.flatMap((service) => {
    const found = find(service);
    return found ? [{ service: service.name, path: found.path }] : [];
  });
}

function grouped(
  services: readonly Service[],
  list: (service: Service) => readonly (readonly [what: string, path: YamlPath])[],
): readonly Taken[] {
  return group(
    services.flatMap((service) =>
      list(service).map(([what, path]) => [what, { service: service.name, path }] as const),
    ),
  );
}

/** Equal things together, in the order of their first appearance; each service once. */
function group(entries: readonly (readonly [what: string, holder: Holder])[]): readonly Taken[] {
  const found = new Map<string, Holder[]>();
  for (const [what, holder] of entries) {
    const holders = found.get(what) ?? [];
    if (!holders.some(({ service }) => service === holder.service)) holders.push(holder);
    found.set(what, holders);
  }
  return [...found].map(([what, holders]) => ({ what, holders }));
}
