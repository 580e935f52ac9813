import type { Service } from '../../compose/compose-document.ts';
import { portText } from './chips.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `1 error`, `3 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export interface CardProblems {
  readonly count: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** The first sentence of the worst kind. */
  readonly first: string;
}

/** What a screen reader says of a service: `Service proxy, builds ./haproxy, depends on api, …`. */
export function serviceSentence(
  service: Service,
  problems: CardProblems | undefined,
  files: readonly string[] = [],
): string {
  const dependsOn = service.relations.filter(({ kind }) => kind === 'depends_on');
  const ports = service.ports.map(({ value }) => portText(value).replace(' → ', ' to '));
  const devices = service.devices.map(({ value }) => value.host);
  const parts = [
    `Service ${service.name}`,
    sourceWords(service),
    dependsOn.length > 0 && `depends on ${listed(dependsOn.map(({ to }) => to))}`,
    service.privileged?.value === true && 'privileged',
    service.networkMode?.value.kind === 'host' && 'on the host network',
    ports.length > 0 && `publishes ${listed(ports)}`,
    devices.length > 0 && `uses ${listed(devices)}`,
    files.length > 0 && `written in ${listed(files)}`,
    problems && `${problemWords(problems)}: ${problems.first}`,
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}

function sourceWords(service: Service): string {
  if (service.build) return `builds ${service.build.value.context ?? 'inline'}`;
  if (service.image) return `image ${service.image.value}`;
  return 'no image and no build';
}

/** `2 errors`, `1 warning`, `1 note`. */
export function problemWords(problems: CardProblems): string {
  return counted(problems.count, problems.severity === 'info' ? 'note' : problems.severity);
}

/** How an edge reads aloud. */
export function edgeSentence(edge: {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly condition: string | undefined;
  readonly cycle: boolean;
  readonly missing: boolean;
}): string {
  const verb = edge.kind === 'depends_on' ? 'depends on' : `uses ${edge.kind} of`;
  const parts = [
    `${edge.from} ${verb} ${edge.to}`,
    edge.condition && `when it is ${conditionWords(edge.condition)}`,
    edge.cycle && 'part of a cycle',
    edge.missing && `${edge.to} is not defined`,
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}

/** `healthy`, `completed`; other conditions as written. */
export function conditionWords(condition: string): string {
  if (condition === 'service_healthy') return 'healthy';
  if (condition === 'service_completed_successfully') return 'completed';
  if (condition === 'service_started') return 'started';
  return condition;
}
