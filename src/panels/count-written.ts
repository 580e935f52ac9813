import type { Service } from '../compose/compose-document.ts';

/** How many of `keys` the service has, for the badge of a section. */
export function countWritten(service: Service, keys: readonly string[]): number {
  return service.keys.filter(({ key }) => keys.includes(key)).length;
}
