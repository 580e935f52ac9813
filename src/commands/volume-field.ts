import type { Service } from '../compose/compose-document.ts';
import { printVolumeMount } from '../compose/fields/volumes.ts';
import type { YamlValue } from '../text/intent.ts';
import { type Refused, refuse } from '../text/refusal.ts';

export interface Link {
  readonly service: string;
  readonly volume: string;
  /** The path in the container. */
  readonly target: string;
  readonly readOnly?: boolean;
}

/** The entry for a service's `volumes`, in the long form where the service has only that. */
export function linkItem(service: Service, { volume, target, readOnly }: Link): YamlValue {
  const mounts = service.volumes;
  if (mounts.length === 0 || mounts.some(({ value }) => value.form === 'short')) {
    return printVolumeMount({ source: volume, target, mode: readOnly ? 'ro' : undefined });
  }
  return { type: 'volume', source: volume, target, ...(readOnly && { read_only: true }) };
}

/** Why the volume cannot be linked at this path of the service, if it cannot. */
export function refuseLink(service: Service, { volume, target }: Link): Refused | undefined {
  const path = [...service.path, 'volumes'];
  if (!/^(\/|\$|[A-Za-z]:[\\/])/.test(target) || /[\s]$/.test(target)) {
    return refuse(
      'bad-target',
      `“${target}” is no path in the container: it starts with a slash, such as /data.`,
      path,
    );
  }
  const there = service.volumes.find(({ value }) => value.target === target);
  if (!there) return undefined;
  return refuse(
    'target-taken',
    there.value.source === volume
      ? `${service.name} already has ${volume} at ${target}.`
      : `${service.name} already has something else at ${target}: ${there.value.raw}. Choose another path.`,
    there.path,
  );
}

/** compose-go takes `v:/data` for a path on a Windows drive; domain.md 4.3. */
export function singleLetterCaution(volume: string): string | undefined {
  return volume.length === 1
    ? `Today’s balena CLI reads “${volume}:” as a Windows drive; a name of more than one letter is safer.`
    : undefined;
}
