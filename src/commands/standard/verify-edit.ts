import { commentsOf } from '../../text/comments.ts';
import type { SyntaxTree } from '../../text/syntax-tree.ts';
import { findDifference, isList, isMap, type Meaning, meaningOf } from './meaning.ts';
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
  const sharing = servicesSharing(edit, before);
  const difference = findDifference(
    withoutShared(edit.expect(was), sharing),
    withoutShared(is, sharing),
  );
  return difference && `the meaning is wrong: ${difference}`;
}

/**
 * Extension fields hold what services share; what they mean shows in the services. Services that take
 * values from the edited one by an anchor change with it, of which the command warns.
 */
function withoutShared(whole: Meaning, sharing: ReadonlySet<string>): Meaning {
  if (!isMap(whole)) return whole;
  const rest = new Map([...whole].filter(([key]) => !key.startsWith('x-')));
  const volumes = rest.get('volumes');
  if (isMap(volumes)) rest.set('volumes', withoutBraces(volumes));
  const services = rest.get('services');
  if (!isMap(services)) return rest;
  const others = [...services].filter(([name]) => !sharing.has(name));
  return rest.set('services', new Map(others.map(([name, service]) => [name, tidied(service)])));
}

/** A volume declared with `{}` is the same as one with nothing behind its name. */
function withoutBraces(volumes: ReadonlyMap<string, Meaning>): Meaning {
  return new Map(
    [...volumes].map(([name, volume]) => [
      name,
      isMap(volume) && volume.size === 0 ? null : volume,
    ]),
  );
}

/** A list of references that is empty, to hide an inherited one, says the same as none. */
function tidied(service: Meaning): Meaning {
  if (!isMap(service)) return service;
  const isEmpty = (field: Meaning) =>
    (isList(field) && field.length === 0) || (isMap(field) && field.size === 0);
  return new Map(
    [...service].filter(([key, field]) => !(REFERENCE_LISTS.has(key) && isEmpty(field))),
  );
}

const REFERENCE_LISTS = new Set(['depends_on', 'links', 'volumes_from']);

/** Services with an alias of an anchor that stands in the edited service. */
function servicesSharing(edit: PreparedEdit, tree: SyntaxTree): ReadonlySet<string> {
  const textOf = (name: string) => {
    const { from, to } = tree.rangeOf(['services', name]);
    return tree.text.slice(from, to);
  };
  if (edit.service === undefined || !tree.has(['services', edit.service])) return new Set();
  const found = new Set([edit.service]);
  const names = tree.view(['services'])?.ownKeys ?? [];
  // A service that takes from the edited one may hand that on by an anchor of its own.
  for (const giver of found) {
    const anchors = [...textOf(giver).matchAll(/&([\w.-]+)/g)].map(([, anchor]) => anchor);
    for (const name of names) {
      const aliases = [...textOf(name).matchAll(/\*([\w.-]+)/g)].map(([, alias]) => alias);
      if (aliases.some((alias) => anchors.includes(alias))) found.add(name);
    }
  }
  found.delete(edit.service);
  return found;
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
  const added = countFilled(linesAfter) - countFilled(linesBefore);
  // An override copies what was inherited, however long that is.
  if (!isOverride && added > edit.adds) {
    return `${added} lines were added, at most ${edit.adds} are needed`;
  }
  return verifyComments(edit, before, after, free);
}

/** Blank lines follow the habit of the file and do not count. */
function countFilled(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '').length;
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
