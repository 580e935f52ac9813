import { type FieldPlace, findField, findServiceField } from '../compose/catalog/catalogue.ts';
import { fieldDocs, serviceFieldDocs } from '../compose/catalog/documentation.ts';
import { explanationOf } from '../compose/catalog/explanations.ts';
import type { Field } from '../compose/catalog/shape.ts';
import type { FieldHelp } from '../ui/help-disclosure.tsx';

/** What the catalogue says about a field, ready to be shown. */
export function catalogueHelp(place: FieldPlace, name: string): FieldHelp {
  const more = explanationOf(place, name);
  return helpOf(findField(place, name), more, name, fieldDocs(place, name));
}

/** What the catalogue says about the field that `at` leads to from a service. */
export function serviceHelp(at: readonly string[]): FieldHelp {
  const more = explanationOf('service', at.join('.'));
  return helpOf(findServiceField(at), more, at.join('.'), serviceFieldDocs(at));
}

function helpOf(
  field: Field | undefined,
  more: string | undefined,
  yamlKey: string,
  href: string,
): FieldHelp {
  if (!field) return { sentence: 'No reader of the file knows a field of this name.', yamlKey };
  const fallback = field.fallback === undefined ? '' : ` Without it: ${field.fallback}.`;
  const sentence = `${field.help}${fallback}${more === undefined ? '' : ` ${more}`}`;
  return { sentence, yamlKey, href };
}
