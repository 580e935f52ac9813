import { isMap } from 'yaml';
import { keyName, type OwnEntry, ownEntries } from './own-entries.ts';
import { type Refused, refuse } from './refusal.ts';
import { syntaxSentence } from './syntax-sentence.ts';
import { parseYaml, type SyntaxTree } from './syntax-tree.ts';

/** One entry of a map as YAML that somebody has typed, read by itself. */
export interface Fragment {
  readonly ok: true;
  readonly tree: SyntaxTree;
  readonly name: string;
  readonly entry: OwnEntry;
  /** Without blank lines at the end. */
  readonly lines: readonly string[];
}

/** Reads typed YAML that must say one key with its value; of a mistake it tells the line. */
export function readFragment(source: string): Fragment | Refused {
  const tree = parseYaml(`${source.trimEnd()}\n`);
  // Anchors may stand elsewhere in the file.
  const problem = tree.problems.find(
    ({ severity, code }) => severity === 'error' && code !== 'UNRESOLVED_ALIAS',
  );
  if (problem) return refuse('bad-yaml', syntaxSentence(tree, problem).sentence);
  const contents = tree.document?.contents ?? null;
  const [entry, second] = ownEntries(contents);
  const isPlain = isMap(contents) && !contents.flow && !/^(?:---|\.\.\.)/m.test(tree.text);
  if (!isPlain || !entry?.key) {
    return refuse('no-key', 'Write one key with its value here, such as “name: value”.');
  }
  const name = keyName(entry.key);
  if (second?.key) {
    const { line } = tree.position(second.head);
    return refuse(
      'several-keys',
      `Line ${line}: “${keyName(second.key)}” is a second key, and there is room for one. Indent it if it belongs to “${name}”, else add it by itself.`,
    );
  }
  return { ok: true, tree, name, entry, lines: tree.text.trimEnd().split('\n') };
}
