function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' && typeof value !== 'function') return undefined;
  return value === null ? undefined : Reflect.get(value, key);
}

/** Looks into values that came from outside, such as a package without types or a file of JSON. */
export const read = {
  property,

  text(value: unknown, key: string): string {
    const found = property(value, key);
    return typeof found === 'string' ? found : '';
  },

  /** @throws where there is no such method */
  method(value: unknown, key: string): (argument: unknown) => unknown {
    const found = property(value, key);
    if (typeof found !== 'function') throw new Error(`There is no ${key}().`);
    return (argument) => Reflect.apply(found, value, [argument]);
  },

  entries(value: unknown): readonly (readonly [string, unknown])[] {
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
  },
};
