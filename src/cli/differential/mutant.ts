import type { TargetId } from '../../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import type { Intent, YamlValue } from '../../text/intent.ts';
import { planIntents } from '../../text/plan-intents.ts';
import { applyEdits } from '../../text/text-edit.ts';
import type { YamlPath } from '../../text/yaml-path.ts';

/** One kind of fault that people make, to be planted in a file that has none. */
export interface Mutant {
  readonly id: string;
  /** Whose reader, or whose device, refuses a file with this fault (domain notes 4). */
  readonly refusedBy: ReadonlySet<TargetId>;
  /** The text with the fault, or undefined where it does not fit into this file. */
  plant(doc: ComposeDocument): string | undefined;
}

const CODES: readonly TargetId[] = ['resin', 'balena-classic', 'balena', 'compose'];

/** A letter for each of resin, balena-classic, balena and compose: `R` refuses, `.` takes it. */
export function mutant(id: string, codes: string, plant: Mutant['plant']): Mutant {
  return { id, refusedBy: new Set(CODES.filter((_, at) => codes[at] === 'R')), plant };
}

const RAW = 'raw-text-to-come';

/** Stands for text that is to be written as it is, such as an unquoted `22:22`. */
export class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Sets `field` of a service that is written out in the file. */
export function field(name: string, value: YamlValue | Raw): Mutant['plant'] {
  return (doc) => {
    const service = victim(doc, name);
    return service && planted(doc, [...service.path, name], value);
  };
}

/** Sets what stands at a path from the top. */
export function top(path: YamlPath, value: YamlValue | Raw): Mutant['plant'] {
  return (doc) => planted(doc, path, value);
}

/** Does what the intents say. */
export function intents(plan: (doc: ComposeDocument) => readonly Intent[]): Mutant['plant'] {
  return (doc) => apply(doc, plan(doc));
}

/** Changes the text itself. */
export function text(change: (text: string) => string): Mutant['plant'] {
  return ({ syntax }) => {
    const changed = change(syntax.text);
    return changed === syntax.text ? undefined : changed;
  };
}

/** The service to plant in: one with entries of its own, without `missing`. */
export function victim(doc: ComposeDocument, missing: string): Service | undefined {
  return [...doc.services.values()].find(
    ({ path, alias, syntaxOf }) =>
      alias === undefined && doc.syntax.has(path) && syntaxOf(missing) === 'absent',
  );
}

function planted(doc: ComposeDocument, path: YamlPath, value: YamlValue | Raw) {
  if (!(value instanceof Raw)) return apply(doc, [{ kind: 'set', path, value }]);
  const marked = apply(doc, [{ kind: 'set', path, value: RAW }]);
  return marked?.replace(RAW, () => value.text);
}

function apply(doc: ComposeDocument, wanted: readonly Intent[]): string | undefined {
  if (wanted.length === 0) return undefined;
  const plan = planIntents(doc.syntax, wanted);
  return plan.ok ? applyEdits(doc.syntax.text, plan.edits) : undefined;
}
