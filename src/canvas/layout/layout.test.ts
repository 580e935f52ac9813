import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../text/testing/tries.ts';
import { type Box, isNear } from './boxes.ts';
import { placeNear } from './place-near.ts';
import { type LayoutEdge, type LayoutNode, quickLayout } from './quick-layout.ts';

const node = (id: string, height = 100): LayoutNode => ({ id, width: 240, height });
const edge = (text: string): LayoutEdge => {
  const [from = '', to = ''] = text.split('>');
  return { from, to };
};

const graphs = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc.record({
    nodes: fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.integer({ min: 40, max: 160 }).map((height) => node(`n${index}`, height)),
      ),
    ),
    edges: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: count }).map((index) => `n${index}`),
        to: fc.integer({ min: 0, max: count }).map((index) => `n${index}`),
      }),
      { maxLength: 60 },
    ),
  }),
);

const boxesOf = (nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Box[] => {
  const placed = quickLayout(nodes, edges);
  return nodes.map((item) => {
    const at = placed.get(item.id);
    if (!at) throw new Error(`${item.id} has no place`);
    return { ...at, width: item.width, height: item.height };
  });
};

const overlaps = (boxes: readonly Box[]): boolean =>
  boxes.some((a, index) => boxes.slice(index + 1).some((b) => isNear(a, b)));

describe('quickLayout', () => {
  test('no two cards overlap, whatever the graph, cycles included', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        expect(overlaps(boxesOf(nodes, edges))).toBe(false);
      }),
      tries(100),
    );
  });

  test('the same input gives the same picture', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        expect(boxesOf(nodes, edges)).toEqual(boxesOf(nodes, edges));
      }),
      tries(100),
    );
  });

  test('in a graph without cycles dependents stand left of what they depend on', () => {
    const forward = graphs.map(({ nodes, edges }) => ({
      nodes,
      edges: edges.filter(({ from, to }) => Number(from.slice(1)) < Number(to.slice(1))),
    }));
    fc.assert(
      fc.property(forward, ({ nodes, edges }) => {
        const placed = quickLayout(nodes, edges);
        for (const { from, to } of edges) {
          const [a, b] = [placed.get(from), placed.get(to)];
          if (a && b) expect(a.x).toBeLessThan(b.x);
        }
      }),
      tries(100),
    );
  });

  test('one that depends on two stands level with the middle between them', () => {
    const nodes = [node('proxy'), node('frontend'), node('data')];
    const placed = quickLayout(nodes, [edge('proxy>frontend'), edge('proxy>data')]);
    expect(placed.get('proxy')).toEqual({ x: 0, y: 64 });
    expect(placed.get('frontend')).toEqual({ x: 336, y: 0 });
    expect(placed.get('data')).toEqual({ x: 336, y: 128 });
  });

  test('a long chain does not exhaust the stack', () => {
    const nodes = Array.from({ length: 3000 }, (_, index) => node(`n${index}`));
    const edges = nodes.slice(1).map(({ id }, index) => ({ from: `n${index}`, to: id }));
    expect(quickLayout(nodes, edges).size).toBe(3000);
  });
});

describe('placeNear', () => {
  const box = fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    width: fc.constant(240),
    height: fc.integer({ min: 40, max: 200 }),
  });

  test('always finds a spot that is free', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, (taken, wanted) => {
        const at = placeNear(wanted, wanted, taken);
        const mine = { ...at, width: wanted.width, height: wanted.height };
        expect(taken.some((other) => isNear(mine, other))).toBe(false);
      }),
      tries(100),
    );
  });

  test('takes the wish itself where that is free', () => {
    expect(placeNear({ width: 10, height: 10 }, { x: 5, y: 7 }, [])).toEqual({ x: 5, y: 7 });
  });
});
