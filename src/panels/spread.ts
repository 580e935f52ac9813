import type { Service } from '../compose/compose-document.ts';

/** Services that say the same. */
export interface Share<T> {
  readonly value: T;
  readonly names: readonly string[];
}

/** What several services say about one thing, each answer once with who gives it. */
export function spreadOf<T>(
  services: readonly Service[],
  read: (service: Service) => T,
): readonly Share<T>[] {
  const shares = new Map<T, string[]>();
  for (const service of services) {
    const value = read(service);
    shares.set(value, [...(shares.get(value) ?? []), service.name]);
  }
  return [...shares].map(([value, names]) => ({ value, names }));
}

/** What all of them say, if they do. */
export function commonOf<T>(shares: readonly Share<T>[]): T | undefined {
  return shares.length === 1 ? shares[0]?.value : undefined;
}

/** `always: web, api. Not set: db.`; nothing where all say the same. */
export function printSpread<T>(
  shares: readonly Share<T>[],
  print: (value: T) => string,
): string | undefined {
  if (shares.length < 2) return undefined;
  return shares.map(({ value, names }) => `${print(value)}: ${names.join(', ')}.`).join(' ');
}

/** Whether all, some or none of the services have a thing, and a sentence on who has it. */
export function holdersOf(
  services: readonly Service[],
  has: (service: Service) => boolean,
): { readonly state: 'all' | 'some' | 'none'; readonly sentence: string | undefined } {
  const names = services.filter(has).map(({ name }) => name);
  if (names.length === 0) return { state: 'none', sentence: undefined };
  return names.length === services.length
    ? { state: 'all', sentence: undefined }
    : { state: 'some', sentence: `Only in ${names.join(', ')}.` };
}
