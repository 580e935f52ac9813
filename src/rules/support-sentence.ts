import type { Support } from '../compose/catalog/shape.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { readerFirst } from './reader-names.ts';

/** What to write instead, where there is something. */
const INSTEAD: Readonly<Record<string, string>> = {
  deploy: 'Write mem_limit, cpu_shares or restart in the service itself.',
  configs: 'Put the file into the image, or its text into environment.',
  secrets: 'Set the value as a variable in the dashboard, or put the file into the image.',
  links: 'Services reach each other by name without it; use depends_on for the order.',
  external_links: 'Services of one app reach each other by name without it.',
  container_name: 'The device chooses the name; the service name is also its host name.',
  expose: 'Services reach every port of each other without it; use ports for the outside.',
  logging: 'The device collects the logs by itself.',
  cpus: 'Write cpu_quota: 50000 for half a processor, or cpu_shares.',
  volumes_from: 'Link the same named volume in both services.',
  scale: 'A device runs one of each service; copy the service for more.',
  platform: 'Use an image made for the device, or build it.',
  env_file: 'Write the variables into environment.',
  name: 'The fleet has its own name.',
  external: 'Declare the volume or network here; the device makes it.',
  memswap_limit: 'Write mem_limit alone.',
  profiles: 'Every service of the file runs on the device.',
};

/** What a target makes of the field called `name` that it does not simply take, and what to write instead. */
export function supportSentence(
  name: string,
  support: Exclude<Support, 'yes'>,
  target: TargetId,
): string {
  const instead = INSTEAD[name];
  const advice = instead === undefined ? '' : ` ${instead}`;
  switch (support) {
    case 'refused':
      return `${readerFirst(target)} refuses “${name}”.${advice}`;
    case 'contract':
      return `“${name}” makes the release demand compose version 2, which no supervisor offers today: devices refuse the release.${advice}`;
    case 'newer':
      return `docker-compose 1.29 does not know “${name}” and refuses the file; Docker Compose 2 takes it.`;
    case 'dropped':
      return `${readerFirst(target)} takes “${name}” out again with a warning.${advice}`;
    case 'ignored':
      return `“${name}” has no effect on a device.${advice}`;
  }
}
