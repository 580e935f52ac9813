import { isAlias, isMap, isScalar, type ParsedNode } from 'yaml';
import { blockRange, endsInBlockScalar, keepsBlankLines, literalFits } from './block-lines.ts';
import { type EditPlan, planned } from './edit-plan.ts';
import { commaAfter, deleteFlow } from './flow-edits.ts';
import { isFirstOnLine, lineAfter, lineAt, lineBefore, lineStart } from './lines.ts';
import { type OwnEntry, ownEntries, slotOf } from './own-entries.ts';
import { type Refused, refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';
import { noSuch, quotePath, refuseInherited, walkPath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

/** Plans the removal of the entry or item at `path`; with `prune` also of parents that it leaves empty. */
export function planDelete(tree: SyntaxTree, path: YamlPath, prune: boolean): EditPlan | Refused {
  if (path.length === 0) return refuse('no-such-path', 'The whole file cannot be deleted here.');
  const walked = walkPath(tree, path);
  if (!walked.ok) return walked;
  if (walked.entries.length < path.length) return refuseInherited(tree, path) ?? noSuch(path);
  const depth = prune ? prunedDepth(tree, walked.entries) : path.length;
  const entry = walked.entries[depth - 1];
  const parent = depth > 1 ? walked.entries[depth - 2]?.value : tree.document?.contents;
  if (!entry || !parent) return noSuch(path);
  const used = refuseAnchored(tree, entry, path);
  if (used) return used;
  const { entries } = tree.indexOf(parent);
  const container = path.slice(0, depth - 1);
  if (entries.length > 1) {
    const edits = entry.flow
      ? deleteFlow(tree.text, entries, entries.indexOf(entry))
      : deleteBlock(tree.text, entries, entry);
    return planned(container, ...edits);
  }
  const holder = walked.entries[depth - 2];
  return planned(
    depth > 1 ? path.slice(0, depth - 1) : [],
    ...emptyOut(tree.text, holder, parent, entry),
  );
}

/** The length of the path to delete so that no empty parent stays; parents that aliases name do stay. */
function prunedDepth(tree: SyntaxTree, entries: readonly OwnEntry[]): number {
  const named = new Set(tree.aliases.values());
  let depth = entries.length;
  while (depth > 1) {
    const parent = entries[depth - 2];
    if (!parent?.value || tree.indexOf(parent.value).entries.length > 1) break;
    if (named.has(parent.value)) break;
    depth--;
  }
  return depth;
}

/** Refuses if something inside `entry` is named by an alias outside it. */
export function refuseAnchored(
  tree: SyntaxTree,
  entry: OwnEntry,
  path: YamlPath,
  options: { readonly keepsOwn?: boolean } = {},
): Refused | undefined {
  if (tree.aliases.size === 0) return undefined;
  const inside = new Set<unknown>();
  collect(entry.value, inside);
  if (entry.key) collect(entry.key, inside);
  for (const [alias, target] of tree.aliases) {
    if (!target || !inside.has(target) || inside.has(alias)) continue;
    if (options.keepsOwn && target === entry.value) continue;
    const { line } = tree.position(alias.range?.[0] ?? 0);
    return refuse(
      'anchor-in-use',
      `${quotePath(path)} holds the anchor &${alias.source}, which *${alias.source} in line ${line} needs. Change that line first, then try again.`,
      path,
    );
  }
  return undefined;
}

function collect(node: ParsedNode | null, into: Set<unknown>): void {
  if (!node) return;
  into.add(node);
  if (isAlias(node) || isScalar(node)) return;
  for (const entry of ownEntries(node)) {
    if (entry.key) collect(entry.key, into);
    collect(entry.value, into);
  }
}

/** Takes an entry's lines out of a block collection that has others, and one side of the blank lines around it. */
function deleteBlock(
  text: string,
  siblings: readonly OwnEntry[],
  entry: OwnEntry,
): readonly TextEdit[] {
  const { from, to } = blockRange(text, entry);
  if (!isFirstOnLine(text, entry.head)) return [leaveDash(text, siblings, entry, to)];
  const before = siblings[siblings.indexOf(entry) - 1];
  return [removeLines(text, from, to, before)];
}

/** `- a: 1` above `  b: 2`: the next entry moves up behind the dash, unless comments stand between. */
function leaveDash(
  text: string,
  siblings: readonly OwnEntry[],
  entry: OwnEntry,
  to: number,
): TextEdit {
  const next = siblings[siblings.indexOf(entry) + 1];
  const between = next ? text.slice(to, next.head).trim() : '';
  if (next && between === '') return { from: entry.head, to: next.head, insert: '' };
  let from = entry.head;
  while (text[from - 1] === ' ') from--;
  return { from, to, insert: '' };
}

/**
 * Takes whole lines out; `to` is before the last one's line break.
 * Blank lines that belong to a block scalar above stay, and it gets no others.
 */
function removeLines(
  text: string,
  from: number,
  to: number,
  before: OwnEntry | undefined,
): TextEdit {
  if (before && takesBlankLines(text, before, to)) {
    const end = endOfBlanks(text, to, blanksFrom(text, to).count);
    return end < text.length
      ? { from, to: end + 1, insert: '' }
      : { from: from - 1, to: end, insert: '' };
  }
  const above = lineBefore(text, from);
  const below = lineAfter(text, to);
  if (!below) {
    // The last lines of the text: a missing final line break stays missing, blank lines above go too.
    let start = from;
    for (let line = above; line?.kind === 'blank'; line = lineBefore(text, line.from)) {
      start = line.from;
    }
    return { from: Math.max(start - 1, 0), to, insert: '' };
  }
  const blankBelow = blanksFrom(text, to);
  if (below.from >= text.length || blankBelow.reachesEnd) {
    let start = from;
    for (let line = above; line?.kind === 'blank'; line = lineBefore(text, line.from)) {
      start = line.from;
    }
    return { from: start, to: below.from, insert: '' };
  }
  const blanksAbove = countAbove(text, from);
  const opens = above === undefined || (above.kind === 'content' && opensBlock(text, above.to));
  const drop = opens ? blankBelow.count : Math.min(blanksAbove, blankBelow.count);
  return { from, to: endOfBlanks(text, to, drop) + 1, insert: '' };
}

/** Whether blank lines behind `to`, once they follow `before`, would become part of its block scalar. */
function takesBlankLines(text: string, before: OwnEntry, to: number): boolean {
  if (keepsBlankLines(text, before)) return true;
  return endsInBlockScalar(before) && !literalFits(text, to) && to < text.length;
}

function opensBlock(text: string, to: number): boolean {
  return /:[^\S\n]*(?:[&!]\S+[^\S\n]*)*(?:#.*)?$/.test(text.slice(lineStart(text, to), to));
}

function countAbove(text: string, from: number): number {
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

function blanksFrom(text: string, to: number): { count: number; reachesEnd: boolean } {
  let count = 0;
  let line = lineAfter(text, to);
  while (line?.kind === 'blank' && line.to < text.length) {
    count++;
    line = lineAfter(text, line.to);
  }
  return {
    count,
    reachesEnd: line === undefined || (line.kind === 'blank' && line.to >= text.length),
  };
}

function endOfBlanks(text: string, to: number, drop: number): number {
  let end = to;
  for (let left = drop; left > 0; left--) end = lineAt(text, end + 1).to;
  return end;
}

/** Takes the only entry of a collection away and leaves `{}` or `[]`. */
function emptyOut(
  text: string,
  holder: OwnEntry | undefined,
  parent: ParsedNode,
  entry: OwnEntry,
): readonly TextEdit[] {
  if (entry.flow) {
    const end = entry.range(text, 'entry').to;
    const comma = commaAfter(text, end);
    const inner = { from: entry.head, to: comma === undefined ? end : comma + 1, insert: '' };
    const open = parent.range[0] + 1;
    const close = parent.range[1] - 1;
    return text.slice(open, close).includes('#')
      ? [inner]
      : [{ from: open, to: close, insert: '' }];
  }
  const empty = isMap(parent) ? '{}' : '[]';
  if (!isFirstOnLine(text, entry.head) || !holder) {
    const { from, to } = blockRange(text, entry);
    if (isFirstOnLine(text, entry.head)) return [{ from, to, insert: empty }];
    return [{ from: entry.head, to: entry.range(text, 'entry').to, insert: empty }];
  }
  const slot = slotOf(holder);
  const { from, to } = blockRange(text, entry);
  return [
    { from: slot, to: slot, insert: ` ${empty}` },
    { from: Math.max(from - 1, slot), to, insert: '' },
  ];
}
