import { isAlias } from 'yaml';
import { aliasesWithin, anchorsWithin, nodesWithin } from './anchors-within.ts';
import { endsInBlockScalar, entryEnd } from './block-lines.ts';
import { countComments } from './comments.ts';
import { difference, type Model, modelOf } from './document-model.ts';
import { type Plan, planned } from './edit-plan.ts';
import { updateModel } from './intended-model.ts';
import type { Intent, Rewriting } from './intent.ts';
import { columnOf, isFirstOnLine } from './lines.ts';
import { type Hunk, matchLines } from './match-lines.ts';
import type { OwnEntry } from './own-entries.ts';
import { type Fragment, readFragment } from './read-fragment.ts';
import { type Refused, refuse } from './refusal.ts';
import { parseYaml, type SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';
import { quotePath, walkPath } from './walk-path.ts';
import { type WrittenLine, writtenLines } from './written-entry.ts';
import type { YamlPath } from './yaml-path.ts';

/**
 * Writes an entry of a map as typed YAML, in the place of the one at `path` or as a new one; lines that stay
 * the same keep their bytes.
 * @param source one key with its value, at the left margin
 * @param order keys in their usual order, for a new one
 */
export function writeEntry(path: YamlPath, source: string, order?: readonly string[]): Rewriting {
  return {
    kind: 'rewrite',
    path,
    plan: (tree) => planWrite(tree, path, source, order),
    intend: (model) => writeAt(model, path, source),
  };
}

function writeAt(model: Model, path: YamlPath, source: string): Model {
  const fragment = readFragment(source);
  const written = fragment.ok ? modelOf(fragment.tree.document?.contents ?? null) : undefined;
  const [entry] = written?.shape === 'map' ? written.entries : [];
  if (!entry) return model;
  const step = path.at(-1);
  return updateModel(model, path.slice(0, -1), (old) => {
    const { anchor, tag } = old;
    const entries = old.shape === 'map' ? old.entries : [];
    const next = entries.some(({ name }) => name === step)
      ? entries.map((each) => (each.name === step ? entry : each))
      : [...entries, { ...entry, fresh: true }];
    return { shape: 'map', entries: next, anchor, tag, fresh: false };
  });
}

function planWrite(
  tree: SyntaxTree,
  path: YamlPath,
  source: string,
  order: readonly string[] | undefined,
): Plan {
  const fragment = readFragment(source);
  if (!fragment.ok) return fragment;
  const walked = walkPath(tree, path);
  if (!walked.ok) return walked;
  const place = [...path.slice(0, -1), fragment.name];
  if (fragment.name !== path.at(-1) && tree.has(place)) {
    return refuse('key-exists', `${quotePath(place)} is there already. Change it in its place.`);
  }
  const entry = walked.entries[path.length - 1];
  if (!entry) {
    const first: Intent = { kind: 'set', path: place, value: null, ...(order && { order }) };
    return { ok: true, split: [first, writeEntry(place, source, order)] };
  }
  const refused = refuseNames(tree, entry, fragment, path);
  if (refused) return refused;
  if (entry.flow) return writeFlow(tree, entry, fragment, path);
  return planned(path.slice(0, -1), ...writeBlock(tree.text, entry, fragment));
}

/** Anchors and aliases of the fragment must fit with those of the file. */
function refuseNames(
  tree: SyntaxTree,
  entry: OwnEntry,
  { tree: own, entry: written }: Fragment,
  path: YamlPath,
): Refused | undefined {
  const anchors = anchorsWithin([written.value]);
  const inside = new Set<unknown>(nodesWithin([entry.key ?? null, entry.value]));
  const lost = [...tree.aliases].find(
    ([alias, target]) =>
      target && inside.has(target) && !inside.has(alias) && !anchors.has(alias.source),
  )?.[0];
  if (lost) {
    const { line } = tree.position(lost.range?.[0] ?? 0);
    return refuse(
      'anchor-in-use',
      `The anchor &${lost.source} must stay: *${lost.source} in line ${line} of the file needs it.`,
      path,
    );
  }
  if (anchors.size === 0 && aliasesWithin([written.value]).length === 0) return undefined;
  const others = nodesWithin([tree.document?.contents ?? null]).filter((node) => !inside.has(node));
  const named = others.filter((node) => !isAlias(node) && node.anchor !== undefined);
  const taken = named.find(({ anchor }) => anchor !== undefined && anchors.has(anchor));
  if (taken) {
    const { line } = tree.position(taken.range[0]);
    return refuse(
      'anchor-taken',
      `The name &${taken.anchor} is taken: it stands in line ${line} of the file. Choose another.`,
      path,
    );
  }
  const above = new Set(named.filter(({ range }) => range[0] < entry.head).map((it) => it.anchor));
  const missing = aliasesWithin([written.value]).find(
    (name) => !anchors.has(name) && !above.has(name),
  );
  if (missing === undefined) return undefined;
  const { line } = own.position(own.text.indexOf(`*${missing}`));
  return refuse(
    'no-such-anchor',
    `Line ${line}: *${missing} stands for what is called &${missing}, and nothing above in the file is. Write the value itself, or name it there.`,
    path,
  );
}

function writeBlock(
  text: string,
  entry: OwnEntry,
  { lines, entry: written }: Fragment,
): readonly TextEdit[] {
  const old = writtenLines(text, entry);
  const pad = ' '.repeat(columnOf(text, entry.head));
  const inline = !isFirstOnLine(text, entry.head);
  const fresh = lines.map((line, index) =>
    line === '' || (inline && index === 0) ? line : pad + line,
  );
  const [first] = old;
  const last = old.at(-1);
  if (!first || !last) return [];
  // A block scalar that ends the text has no last line break without one behind it.
  const end = endsInBlockScalar(written) && last.to >= text.length ? '\n' : '';
  if (inline || end !== '') {
    return [{ from: first.from, to: last.to, insert: fresh.join('\n') + end }];
  }
  const shown = old.map((line) => line.shown);
  return matchLines(shown, lines).map((hunk) => editOf(text, old, fresh, hunk));
}

function editOf(
  text: string,
  old: readonly WrittenLine[],
  fresh: readonly string[],
  { from, to, newFrom, newTo }: Hunk,
): TextEdit {
  const insert = fresh.slice(newFrom, newTo).join('\n');
  const start = old[from]?.from ?? text.length;
  const end = old[to - 1]?.to ?? start;
  if (from === to) {
    const above = old[from - 1];
    return above
      ? { from: above.to, to: above.to, insert: `\n${insert}` }
      : { from: start, to: start, insert: `${insert}\n` };
  }
  if (newFrom < newTo) return trimmed(text, { from: start, to: end, insert });
  const below = old[to];
  return below
    ? { from: start, to: below.from, insert: '' }
    : { from: old[from - 1]?.to ?? start, to: end, insert: '' };
}

/** The edit without what it would write over with the same. */
function trimmed(text: string, { from, to, insert }: TextEdit): TextEdit {
  const old = text.slice(from, to);
  const most = Math.min(old.length, insert.length);
  let head = 0;
  while (head < most && old[head] === insert[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === insert.at(-1 - tail)) tail++;
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}

/** In brackets the fragment stands as it is typed where that reads the same there, else its value is written. */
function writeFlow(tree: SyntaxTree, entry: OwnEntry, fragment: Fragment, path: YamlPath): Plan {
  const source = fragment.lines.join('\n');
  const value = fragment.tree.valueOf([fragment.name]);
  if (countComments(source) > 0) return refuseBrackets(path, 'has a comment');
  const inside = parseYaml(`{${source}}`);
  const same = difference(
    modelOf(fragment.tree.document?.contents ?? null),
    modelOf(inside.document?.contents ?? null),
  );
  const faults = inside.problems.filter(({ code }) => code !== 'UNRESOLVED_ALIAS');
  if (same === undefined && faults.length === 0) {
    const pad = ' '.repeat(columnOf(tree.text, entry.head));
    const insert = source.replaceAll('\n', `\n${pad}`);
    const edit = { from: entry.head, to: entryEnd(tree.text, entry), insert };
    return planned(path.slice(0, -1), trimmed(tree.text, edit));
  }
  const nodes = nodesWithin([fragment.entry.value]);
  const isPlain = anchorsWithin(nodes).size === 0 && aliasesWithin(nodes).length === 0;
  if (value === undefined || !isPlain) return refuseBrackets(path, 'is written over several lines');
  const place = [...path.slice(0, -1), fragment.name];
  return {
    ok: true,
    split: [
      { kind: 'rename-key', path, key: fragment.name },
      { kind: 'set', path: place, value },
    ],
  };
}

function refuseBrackets(path: YamlPath, what: string): Refused {
  return refuse(
    'in-brackets',
    `${quotePath(path)} stands in brackets in the file, and what you typed ${what}. Write it in brackets too, on one line and without comments.`,
    path,
  );
}
