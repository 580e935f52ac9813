import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { type Pair, pairForm, readPairs } from '../compose/fields/pairs.ts';
import { readScalarList } from '../compose/fields/scalar-list.ts';
import { readSwitch } from '../compose/fields/switch.ts';
import type { Located } from '../compose/located.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { commandText } from './command-text.ts';
import { type FormField, placeOf, type SectionField } from './form-field.ts';

/** What the form of a field shows. */
export type Shown =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'list'; readonly items: readonly Located<string>[] }
  | { readonly kind: 'pairs'; readonly items: readonly Located<Pair>[] }
  /** It is written in a way that the form cannot say without loss. */
  | { readonly kind: 'yaml' };

/** The value of a field, wherever it is written; undefined where there is none. */
export function viewOf(
  doc: ComposeDocument,
  service: Service,
  { at }: Pick<SectionField, 'at'>,
): YamlView | undefined {
  return doc.syntax.view([...service.path, ...at]);
}

/** A field in any of its syntaxes as its form shows it. */
export function showField(view: YamlView | undefined, field: FormField): Shown {
  switch (field.control.kind) {
    case 'words':
      return isPlain(view) || isScalars(view)
        ? { kind: 'line', text: commandText(view) }
        : { kind: 'yaml' };
    case 'switch': {
      const read = readSwitch(view);
      if (read || !view || view.kind === 'null')
        return { kind: 'switch', on: read?.value ?? false };
      return isPlain(view) ? { kind: 'line', text: view.string ?? '' } : { kind: 'yaml' };
    }
    case 'list':
      return isPlain(view) || isScalars(view)
        ? { kind: 'list', items: readScalarList(view) }
        : { kind: 'yaml' };
    case 'pairs':
      return showPairs(view, placeOf(field).key);
    default:
      return isPlain(view) ? { kind: 'line', text: view?.string ?? '' } : { kind: 'yaml' };
  }
}

function showPairs(view: YamlView | undefined, key: string): Shown {
  const isMap = view?.kind === 'map' && view.entries.every(({ value }) => isPlain(value));
  if (view && view.kind !== 'null' && !isMap && !isScalars(view)) return { kind: 'yaml' };
  return { kind: 'pairs', items: readPairs(view, pairForm(key)) };
}

/** Nothing, or a value on one line. */
function isPlain(view: YamlView | undefined): boolean {
  return !view || view.kind === 'null' || view.kind === 'scalar';
}

function isScalars(view: YamlView | undefined): boolean {
  return view?.kind === 'seq' && view.items.every(({ kind }) => kind === 'scalar');
}
