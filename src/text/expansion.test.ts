import { describe, expect, it } from 'vitest';
import { countExpanded } from './expansion.ts';
import { parseYaml } from './syntax-tree.ts';

const laughs = (levels: number): string =>
  Array.from({ length: levels }, (_, level) =>
    level === 0
      ? 'l0: &l0 [x, x, x, x, x, x, x, x, x, x]'
      : `l${level}: &l${level} [${Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ')}]`,
  ).join('\n');

describe('countExpanded', () => {
  it.each([
    ['nothing', '', 1],
    ['a scalar', 'x', 1],
    ['an alias counts as what it stands for', 'a: &a [1, 2]\nb: *a\n', 1 + 1 + 3 + 1 + 3],
    ['an alias without an anchor', 'a: *b\n', 3],
    ['an alias into itself', 'a: &a [*a]\n', Number.POSITIVE_INFINITY],
    ['a merge into itself', 'a: &a\n  <<: *a\n', Number.POSITIVE_INFINITY],
  ])('%s', (_name, text, size) => {
    expect(countExpanded(parseYaml(text))).toBe(size);
  });

  it('tells a file that expands without end', () => {
    expect(countExpanded(parseYaml(laughs(9)))).toBeGreaterThan(1e9);
  });

  it('follows a long chain of anchors without running out of stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      index === 0 ? 'a0: &a0 x' : `a${index}: &a${index} [*a${index - 1}]`,
    ).join('\n');
    expect(countExpanded(parseYaml(chain))).toBeGreaterThan(20_000);
  });
});
