import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import {
  cyclesFrom,
  dependencyGraph,
  findCycle,
  findCycles,
  pathBetween,
  startOrder,
  wouldCycle,
} from './dependency-graph.ts';
import { readCompose } from './read-compose.ts';

/** A document from `a>b,c b>c c`: each service with what it depends on. */
function docOf(notation: string) {
  const lines = notation.split(' ').map((part) => {
    const [name, needs = ''] = part.split('>');
    return `  ${name}: {image: x, depends_on: [${needs}]}`;
  });
  return readCompose(parseYaml(`services:\n${lines.join('\n')}\n`));
}

describe('the dependency graph', () => {
  it.each([
    ['a>b b>c c', 'a', 'c', 'a b c'],
    ['a>b,c b>c c', 'a', 'c', 'a c'],
    ['a>b b c', 'a', 'c', undefined],
    ['a', 'a', 'a', 'a'],
    ['a>nowhere', 'a', 'nowhere', undefined],
  ])('%s: from %s to %s is %s', (notation, from, to, path) => {
    expect(pathBetween(dependencyGraph(docOf(notation)), from, to)?.join(' ')).toBe(path);
  });

  it.each([
    ['proxy>api api>db db', 'db', 'proxy', 'db proxy api db'],
    ['a b', 'a', 'b', undefined],
    ['a', 'a', 'a', 'a a'],
    ['a>b b', 'b', 'a', 'b a b'],
  ])('%s: %s → %s would close %s', (notation, from, to, cycle) => {
    const doc = docOf(notation);
    expect(wouldCycle(doc, from, to)?.join(' ')).toBe(cycle);
    expect(cyclesFrom(doc, from).get(to)?.join(' ')).toBe(cycle);
  });

  it.each([
    ['a>b b>c c', []],
    ['a>a', ['a a']],
    ['a>b b>c c>a', ['a b c a']],
    ['x>a a>b b>a c>d d>c', ['a b a', 'c d c']],
    ['a>b b>c c>b,a', ['a b c a']],
  ])('%s has the cycles %j', (notation, cycles) => {
    const graph = dependencyGraph(docOf(notation));
    const found = findCycles(graph).map((cycle) => cycle.join(' '));
    expect(found.sort()).toEqual(cycles);
    expect(findCycle(graph) === undefined).toBe(cycles.length === 0);
  });

  it.each([
    ['a>b,c b>c c', 'c | b | a'],
    ['a b c>a', 'a b | c'],
    ['a>b b>a c d>a', 'c'],
  ])('%s starts as %s', (notation, order) => {
    const ranks = startOrder(dependencyGraph(docOf(notation)));
    expect(ranks.map((rank) => rank.join(' ')).join(' | ')).toBe(order);
  });

  it('counts other bonds only if asked to', () => {
    const doc = readCompose(
      parseYaml('services:\n  a: {network_mode: "service:b"}\n  b: {volumes_from: [a]}\n'),
    );
    expect(findCycle(dependencyGraph(doc))).toBeUndefined();
    expect(findCycle(dependencyGraph(doc, true))).toEqual(['a', 'b', 'a']);
  });

  it('walks a chain of 5,000 services without recursion', () => {
    const names = Array.from({ length: 5000 }, (_none, index) => `s${index}`);
    const graph = new Map(names.map((name, index) => [name, new Set([names[index + 1] ?? 's0'])]));
    expect(findCycle(graph)).toHaveLength(5001);
  });
});
