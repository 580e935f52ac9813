import { fillIn, variablesIn } from '../compose/variables.ts';
import type { YamlView } from '../text/yaml-view.ts';

/** A value with variables, and what it would read. */
export interface FilledIn {
  /** Where below the field it stands, such as the name of a variable; empty for the field itself. */
  readonly name: string;
  readonly text: string;
}

/** The values at and below a view that use a variable of `variables`, with those filled in. */
export function filledIn(
  view: YamlView,
  variables: ReadonlyMap<string, string>,
  name = '',
): readonly FilledIn[] {
  if (view.kind === 'map') {
    return view.entries.flatMap(({ key, value }) => filledIn(value, variables, key));
  }
  if (view.kind === 'seq') return view.items.flatMap((item) => filledIn(item, variables));
  const text = view.string ?? '';
  const isKnown = text.includes('$') && variablesIn(text).some((use) => variables.has(use.name));
  return isKnown ? [{ name, text: fillIn(text, (each) => variables.get(each)) }] : [];
}
