import { planDelete } from './delete-entry.ts';
import { difference, modelOf } from './document-model.ts';
import type { EditPlan, Plan } from './edit-plan.ts';
import { planInsertItem } from './insert-item.ts';
import { applyIntent } from './intended-model.ts';
import type { Intent, Planned } from './intent.ts';
import { type Refused, refuse } from './refusal.ts';
import { planRename } from './rename-key.ts';
import { planSet } from './set-value.ts';
import { parseYaml, type SyntaxTree } from './syntax-tree.ts';
import { applyEdits, composeEdits, editSet, type TextEdit } from './text-edit.ts';
import { quotePath } from './walk-path.ts';
import { isWithin, type YamlPath } from './yaml-path.ts';

/**
 * Plans intents, one after the other, as minimal edits over `tree.text`.
 * The result is read again and must mean exactly what was intended, or the whole plan is refused:
 * a gesture never corrupts a file.
 */
export function planIntents(tree: SyntaxTree, intents: readonly Intent[]): Planned {
  const broken = refuseBroken(tree);
  if (broken) return broken;
  try {
    const run = new Run(tree);
    for (const intent of intents) {
      const refused = run.add(intent);
      if (refused) return refused;
    }
    run.flush();
    return check(tree, run, intents);
  } catch (error) {
    // Two edits that overlap, or nesting beyond the stack: the text as it was is the safe answer.
    if (error instanceof RangeError) return unsafe(intents.at(0)?.path ?? []);
    throw error;
  }
}

/** Plans intent by intent, on one tree as long as they cannot get in each other's way. */
class Run {
  tree: SyntaxTree;
  edits: readonly TextEdit[] = [];
  private readonly length: number;
  private batch: readonly TextEdit[] = [];
  private touched: readonly YamlPath[] = [];

  constructor(tree: SyntaxTree) {
    this.tree = tree;
    this.length = tree.text.length;
  }

  add(intent: Intent): Refused | undefined {
    if (this.touched.some((path) => meets(path, intent.path))) this.flush();
    let plan = planOne(this.tree, intent);
    if (this.touched.length > 0 && (!plan.ok || !('edits' in plan) || this.collides(plan))) {
      this.flush();
      plan = planOne(this.tree, intent);
    }
    if (!plan.ok) return plan;
    if ('edits' in plan) {
      if (plan.edits.length === 0) return undefined;
      this.batch = editSet(this.tree.text, [...this.batch, ...plan.edits]);
      this.touched = [...this.touched, ...plan.touched];
      return undefined;
    }
    for (const part of plan.split) {
      const refused = this.add(part);
      if (refused) return refused;
    }
    return undefined;
  }

  /** Applies what is planned so far and reads the text again. */
  flush(): void {
    if (this.batch.length > 0) {
      this.edits = composeEdits(this.length, this.edits, this.batch);
      this.tree = parseYaml(applyEdits(this.tree.text, this.batch), {}, this.tree);
    }
    this.batch = [];
    this.touched = [];
  }

  private collides(plan: EditPlan): boolean {
    return (
      plan.touched.some((path) => this.touched.some((other) => meets(path, other))) ||
      plan.edits.some((edit) =>
        this.batch.some((other) => edit.from <= other.to && other.from <= edit.to),
      )
    );
  }
}

function meets(a: YamlPath, b: YamlPath): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function planOne(tree: SyntaxTree, intent: Intent): Plan {
  switch (intent.kind) {
    case 'set':
      return planSet(tree, intent);
    case 'delete':
      return planDelete(tree, intent.path, intent.prune === true);
    case 'rename-key':
      return planRename(tree, intent.path, intent.key);
    case 'rewrite':
      return intent.plan(tree);
    case 'insert-item':
      return planInsertItem(tree, intent);
  }
}

/** The text must be free of errors, twin keys aside, which the path itself looks out for. */
function refuseBroken(tree: SyntaxTree): Refused | undefined {
  const error = tree.problems.find(
    (problem) => problem.severity === 'error' && problem.code !== 'DUPLICATE_KEY',
  );
  if (!error) return undefined;
  const { line } = tree.position(error.range.from);
  return refuse(
    'broken-yaml',
    `The file cannot be edited here while its text has an error in line ${line}. Mend that in the text first.`,
  );
}

function check(tree: SyntaxTree, run: Run, intents: readonly Intent[]): Planned {
  const named = new Set([...tree.aliases.keys()].map((alias) => alias.source));
  const intended = intents.reduce(
    (model, intent) => applyIntent(model, intent, named),
    modelOf(tree.document?.contents ?? null),
  );
  const actual = modelOf(run.tree.document?.contents ?? null);
  const errors = (of: SyntaxTree) =>
    of.problems.filter((problem) => problem.severity === 'error').length;
  const wrong = difference(intended, actual);
  if (wrong || errors(run.tree) > errors(tree)) {
    return unsafe(wrong ?? intents.at(-1)?.path ?? []);
  }
  if (!keepsOtherDocuments(tree, run)) return unsafe(intents.at(-1)?.path ?? []);
  return { ok: true, edits: run.edits, tree: run.tree };
}

/** Edits belong to the first document of a stream; the text of the others is none of their business. */
function keepsOtherDocuments(before: SyntaxTree, { tree: after, edits }: Run): boolean {
  if (before.documentCount <= 1) return after.documentCount <= 1;
  return (
    before.documentCount === after.documentCount &&
    edits.every((edit) => edit.to <= before.firstEnd) &&
    before.text.slice(before.firstEnd) === after.text.slice(after.firstEnd)
  );
}

function unsafe(path: YamlPath): Refused {
  return refuse(
    'cannot-edit-safely',
    `${quotePath(path)} is written in a way that cannot be changed here without risk to the rest. Edit it in the text pane.`,
    path,
  );
}
