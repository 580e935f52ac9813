import type { Intent, YamlValue } from '../intent.ts';
import { moveEntry } from '../move-entry.ts';
import { keyName } from '../own-entries.ts';
import type { SyntaxTree } from '../syntax-tree.ts';
import { writeEntry } from '../write-entry.ts';
import type { YamlPath } from '../yaml-path.ts';
import type { Choices } from './ugly-yaml.ts';

/** Every path that the text itself has. */
export function ownPaths(tree: SyntaxTree): readonly YamlPath[] {
  const paths: YamlPath[] = [];
  const walk = (node: Parameters<SyntaxTree['indexOf']>[0], path: YamlPath): void => {
    for (const [index, entry] of tree.indexOf(node).entries.entries()) {
      const below = [...path, entry.key ? keyName(entry.key) : index];
      paths.push(below);
      walk(entry.value, below);
    }
  };
  walk(tree.document?.contents ?? null, []);
  return paths;
}

/** A value with the traps in it that real ones have. */
function anyValue(choose: Choices): YamlValue {
  return choose.of<YamlValue>(
    'plain',
    '22:22',
    'no',
    8080,
    true,
    null,
    '',
    "it's",
    'a: b # c',
    'one\ntwo\n',
    ' x ',
    '\t',
    12345678901234567890n,
    ['80:80', 'x'],
    [],
    {},
    { image: 'x', ports: ['1:1', { target: 80 }] },
    [{ type: 'bind', source: '/a' }, 'b'],
    { text: 'one\n\ntwo', 'odd: key': '#' },
    [['a', 'b'], []],
  );
}

/** A key with its value as somebody might type it. */
function anyFragment(choose: Choices): string {
  return choose.of(
    'added: 1',
    '# lead\nadded: # c\n  - x # x\n\n  - y: |\n      z\n',
    'added: "it\'s"',
    'added: {a: [1, 2], b: &new x}',
    'added: *ghost',
    'added:\n\tb',
    'added: |+\n  x\n\n',
    'other: [x,\n  y]',
  );
}

/** Any intent on a tree, at a path that it has or just beside one. */
export function anyIntent(tree: SyntaxTree, choose: Choices): Intent {
  const paths = [[], ...ownPaths(tree)];
  const path = paths[choose.below(paths.length)] ?? [];
  const value = anyValue(choose);
  const names = tree.view(path)?.ownKeys ?? [];
  const order = [names[choose.below(Math.max(names.length, 1))] ?? 'zzz', 'added', ...names];
  switch (choose.below(10)) {
    case 0:
      return { kind: 'set', path, value };
    case 1:
      return { kind: 'set', path: [...path, 'added'], value, order };
    case 2:
      return { kind: 'set', path: [...path, 'added', 'deep', 0], value, quote: 'single' };
    case 3:
      return { kind: 'delete', path };
    case 4:
      return { kind: 'delete', path, prune: true };
    case 5:
      return { kind: 'rename-key', path, key: choose.of('renamed', '22', 'a: b', 'added') };
    case 6:
      return { kind: 'insert-item', path, value };
    case 8:
      return writeEntry([...path, 'added'], anyFragment(choose), order);
    case 7:
      return moveEntry(path, choose.below(5));
    default:
      return { kind: 'insert-item', path, value, index: choose.below(4) };
  }
}
