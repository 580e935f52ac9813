import type { TargetId } from './catalog/targets.ts';

/** Where the data of a named volume lies on the host OS; multicontainer documentation, “Named volumes”. */
export function dataFolder(volume: string, target: TargetId): string {
  const owner = target === 'compose' ? '<project>' : '<app id>';
  return `/var/lib/docker/volumes/${owner}_${volume}/_data`;
}

/** What is special about a volume of this name on devices, as a sentence. */
export function volumeTradition(volume: string, target: TargetId): string | undefined {
  if (volume !== 'resin-data' || target === 'compose') return undefined;
  return 'Devices upgraded to resinOS 2.12 or newer link it to /data by themselves; before, its data lay in /mnt/data/resin-data/<app id>.';
}
