import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { inlayHints } from './inlay-hints.ts';

/** The text with each hint where it stands, in double brackets. */
function hinted(text: string, target: 'balena' | 'compose' = 'balena') {
  const doc = readCompose(parseYaml(text));
  return [...inlayHints(doc, target, { from: 0, to: text.length })]
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (all, { offset, label }) => `${all.slice(0, offset)}[[${label}]]${all.slice(offset)}`,
      text,
    );
}

describe('inlayHints', () => {
  it.each([
    [
      'services:\n  web: # here\n    image: x\n',
      'services:\n  web:[[restart: always, network: default]] # here\n    image: x\n',
    ],
    [
      'services:\n  web: &w\n    restart: "no"\n    networks: [a]\n    build:\n      dockerfile: X\n',
      'services:\n  web: &w\n    restart: "no"\n    networks: [a]\n    build:[[context: .]]\n      dockerfile: X\n',
    ],
    [
      'services:\n  web:\n    restart: "no"\n    network_mode: bridge\n    ports:\n      - "80"\n      - 1:1\n',
      'services:\n  web:\n    restart: "no"\n    network_mode: bridge\n    ports:\n      - "80"[[on any free port]]\n      - 1:1\n',
    ],
    [
      'x: &x\n  restart: "no"\n  network_mode: host\nservices:\n  web:\n    <<: *x\n    image: y\n',
      'x: &x\n  restart: "no"\n  network_mode: host\nservices:\n  web:\n    <<: *x\n    image: y\n',
    ],
    ['services:\n  web:\n', 'services:\n  web:\n'],
  ])('%j', (text, expected) => {
    expect(hinted(text)).toBe(expected);
  });

  it('knows that plain Docker Compose starts nothing again', () => {
    expect(hinted('services:\n  a:\n    image: x\n', 'compose')).toContain('a:[[restart: no, ');
  });

  it('looks at what is on the screen alone', () => {
    const text = 'services:\n  a:\n    image: x\n  b:\n    image: y\n';
    const doc = readCompose(parseYaml(text));
    const hints = inlayHints(doc, 'balena', { from: text.indexOf('b:'), to: text.length });
    expect(hints).toHaveLength(1);
  });
});
