import { parseDevice } from '../fields/devices.ts';
import { parsePort } from '../fields/ports.ts';
import { parseVolumeMount } from '../fields/volumes.ts';
import { type Laid, textOf } from './laid.ts';

/**
 * The name by which an item of an upper file takes the place of one below; undefined where it has none
 * and is added. The specification's chapter on merging, section on unique resources; in detail
 * compose-go's `override/uncity.go`.
 */
export type LaidName = (item: Laid) => string | undefined;

/** By its text, or what stands in front of its equals sign. */
export const byText: LaidName = (item) => textOf(item)?.split('=', 1)[0];

/** By the whole of host address, both ports and protocol: another host port is another port. */
export const byPort: LaidName = (item) => {
  if (item.kind === 'list') return undefined;
  const at = (key: string) => fieldOf(item, key);
  const { hostIp, published, target, protocol } =
    item.kind === 'map'
      ? {
          hostIp: at('host_ip'),
          published: at('published'),
          target: at('target'),
          protocol: at('protocol'),
        }
      : parsePort(item.text ?? '');
  if (!target) return undefined;
  return `${hostIp || '0.0.0.0'}:${published ?? ''}:${target}/${protocol || 'tcp'}`;
};

/** By the path in the container. */
export const byMountTarget: LaidName = (item) => {
  const target =
    item.kind === 'map' ? fieldOf(item, 'target') : parseVolumeMount(textOf(item) ?? '').target;
  return target?.replace(/(?<=.)\/+$/, '');
};

/** By the path in the container, which is that of the host where no other is given. */
export const byDeviceTarget: LaidName = (item) => {
  if (item.kind === 'map') return fieldOf(item, 'target');
  const { host, container = host } = parseDevice(textOf(item) ?? '');
  return container;
};

/** By where a secret or config is put; unless told in `folder` by its name. */
export function byFile(folder: string): LaidName {
  return (item) => {
    const source = item.kind === 'map' ? fieldOf(item, 'source') : textOf(item);
    return fieldOf(item, 'target') ?? (source === undefined ? undefined : `${folder}/${source}`);
  };
}

/** By the path of the file. */
export const byPath: LaidName = (item) => fieldOf(item, 'path') ?? textOf(item);

/** By the whole line, with either sign between name and address. */
export const byHost: LaidName = (item) => textOf(item)?.replace(/[:=]/, '=').replaceAll(/\s/g, '');

export const bySubnet: LaidName = (item) => fieldOf(item, 'subnet');

function fieldOf(item: Laid, key: string): string | undefined {
  return item.kind === 'map' ? textOf(item.entries.get(key)) : undefined;
}
