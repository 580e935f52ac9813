/** The way from a document's root to a node: map keys as strings, sequence positions as numbers. */
export type YamlPath = readonly (string | number)[];

export function isSamePath(a: YamlPath, b: YamlPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** Whether `path` is `ancestor` or lies below it. */
export function isWithin(path: YamlPath, ancestor: YamlPath): boolean {
  return path.length >= ancestor.length && ancestor.every((step, index) => step === path[index]);
}

/** `services.web.ports[0]`, for sentences and keys. */
export function printPath(path: YamlPath): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`,
    '',
  );
}
