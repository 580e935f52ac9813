import { commentsOf } from '../../text/comments.ts';
import type { SyntaxTree } from '../../text/syntax-tree.ts';
import { findDifference, isMap, type Meaning, meaningOf } from './meaning.ts';
import type { PreparedEdit, Touched } from './standard-edit.ts';

/**
 * Whether `after` is what the edit should have made of `before`: in meaning, and line by line.
 * Knows nothing of how the edit was planned. Returns what is wrong, or undefined.
 */
export function verifyEdit(
  edit: PreparedEdit,
  before: SyntaxTree,
  after: SyntaxTree,
  isOverride: boolean,
): string | undefined {
  const errors = (tree: SyntaxTree) =>
    tree.problems.filter(({ severity }) => severity === 'error').length;
  if (errors(after) > errors(before)) return `the YAML is broken: ${after.problems[0]?.message}`;
  return verifyMeaning(edit, before, after) ?? verifyLines(edit, before, after, isOverride);
}

function verifyMeaning(
  edit: PreparedEdit,
  before: SyntaxTree,
  after: SyntaxTree,
): string | undefined {
  const was = meaningOf(before.root);
  const is = meaningOf(after.root);
  if (was === undefined || is === undefined) return undefined;
  const difference = findDifference(withoutShared(edit.expect(was)), withoutShared(is));
  return difference && `the meaning is wrong: ${difference}`;
}

/** Extension fields hold what services share; what they mean shows in the services. */
function withoutShared(whole: Meaning): Meaning {
  if (!isMap(whole)) return whole;
  return new Map([...whole].filter(([key]) => !key.startsWith('x-')));
}

function verifyLines(
  edit: PreparedEdit,
  before: SyntaxTree,
  after: SyntaxTree,
  isOverride: boolean,
): string | undefined {
  const linesBefore = before.text.split('\n');
  const linesAfter = after.text.split('\n');
  const free = freeLines(before, linesBefore, edit.changes);
  let at = 0;
  for (const [index, line] of linesBefore.entries()) {
    if (free.has(index)) continue;
    const found = linesAfter.indexOf(line, at);
    if (found < 0) return `line ${index + 1} was changed without need: ${line.trim()}`;
    at = found + 1;
  }
  const limit = linesBefore.length + edit.adds;
  // An override copies what was inherited, however long that is.
  if (!isOverride && linesAfter.length > limit) {
    return `${linesAfter.length - linesBefore.length} lines were added, at most ${edit.adds} are needed`;
  }
  return verifyComments(edit, before, after, free);
}

function verifyComments(
  edit: PreparedEdit,
  before: SyntaxTree,
  after: SyntaxTree,
  free: ReadonlySet<number>,
): string | undefined {
  const isRemoval = edit.changes.some(({ extent }) => extent === 'gone');
  if (isRemoval || free.size === before.text.split('\n').length) return undefined;
  const left = [...commentsOf(after.text)];
  for (const comment of commentsOf(before.text)) {
    const found = left.indexOf(comment);
    if (found < 0) return `a comment is lost: ${comment}`;
    left.splice(found, 1);
  }
  return undefined;
}

/** Numbers of the lines, from 0, that the edit may change. */
function freeLines(
  tree: SyntaxTree,
  lines: readonly string[],
  changes: readonly Touched[],
): ReadonlySet<number> {
  const free = new Set<number>();
  for (const { path, extent } of changes) {
    if (!tree.has(path)) continue;
    const { from, to } = tree.rangeOf(path, 'entry');
    const first = tree.position(from).line - 1;
    const last = extent === 'line' ? first : tree.position(to).line - 1;
    for (let line = first; line <= last; line++) free.add(line);
    if (extent !== 'gone') continue;
    for (let line = first - 1; line >= 0 && isComment(lines[line]); line--) free.add(line);
    for (let line = last + 1; line < lines.length && isComment(lines[line]); line++) free.add(line);
  }
  return free;
}

function isComment(line: string | undefined): boolean {
  return line !== undefined && /^\s*(#|$)/.test(line);
}
