import { type FieldPlace, findField } from '../compose/catalog/catalogue.ts';
import { fieldDocs } from '../compose/catalog/documentation.ts';
import type { FieldHelp } from '../ui/help-disclosure.tsx';

/** What the catalogue says about a field, ready to be shown. */
export function catalogueHelp(place: FieldPlace, name: string): FieldHelp {
  const yamlKey = place === 'build' ? `build.${name}` : name;
  const field = findField(place, name);
  if (!field) return { sentence: 'No reader of the file knows a field of this name.', yamlKey };
  const fallback = field.fallback === undefined ? '' : ` Without it: ${field.fallback}.`;
  return { sentence: `${field.help}${fallback}`, yamlKey, href: fieldDocs(place, name) };
}
