import { bindCommand } from '../../commands/bind-command.ts';
import { rewriteField, rewriteIntents } from '../../commands/rewrite-field.ts';
import type { Form, FormName } from '../../compose/forms/form.ts';
import { FORMS, type FormPlace, formAt, takesForm } from '../../compose/forms/forms.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { Refactorer, Refactoring, RefactoringPlace } from './refactoring.ts';

const WORDS: Readonly<Record<FormName, string>> = {
  short: 'in the short form',
  long: 'in the long form',
  list: 'as a list',
  map: 'as a map',
};

/** Short or long, list or map: of the field at the place, or of all fields of a service. */
export const rewriteForms: Refactorer = (place) => {
  const { doc, path } = place;
  const service = doc.services.get(String(path[doc.servicesPath.length] ?? ''));
  const isWhole = service !== undefined && path.length === service.path.length;
  if (!isWhole) return offersAt(place, path);
  return FORMS.flatMap(({ key, below }) =>
    offersAt(place, [...service.path, ...(below ? [below] : []), key]),
  );
};

function offersAt(place: RefactoringPlace, path: YamlPath): readonly Refactoring[] {
  const found = formAt(place.doc, path);
  if (!found || !place.doc.syntax.has(found.field)) return [];
  const { item, ...whole } = found;
  const single = item ? offersFor(place, found, item) : [];
  const count = place.doc.syntax.view(found.field)?.items.length ?? 0;
  return item && count === 1
    ? single
    : [...single, ...offersFor(place, { ...whole, item: undefined }, found.field)];
}

/** What can be said in the other way; nothing where that would be another meaning or is not taken. */
function offersFor(
  { doc, target }: RefactoringPlace,
  place: FormPlace,
  path: YamlPath,
): readonly Refactoring[] {
  const names: readonly FormName[] =
    place.form.unit === 'item' || place.form.key === 'build' ? ['short', 'long'] : ['list', 'map'];
  return names
    .filter((to) => takesForm(target, place.form, to) && rewriteIntents(doc, place, to).ok)
    .map((to) => ({
      title: `Write ${nameOf(place.form, place.item)} ${WORDS[to]}`,
      kind: 'rewrite',
      command: bindCommand(rewriteField, { path, to }),
    }));
}

function nameOf(form: Form, item: YamlPath | undefined): string {
  if (item) return `this ${form.one}`;
  return form.below ? `${form.key} of ${form.below}` : form.key;
}
