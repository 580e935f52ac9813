import type { SyntaxTree } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';

/** An entry as it stands in the text, moved to the left margin. */
export function yamlOf(tree: SyntaxTree, path: YamlPath): string {
  const { from, to } = tree.rangeOf(path);
  const start = tree.text.lastIndexOf('\n', from - 1) + 1;
  const margin = from - start;
  return tree.text
    .slice(from, to)
    .trimEnd()
    .split('\n')
    .map((line, index) => (index === 0 ? line : cut(line, margin)))
    .join('\n');
}

/** Takes up to `margin` blanks off the left. */
function cut(line: string, margin: number): string {
  const blanks = line.length - line.trimStart().length;
  return line.slice(Math.min(blanks, margin));
}
