import { type FieldPlace, fieldsOf } from '../compose/catalog/catalogue.ts';
import type { Field, Shape } from '../compose/catalog/shape.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { Suggestion } from '../ui/suggestions.ts';

const NOTES: Partial<Readonly<Record<Field['support'][TargetId], string>>> = {
  refused: 'Refused for this target.',
  ignored: 'Without effect for this target.',
  dropped: 'Left out for this target.',
};

/** Keys that may be added, each with what it does; those that work for the target first. */
export function keySuggestions(
  place: FieldPlace,
  target: TargetId,
  isOffered: (name: string) => boolean,
): readonly Suggestion[] {
  const fields = [...fieldsOf(place).values()].filter(({ name }) => isOffered(name));
  const works = ({ support }: Field) => NOTES[support[target]] === undefined;
  return [...fields.filter(works), ...fields.filter((field) => !works(field))].map((field) => ({
    value: field.name,
    detail: [field.help, NOTES[field.support[target]]].filter(Boolean).join(' '),
  }));
}

/** What the text of a new key begins with: room for its entries where it has some. */
export function beginningOf(place: FieldPlace, name: string): string {
  const shape = fieldsOf(place).get(name)?.shape;
  const kind = shape && kindOf(shape);
  return kind === 'map' ? `${name}:\n  ` : kind === 'list' ? `${name}:\n  - ` : `${name}: `;
}

function kindOf(shape: Shape): 'map' | 'list' | 'value' {
  if (shape.is === 'map' || shape.is === 'dict') return 'map';
  if (shape.is === 'list') return 'list';
  const [first] = shape.is === 'either' ? shape.of : [];
  return first ? kindOf(first) : 'value';
}
