import type { Choice } from '../compose/catalog/choices.ts';
import { USUAL_VALUES } from '../compose/catalog/usual-values.ts';
import type { YamlPath } from '../text/yaml-path.ts';

/** Values that people usually write at a path, by the name of its field and of the fields around it. */
export function usualChoices(path: YamlPath): readonly Choice[] {
  const keys = path.filter((step) => typeof step === 'string');
  const name = keys.at(-1);
  return (
    USUAL_VALUES.get(`${keys.at(-2)}.${name}`) ??
    USUAL_VALUES.get(`${keys.at(-3)}.${name}`) ??
    USUAL_VALUES.get(name ?? '') ??
    []
  );
}
