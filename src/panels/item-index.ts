import type { YamlPath } from '../text/yaml-path.ts';

/** The position of an entry in its list; a scalar that stands for a list of one is the first. */
export function itemIndex(path: YamlPath): number {
  const last = path.at(-1);
  return typeof last === 'number' ? last : 0;
}
