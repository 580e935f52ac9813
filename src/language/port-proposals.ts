import type { ComposeDocument } from '../compose/compose-document.ts';
import { hostPorts } from '../compose/host-ports.ts';
import { dockerfileOf } from '../compose/project/project.ts';
import { choiceOf, type Proposal, type Spot } from './proposal.ts';

/** What services usually listen on, with what for. */
const LISTENERS: readonly (readonly [port: number, help: string])[] = [
  [80, 'Web pages'],
  [443, 'Web pages, encrypted'],
  [8080, 'Web pages of an app'],
  [3000, 'Web pages of an app'],
  [1883, 'MQTT messages'],
  [5432, 'PostgreSQL'],
  [53, 'Name lookup'],
];

/** The first port from `wanted` on that no service of the app holds on the device. */
export function freePort(doc: ComposeDocument, wanted: number): number {
  const held = hostPorts(doc);
  let port = wanted;
  while (held.some(({ from, to }) => from <= port && port <= to)) port++;
  return port;
}

/** Mappings whose port on the device is still free, for an item of `ports`; single ports for one of `expose`. */
export function portProposals(spot: Spot): readonly Proposal[] {
  const { app, inside } = spot;
  const quote = app.doc.syntax.style.quote === 'single' ? "'" : '"';
  const own = ownPorts(spot);
  const listeners = [
    ...own.map((port) => [port, 'A port that this service exposes'] as const),
    ...LISTENERS.filter(([port]) => !own.includes(port)),
  ];
  if (inside[0] === 'expose') {
    return listeners.map(([port, help]) => written(String(port), `${help}.`, quote));
  }
  return listeners.map(([port, help]) => {
    const host = freePort(app.doc, port);
    const free = freePort(app.doc, host === port ? port : Math.max(8080, port));
    return written(`${free}:${port}`, `${help}; ${free} is still free on the device.`, quote);
  });
}

/** Ports of the device that are still free. */
export function publishedProposals({ app }: Spot): readonly Proposal[] {
  const free = [80, 443, 8080, 8081, 3000].map((port) => freePort(app.doc, port));
  return [...new Set(free)].map((port) =>
    choiceOf({ value: String(port), help: 'Still free on the device.' }),
  );
}

function written(label: string, help: string, quote: string): Proposal {
  return { ...choiceOf({ value: label, help }), insert: `${quote}${label}${quote}` };
}

/** Ports that the service or its Dockerfile exposes. */
function ownPorts({ app, service: name }: Spot): readonly number[] {
  const service = app.doc.services.get(name ?? '');
  if (!service) return [];
  const dockerfile = app.project && dockerfileOf(app.project, service, app.target);
  const exposed = [
    ...service.expose.map(({ value }) => value),
    ...(dockerfile?.exposes ?? []).flatMap((port) => /^(\d+)\/tcp$/.exec(port)?.[1] ?? []),
  ];
  return [...new Set(exposed.map(Number))].filter(Number.isInteger);
}
