import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { SyntaxProblem } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { fieldFaults } from './field-faults.ts';
import { placeOf } from './place-of.ts';
import type { Diagnostic, Finding, Rule, RuleContext, Severity, Surroundings } from './rule.ts';
import { RULES } from './rules.ts';

/** Told of a rule that threw: a mistake of ours, which must not hide what the others found. */
export type FaultListener = (rule: Rule, fault: unknown) => void;

/**
 * Everything that the rules find in `doc` for `target`, in the order of the text.
 * @param around what is known besides the text
 */
export function diagnose(
  doc: ComposeDocument,
  target: TargetId,
  onFault?: FaultListener,
  around: Surroundings = {},
): readonly Diagnostic[] {
  return diagnoseWith(RULES, doc, target, onFault, around);
}

/** `diagnose` with a choice of rules. */
export function diagnoseWith(
  rules: readonly Rule[],
  doc: ComposeDocument,
  target: TargetId,
  onFault?: FaultListener,
  around: Surroundings = {},
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const context: RuleContext = { ...around, faults: fieldFaults(doc, target) };
  const sound = isEditable(doc);
  const garbled = garbledServices(doc);
  for (const rule of rules) {
    const severity = rule.meta.severity[target];
    // What a broken text means is a guess; only its syntax is worth a word.
    const isUnsure = doc.health === 'broken' || around.part === true;
    if (severity === undefined || (isUnsure && !rule.readsBroken)) continue;
    const editable = sound || rule.readsBroken === true;
    try {
      for (const finding of rule.check(doc, target, context)) {
        const found = toDiagnostic(rule, severity, doc, finding, editable);
        const isGuess = found.service !== undefined && garbled.has(found.service);
        if (!isGuess || rule.readsBroken) diagnostics.push(found);
      }
    } catch (fault) {
      onFault?.(rule, fault);
    }
  }
  return diagnostics.sort(byPlace);
}

/** Services with a mistake of syntax: what else they seem to say would be one more word on the same mistake. */
function garbledServices(doc: ComposeDocument): ReadonlySet<string> {
  const services = faultsOf(doc).map(({ range }) => serviceOf(doc, doc.syntax.pathAt(range.from)));
  return new Set(services.filter((it) => it !== undefined));
}

/** Edits by path need a text whose syntax is sound; twin keys are the one fault that they can live with. */
function isEditable(doc: ComposeDocument): boolean {
  return faultsOf(doc).length === 0;
}

function faultsOf({ syntax }: ComposeDocument): readonly SyntaxProblem[] {
  return syntax.problems.filter((it) => it.severity === 'error' && it.code !== 'DUPLICATE_KEY');
}

function toDiagnostic(
  rule: Rule,
  severity: Severity,
  doc: ComposeDocument,
  finding: Finding,
  editable: boolean,
): Diagnostic {
  return {
    rule: rule.meta.id,
    severity: finding.severity ?? severity,
    message: finding.message,
    path: finding.path,
    range: placeOf(doc, finding),
    service: serviceOf(doc, finding.path),
    fixes: editable ? (finding.fixes ?? []) : [],
  };
}

function serviceOf(doc: ComposeDocument, path: YamlPath): string | undefined {
  const { servicesPath } = doc;
  const name = path[servicesPath.length];
  const isBelow = servicesPath.every((step, index) => path[index] === step);
  return isBelow && typeof name === 'string' && doc.services.has(name) ? name : undefined;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.from - b.range.from ||
    a.range.to - b.range.to ||
    RANKS[a.severity] - RANKS[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
