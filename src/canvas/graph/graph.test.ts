import { describe, expect, test } from 'vitest';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { readCompose } from '../../compose/read-compose.ts';
import type { Diagnostic } from '../../rules/rule.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { packChips } from './card-size.ts';
import { chipsOf } from './chips.ts';
import { cycleFinder, refusedTargets } from './connect-targets.ts';
import { buildGraph, type Graph } from './graph.ts';
import { edgeSentence } from './sentences.ts';

const TEXT = `services:
  proxy:
    build: ./haproxy
    depends_on: [frontend, data]
    ports: ["80:8080", "53:53/udp"]
    privileged: true
  frontend:
    image: nginx:1
    depends_on: [data]
  data:
    image: redis
    network_mode: host
`;

const read = (text: string, previous?: ComposeDocument): ComposeDocument =>
  readCompose(parseYaml(text), previous);

const draw = (
  doc: ComposeDocument,
  previous?: Graph,
  diagnostics: readonly Diagnostic[] = [],
): Graph => buildGraph({ shown: doc, diagnostics, target: 'balena' }, cycleFinder(doc), previous);

const problem = (
  service: string,
  severity: Diagnostic['severity'],
  message: string,
): Diagnostic => ({
  rule: 'x',
  severity,
  message,
  path: [],
  range: { from: 0, to: 0 },
  service,
  fixes: [],
});

const cardOf = (graph: Graph, name: string) => graph.cards.find((card) => card.name === name);

describe('identity', () => {
  test('the same document twice gives the same objects', () => {
    const doc = read(TEXT);
    const first = draw(doc);
    const second = draw(doc, first);
    expect(second.cards).toBe(first.cards);
    expect(second.edges).toBe(first.edges);
  });

  test('one changed service gives one new card and keeps every edge', () => {
    const doc = read(TEXT);
    const first = draw(doc);
    const second = draw(read(TEXT.replace('nginx:1', 'nginx:2'), doc), first);
    expect(second.cards.map((card, index) => card === first.cards[index])).toEqual([
      true,
      false,
      true,
    ]);
    expect(second.edges).toBe(first.edges);
  });

  test('a new problem gives one new card, the same problem again none', () => {
    const doc = read(TEXT);
    const first = draw(doc, undefined, [problem('data', 'error', 'No.')]);
    const second = draw(doc, first, [problem('data', 'error', 'No.')]);
    const third = draw(doc, second, [
      problem('data', 'error', 'No.'),
      problem('data', 'error', 'B'),
    ]);
    expect(second.cards).toBe(first.cards);
    expect(third.cards.map((card, index) => card === first.cards[index])).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what is drawn', () => {
  test('a name that nothing defines becomes a ghost with an edge', () => {
    const graph = draw(read('services:\n  a:\n    image: x\n    depends_on: [gone]\n'));
    expect(graph.cards.map(({ id, kind }) => [id, kind])).toEqual([
      ['service:a', 'service'],
      ['missing:gone', 'missing'],
    ]);
    expect(graph.edges[0]).toMatchObject({ target: 'missing:gone', missing: true });
  });

  test('every edge of a cycle is marked, no other', () => {
    const graph = draw(
      read(
        'services: {a: {depends_on: [b]}, b: {depends_on: [c]}, c: {depends_on: [a]}, d: {depends_on: [a]}}',
      ),
    );
    expect(graph.edges.map(({ from, cycle }) => [from, cycle])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
      ['d', false],
    ]);
  });

  test('two edges between the same cards run side by side', () => {
    const graph = draw(read('services: {a: {depends_on: [b], links: [b]}, b: {image: x}}'));
    expect(graph.edges.map(({ kind, lane }) => [kind, lane])).toEqual([
      ['depends_on', -9],
      ['links', 9],
    ]);
  });

  test.each([
    [
      'proxy',
      'Service proxy, builds ./haproxy, depends on frontend and data, privileged, publishes 80 to 8080 and 53/udp, 1 error: Bad.',
    ],
    ['data', 'Service data, image redis, on the host network'],
  ])('%s is told as a sentence', (name, sentence) => {
    const graph = draw(read(TEXT), undefined, [problem('proxy', 'error', 'Bad.')]);
    expect(cardOf(graph, name)?.sentence).toBe(sentence);
  });

  test('the worst problems are counted, the others not', () => {
    const graph = draw(read(TEXT), undefined, [
      problem('data', 'info', 'i'),
      problem('data', 'warning', 'first'),
      problem('data', 'warning', 'second'),
    ]);
    expect(cardOf(graph, 'data')).toMatchObject({
      problems: { count: 2, severity: 'warning', first: 'first' },
    });
  });

  test('an edge is told with its condition', () => {
    const doc = read(
      'services: {a: {depends_on: {b: {condition: service_healthy}}}, b: {image: x}}',
    );
    expect(draw(doc).edges.map(edgeSentence)).toEqual(['a depends on b, when it is healthy']);
  });
});

describe('chips', () => {
  const chips = (body: string) => {
    const service = read(`services:\n  a:\n${body.replace(/^/gm, '    ')}\n`).services.get('a');
    return service ? chipsOf(service, 'balena').map(({ text }) => text) : [];
  };
  test.each([
    ['privileged: true', ['privileged']],
    ['privileged: false', []],
    ['network_mode: host', ['host network']],
    ['network_mode: service:db', ['net of db']],
    ['network_mode: bridge', []],
    ['ports: ["80:8080", "443:443", "9000"]', ['80 → 8080', '443', '→ 9000']],
    ['devices: ["/dev/i2c-1:/dev/i2c-1"]', ['i2c-1']],
    ['volumes: ["data:/a", "data:/b", "/host:/c"]', ['data']],
    ["labels: {io.balena.features.dbus: '1'}", ['dbus']],
    [
      "labels: {io.balena.features.dbus: '1', io.resin.features.kernel-modules: '1'}",
      ['2 features'],
    ],
    ["labels: {io.balena.features.dbus: '0'}", []],
    ['restart: always', []],
    ['restart: on-failure', ['restart on-failure']],
  ])('%s', (body, expected) => {
    expect(chips(body)).toEqual(expected);
  });

  test('what finds no room is counted', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      kind: 'port' as const,
      text: `${8000 + index}`,
      title: '',
    }));
    const { rows, hidden } = packChips(many);
    expect(rows.length).toBeLessThanOrEqual(2);
    expect(rows.flat().length + hidden.length).toBe(9);
    expect(hidden.length).toBeGreaterThanOrEqual(3);
  });
});

describe('targets of a new dependency', () => {
  const doc = read(
    'services: {proxy: {depends_on: [api]}, api: {depends_on: [db]}, db: {image: x}, log: {image: x}}',
  );
  test.each([
    ['db', 'out', ['api', 'db', 'proxy']],
    ['proxy', 'out', ['api', 'proxy']],
    ['log', 'out', ['log']],
    ['proxy', 'in', ['api', 'db', 'proxy']],
    ['db', 'in', ['api', 'db']],
  ] as const)('%s, %s: refused are %j', (at, direction, refused) => {
    expect([...refusedTargets(doc, at, direction)].sort()).toEqual(refused);
  });
});
