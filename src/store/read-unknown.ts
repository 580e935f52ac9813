/** Data that came from outside and is not what it should be. */
export class UnexpectedData extends Error {}

export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnexpectedData('Not a record');
  }
  return Object.fromEntries(Object.entries(value));
}

export function readList<T>(value: unknown, readItem: (item: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new UnexpectedData('Not a list');
  return value.map((item: unknown) => readItem(item));
}

export function readText(value: unknown): string {
  if (typeof value !== 'string') throw new UnexpectedData('Not a text');
  return value;
}

export function readNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new UnexpectedData('Not a number');
  return value;
}

export function readFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new UnexpectedData('Not a flag');
  return value;
}

/** One of `choices`. */
export function readChoice<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UnexpectedData(`None of ${choices.join(', ')}`);
  return found;
}

/** The item of `table` that a stored index names. */
export function readIndex<T>(value: unknown, table: readonly T[]): T {
  const item = table[readNumber(value)];
  if (item === undefined) throw new UnexpectedData('An index that leads nowhere');
  return item;
}
