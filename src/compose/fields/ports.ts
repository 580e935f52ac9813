import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';
import { findPortProblem } from './port-problem.ts';
import { splitOutsideBraces } from './split-outside-braces.ts';

/** A port mapping of either syntax. Numbers stay text: `${PORT:-80}` is a port too. */
export interface Port {
  readonly form: 'short' | 'long';
  /** The short syntax as written, or what it would be. */
  readonly raw: string;
  readonly hostIp: string | undefined;
  /** `80`, `8000-8010`, or undefined where the engine picks one. */
  readonly published: string | undefined;
  readonly target: string;
  readonly protocol: string | undefined;
  readonly problem: string | undefined;
}

type PortParts = Pick<Port, 'hostIp' | 'published' | 'target' | 'protocol'>;

/** The short syntax `[[ip:]published:]target[/protocol]`; an IPv6 address may stand in brackets. */
export function parsePort(raw: string): Port {
  const [mapping = '', ...protocols] = splitOutsideBraces(raw.trim(), '/');
  const parts = splitOutsideBraces(mapping, ':');
  const target = parts.at(-1) ?? '';
  const published = parts.at(-2);
  const ip = parts
    .slice(0, -2)
    .join(':')
    .replace(/^\[(.*)\]$/, '$1');
  const port = {
    hostIp: ip === '' ? undefined : ip,
    published: published === '' ? undefined : published,
    target,
    protocol: protocols.length > 0 ? protocols.join('/') : undefined,
  };
  return { form: 'short', raw, ...port, problem: findPortProblem(raw, port) };
}

/** The short syntax of a port, without its `raw`. */
export function printPort({ hostIp, published, target, protocol }: PortParts): string {
  const ip = hostIp?.includes(':') && !hostIp.includes('$') ? `[${hostIp}]` : hostIp;
  const mapping =
    ip !== undefined
      ? `${ip}:${published ?? ''}:${target}`
      : published !== undefined
        ? `${published}:${target}`
        : target;
  return protocol === undefined ? mapping : `${mapping}/${protocol}`;
}

/** `ports` of a service: strings, bare numbers, or maps with `target` and more. */
export function readPorts(view: YamlView | undefined): readonly Located<Port>[] {
  return (view?.items ?? []).map((item) => ({
    value: item.kind === 'map' ? readLongPort(item) : parsePort(item.string ?? ''),
    path: item.path,
    origin: item.origin,
  }));
}

function readLongPort(item: YamlView): Port {
  const port = {
    hostIp: item.get('host_ip')?.string,
    published: item.get('published')?.string,
    target: item.get('target')?.string ?? '',
    protocol: item.get('protocol')?.string,
  };
  const raw = printPort(port);
  return { form: 'long', raw, ...port, problem: findPortProblem(raw, port) };
}
