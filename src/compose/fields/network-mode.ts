import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';

export type NetworkMode =
  | { readonly kind: 'host' | 'bridge' | 'none' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'other'; readonly raw: string };

const SERVICE = 'service:';

export function parseNetworkMode(raw: string): NetworkMode {
  if (raw === 'host' || raw === 'bridge' || raw === 'none') return { kind: raw };
  const service = serviceNamed(raw);
  return service === undefined ? { kind: 'other', raw } : { kind: 'service', service };
}

export function printNetworkMode(mode: NetworkMode): string {
  if (mode.kind === 'service') return SERVICE + mode.service;
  return mode.kind === 'other' ? mode.raw : mode.kind;
}

/** The service in `service:name`, as `network_mode`, `ipc` and `pid` write it. */
export function serviceNamed(raw: string): string | undefined {
  const name = raw.startsWith(SERVICE) ? raw.slice(SERVICE.length) : '';
  return name === '' ? undefined : name;
}

/** `network_mode` of a service. */
export function readNetworkMode(view: YamlView | undefined): Located<NetworkMode> | undefined {
  const raw = view?.string;
  if (!view || raw === undefined) return undefined;
  return { value: parseNetworkMode(raw), path: view.path, origin: view.origin };
}
