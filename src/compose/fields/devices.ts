import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';
import { splitOutsideBraces } from './split-outside-braces.ts';

/** `host[:container[:permissions]]`. */
export interface Device {
  readonly raw: string;
  readonly host: string;
  readonly container: string | undefined;
  readonly permissions: string | undefined;
  /** What is wrong with how it is written, as a sentence. */
  readonly problem: string | undefined;
}

const PERMISSIONS = /^[rwm]{1,3}$/;

/** The short syntax. A second part made of `r`, `w` and `m` alone is permissions, as the engine takes it. */
export function parseDevice(raw: string): Device {
  const parts = splitOutsideBraces(raw.trim(), ':');
  const [host = '', second] = parts;
  const onlyPermissions = parts.length === 2 && second !== undefined && PERMISSIONS.test(second);
  const container = onlyPermissions ? undefined : second;
  const permissions = onlyPermissions ? second : parts[2];
  const device = { raw, host, container, permissions };
  return { ...device, problem: findProblem(device, parts.length) };
}

/** The short syntax of a device, without its `raw`. */
export function printDevice(device: Pick<Device, 'host' | 'container' | 'permissions'>): string {
  const { host, container, permissions } = device;
  return [host, container, permissions].filter((part) => part !== undefined).join(':');
}

/** `devices` of a service: strings, or maps with `source`, `target`, `permissions`. */
export function readDevices(view: YamlView | undefined): readonly Located<Device>[] {
  return (view?.items ?? []).map((item) => ({
    value: readDevice(item),
    path: item.path,
    origin: item.origin,
  }));
}

function readDevice(item: YamlView): Device {
  if (item.kind !== 'map') return parseDevice(item.string ?? '');
  const device = {
    host: item.get('source')?.string ?? '',
    container: item.get('target')?.string,
    permissions: item.get('permissions')?.string,
  };
  const full = { raw: printDevice(device), ...device };
  return { ...full, problem: findProblem(full, 2) };
}

function findProblem(
  { raw, host, container, permissions }: Omit<Device, 'problem'>,
  partCount: number,
): string | undefined {
  if (host === '') return 'A device needs a path on the device, such as /dev/i2c-1:/dev/i2c-1.';
  if (partCount > 3) {
    return `“${raw}” has too many parts: write host path, container path and permissions, such as /dev/i2c-1:/dev/i2c-1:rwm.`;
  }
  if (!isPath(host) && !isCdiName(host)) {
    return `“${host}” is no path: a device starts with a slash, such as /dev/i2c-1.`;
  }
  if (container !== undefined && !isPath(container)) {
    return `“${container}” is no path in the container: it starts with a slash, such as /dev/i2c-1.`;
  }
  if (permissions !== undefined && !PERMISSIONS.test(permissions) && !permissions.includes('$')) {
    return `“${permissions}” are no permissions: use the letters r, w and m, such as rwm.`;
  }
  return undefined;
}

function isPath(text: string): boolean {
  return text.startsWith('/') || text.includes('$');
}

/** `vendor.com/class=name`, the Container Device Interface. */
function isCdiName(text: string): boolean {
  return /^[\w.-]+\/[\w-]+=[\w.:-]+$/.test(text);
}
