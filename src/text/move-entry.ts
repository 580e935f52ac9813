import type { ParsedNode } from 'yaml';
import { aliasesWithin, anchorsWithin } from './anchors-within.ts';
import { blockEnd, leadStart } from './block-lines.ts';
import type { Model } from './document-model.ts';
import { type EditPlan, planned } from './edit-plan.ts';
import { updateModel } from './intended-model.ts';
import type { Rewriting } from './intent.ts';
import { columnOf, isFirstOnLine, lineAt, lineBefore } from './lines.ts';
import { moveFlow } from './move-flow.ts';
import type { OwnEntry } from './own-entries.ts';
import { type Refused, refuse } from './refusal.ts';
import { reorder } from './reorder.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';
import { noSuch, quotePath, refuseInherited, walkPath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

/** Gives the entry or item at `path` the position `to` among its siblings, its own comments with it. */
export function moveEntry(path: YamlPath, to: number): Rewriting {
  return {
    kind: 'rewrite',
    path,
    plan: (tree) => planMove(tree, path, to),
    intend: (model) => moveTo(model, path, to),
  };
}

function moveTo(model: Model, path: YamlPath, to: number): Model {
  const step = path.at(-1);
  return updateModel(model, path.slice(0, -1), (old) => {
    if (old.shape === 'seq') {
      const from = old.items.findIndex((_item, index) => index === step);
      return { ...old, items: reorder(old.items, from, to) };
    }
    if (old.shape !== 'map') return old;
    const from = old.entries.findIndex((entry) => entry.name === step);
    return { ...old, entries: reorder(old.entries, from, to) };
  });
}

function planMove(tree: SyntaxTree, path: YamlPath, to: number): EditPlan | Refused {
  const walked = walkPath(tree, path);
  if (!walked.ok) return walked;
  if (walked.entries.length < path.length) return refuseInherited(tree, path) ?? noSuch(path);
  const entry = walked.entries.at(-1);
  const parent = path.length > 1 ? walked.entries.at(-2)?.value : tree.document?.contents;
  if (!entry || !parent) return noSuch(path);
  const { entries } = tree.indexOf(parent);
  const from = entries.indexOf(entry);
  const target = Math.min(Math.max(to, 0), entries.length - 1);
  const container = path.slice(0, -1);
  if (from === target) return planned(container);
  const passed = from < target ? entries.slice(from + 1, target + 1) : entries.slice(target, from);
  const tied = refuseTied(tree, path, entry, passed);
  if (tied) return tied;
  const edits = entry.flow
    ? moveFlow(tree.text, entries, from, target)
    : moveBlock(tree.text, entries, from, target);
  return edits ? planned(container, ...edits) : refuseComments(path);
}

/** Refuses where an alias would come to stand before its anchor, or find another one of the same name. */
function refuseTied(
  tree: SyntaxTree,
  path: YamlPath,
  entry: OwnEntry,
  passed: readonly OwnEntry[],
): Refused | undefined {
  if (tree.aliases.size === 0) return undefined;
  const parts = (of: OwnEntry): readonly (ParsedNode | null)[] => [of.key ?? null, of.value];
  const own = parts(entry);
  const others = passed.flatMap(parts);
  const ownAnchors = anchorsWithin(own);
  const otherAnchors = anchorsWithin(others);
  const name =
    [...otherAnchors].find((anchor) => ownAnchors.has(anchor)) ??
    aliasesWithin(others).find((alias) => ownAnchors.has(alias)) ??
    aliasesWithin(own).find((alias) => otherAnchors.has(alias));
  if (name === undefined) return undefined;
  return refuse(
    'anchor-order',
    `${quotePath(path)} cannot go there: the anchor &${name} must stand above every *${name} that uses it.`,
    path,
  );
}

function refuseComments(path: YamlPath): Refused {
  return refuse(
    'comments-in-brackets',
    `${quotePath(path)} stands in brackets with comments between the entries, so it is not clear what belongs to what. Move it in the text.`,
    path,
  );
}

/** Moves whole lines; the blank lines that would part nothing any more go along. */
function moveBlock(
  text: string,
  siblings: readonly OwnEntry[],
  from: number,
  to: number,
): readonly TextEdit[] | undefined {
  const entry = siblings[from];
  const target = siblings[to];
  if (!entry || !target) return undefined;
  const start = leadStart(text, entry);
  const end = blockEnd(text, entry);
  const above = from > 0 ? blanksAbove(text, start) : undefined;
  const below = from < siblings.length - 1 ? blanksBelow(text, end) : undefined;
  const taken = Math.min(above ?? Number.POSITIVE_INFINITY, below ?? Number.POSITIVE_INFINITY);
  const pad = ' '.repeat(columnOf(text, entry.head));
  const lines = text.slice(isFirstOnLine(text, entry.head) ? start + pad.length : start, end);
  if (from < to) {
    const cut = skipLines(text, end + 1, taken);
    const gap = text.slice(end + 1, cut);
    const at = blockEnd(text, target);
    const behindDash = !isFirstOnLine(text, entry.head);
    return [
      // What comes behind the dash instead leaves its own indent behind.
      { from: start, to: behindDash ? firstChar(text, cut) : cut, insert: '' },
      { from: at, to: at, insert: `\n${gap}${pad}${lines}` },
    ];
  }
  const gapStart = skipLinesUp(text, start, taken);
  const gap = text.slice(gapStart, start);
  const removal = { from: gapStart - 1, to: end, insert: '' };
  if (!isFirstOnLine(text, target.head)) {
    return [{ from: target.head, to: target.head, insert: `${lines}\n${gap}${pad}` }, removal];
  }
  const at = leadStart(text, target);
  return [{ from: at, to: at, insert: `${pad}${lines}\n${gap}` }, removal];
}

function blanksAbove(text: string, from: number): number {
  let count = 0;
  for (
    let line = lineBefore(text, from);
    line?.kind === 'blank';
    line = lineBefore(text, line.from)
  ) {
    count++;
  }
  return count;
}

function blanksBelow(text: string, to: number): number {
  let count = 0;
  for (let at = to + 1; at < text.length && lineAt(text, at).kind === 'blank'; count++) {
    at = lineAt(text, at).to + 1;
  }
  return count;
}

function skipLines(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) at = lineAt(text, at).to + 1;
  return at;
}

function skipLinesUp(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) at = lineBefore(text, at)?.from ?? at;
  return at;
}

function firstChar(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}
