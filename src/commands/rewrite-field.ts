import type { ComposeDocument } from '../compose/compose-document.ts';
import type { FormName } from '../compose/forms/form.ts';
import { type FormPlace, formAt } from '../compose/forms/forms.ts';
import type { Intent } from '../text/intent.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { reshapeTo } from '../text/reshape.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { Command } from './command.ts';
import { planRefactoring } from './plan-refactoring.ts';

export interface RewriteFieldArgs {
  /** A field such as `ports`, or an item in it. */
  readonly path: YamlPath;
  readonly to: FormName;
}

const WORDS: Readonly<Record<FormName, string>> = {
  short: 'in the short form',
  long: 'in the long form',
  list: 'as a list',
  map: 'as a map',
};

/** Says a field, or one item of it, in another way that means the same. */
export const rewriteField: Command<RewriteFieldArgs> = {
  id: 'rewrite-field',
  label: ({ path, to }) =>
    `Write ${path.findLast((step) => typeof step === 'string')} ${WORDS[to]}`,
  plan(doc, { path, to }) {
    const place = formAt(doc, path);
    if (!place) {
      return refuse('one-form-only', 'This can be written in one way only.', path);
    }
    const intents = rewriteIntents(doc, place, to);
    if (!intents.ok) return intents;
    return planRefactoring(doc, intents.intents, { select: [place.service], focus: path });
  },
};

/** The intents that write what is at `place` in the form `to`, or why it cannot be. */
export function rewriteIntents(
  doc: ComposeDocument,
  { form, field, item }: FormPlace,
  to: FormName,
): { readonly ok: true; readonly intents: readonly Intent[] } | Refused {
  const view = doc.syntax.view(item ?? field);
  if (!view || !isWrittenHere(doc, view)) {
    return refuse(
      'not-written-here',
      `“${form.key}” comes from an anchor here. Change it where it is written.`,
      field,
    );
  }
  const units = form.unit === 'item' && !item ? unitsOf(view) : [view];
  const left = units.filter(
    (unit) => isWrittenHere(doc, unit) && form.read(unit) === form.other(to),
  );
  if (left.length === 0) {
    return refuse('has-form', `“${form.key}” is written ${WORDS[to]} already.`, field);
  }
  const intents: Intent[] = [];
  for (const unit of left) {
    const rewritten = form.rewrite(unit);
    if (!rewritten.ok) return rewritten;
    intents.push(reshapeTo(unit.path, rewritten.value));
  }
  return { ok: true, intents };
}

function isWrittenHere(doc: ComposeDocument, view: YamlView): boolean {
  return view.alias === undefined && doc.syntax.has(view.path);
}

function unitsOf(view: YamlView): readonly YamlView[] {
  return view.kind === 'map' ? view.entries.map(({ value }) => value) : view.items;
}
