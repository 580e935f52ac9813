import { describe, expect, test } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import type { Selection } from '../../store/session.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { buildGraph } from '../graph/graph.ts';
import { flowEdges, flowNodes, type NodeView } from './flow-nodes.ts';
import { knownPlaces, placeMissing } from './placement.ts';

const graphOf = (text: string) =>
  buildGraph(
    { shown: readCompose(parseYaml(text)), diagnostics: [], target: 'balena' },
    () => false,
  );
const GRAPH = graphOf('services: {a: {image: x, depends_on: [b]}, b: {image: y}, c: {image: z}}');

const view = (
  services: readonly string[],
  active?: string,
  edge?: Selection['edge'],
): NodeView => ({
  selection: { services, ...(edge && { edge }), by: 'canvas' },
  active,
  placeOf: ({ name }) => ({ x: name.charCodeAt(0), y: 0 }),
});

describe('flowNodes', () => {
  const first = flowNodes(GRAPH, view([]), []);

  test('the same view gives the same objects', () => {
    expect(flowNodes(GRAPH, view([]), first)).toEqual(first);
    flowNodes(GRAPH, view([]), first).forEach((node, index) => {
      expect(node).toBe(first[index]);
    });
  });

  test('a selection renews the selected node alone and keeps what was measured', () => {
    const measured = first.map((node) => ({ ...node, measured: { width: 1, height: 2 } }));
    const next = flowNodes(GRAPH, view(['b']), measured);
    expect(next.map((node, index) => node === measured[index])).toEqual([true, false, true]);
    expect(next[1]?.measured).toEqual({ width: 1, height: 2 });
  });

  test('exactly one node can be reached with Tab', () => {
    const nodes = flowNodes(GRAPH, view([], 'service:c'), first);
    expect(nodes.map(({ domAttributes }) => domAttributes?.tabIndex)).toEqual([-1, -1, 0]);
  });

  test('a node that is being dragged stays under the pointer', () => {
    const dragged = first.map((node) =>
      node.id === 'service:a' ? { ...node, dragging: true, position: { x: 7, y: 7 } } : node,
    );
    expect(flowNodes(GRAPH, view(['a']), dragged)[0]?.position).toEqual({ x: 7, y: 7 });
  });

  test('an edge is selected by its two ends', () => {
    const [edge] = flowEdges(GRAPH, view([], undefined, { from: 'a', to: 'b' }), []);
    expect(edge?.selected).toBe(true);
    expect(edge?.ariaLabel).toBe('a depends on b');
  });
});

describe('placeMissing', () => {
  const known = new Map([
    ['service:a', { x: 0, y: 0 }],
    ['service:c', { x: 344, y: 0 }],
  ]);

  test('a new service stands near its dependent, on a free spot, and moves no other', () => {
    const added = placeMissing(GRAPH, known, undefined);
    expect([...added.keys()]).toEqual(['service:b']);
    expect(added.get('service:b')?.x).toBe(344);
    expect(added.get('service:b')?.y).not.toBe(0);
  });

  test('a new service stands where the user has clicked', () => {
    expect(placeMissing(GRAPH, known, { x: 900, y: 900 }).get('service:b')).toEqual({
      x: 900,
      y: 900,
    });
  });

  test('places of the document go before our own', () => {
    const places = knownPlaces(GRAPH, new Map([['a', { x: 1, y: 1 }]]), known);
    expect(places.get('service:a')).toEqual({ x: 1, y: 1 });
    expect(places.get('service:c')).toEqual({ x: 344, y: 0 });
  });
});
