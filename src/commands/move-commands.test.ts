import { describe, expect, it } from 'vitest';
import { moveListItem } from './move-list-item.ts';
import { movePair } from './move-pair.ts';
import { runCommand } from './testing/run-command.ts';

/** A file whose service `a` has `body`, with a comment in front and another service behind. */
const file = (body: string) =>
  `# top\nx-e: &e\n  M: 1\n  K: 2\nx-l: &l [p, q]\nservices:\n  a:\n    image: a # im\n${body}  z:\n    image: z\n`;

const item = (key: string, index: number, to: number) => ({ service: 'a', key, index, to });
const pair = (key: string, name: string, to: string) => ({ service: 'a', key, name, to });

describe('move-list-item', () => {
  it.each([
    [
      '    ports:\n      - 80:80 # web\n      # shell\n      - 22:22\n',
      item('ports', 1, 0),
      '    ports:\n      # shell\n      - 22:22\n      - 80:80 # web\n',
    ],
    ['    ports: [80, "81", 82]\n', item('ports', 0, 2), '    ports: ["81", 82, 80]\n'],
    ['    dns: *l # own\n', item('dns', 0, 1), '    dns: # own\n      - q\n      - p\n'],
    [
      '    volumes:\n    - type: volume\n      source: v\n    - w:/w\n',
      item('volumes', 0, 1),
      '    volumes:\n    - w:/w\n    - type: volume\n      source: v\n',
    ],
    ['    ports:\n    - 80\n    - 81\n', item('ports', 1, 1), '    ports:\n    - 80\n    - 81\n'],
  ])('%#: %j', (before, args, after) => {
    const { text, sentence } = runCommand(moveListItem, file(before), args);
    expect(sentence).toBeUndefined();
    expect(text).toBe(file(after));
  });

  it.each([
    ['    ports:\n    - 80\n', item('ports', 0, 1), 'no-such-item'],
    ['    ports:\n    - 80\n', item('ports', 4, 0), 'no-such-item'],
    ['    ports:\n    - &p 80\n    - *p\n', item('ports', 0, 1), 'anchor-order'],
    ['', item('ports', 0, 0), 'no-such-item'],
  ])('refuses %#: %j', (before, args, code) => {
    expect(runCommand(moveListItem, file(before), args).code).toBe(code);
  });
});

describe('move-pair', () => {
  it.each([
    [
      '    environment:\n      A: 1 # a\n      # about B\n      B: 2\n      C: 3\n',
      pair('environment', 'B', 'C'),
      '    environment:\n      A: 1 # a\n      C: 3\n      # about B\n      B: 2\n',
    ],
    [
      '    environment:\n      - A=1\n      - B # from outside\n',
      pair('environment', 'B', 'A'),
      '    environment:\n      - B # from outside\n      - A=1\n',
    ],
    [
      '    environment:\n      A: 1\n      <<: *e\n      B: 2\n',
      pair('environment', 'B', 'A'),
      '    environment:\n      B: 2\n      A: 1\n      <<: *e\n',
    ],
    [
      '    environment: *e\n',
      pair('environment', 'K', 'M'),
      '    environment:\n      K: 2\n      M: 1\n',
    ],
    ['    labels: {a: "1", b: "2"}\n', pair('labels', 'b', 'a'), '    labels: {b: "2", a: "1"}\n'],
  ])('%#: %j', (before, args, after) => {
    const { text, sentence } = runCommand(movePair, file(before), args);
    expect(sentence).toBeUndefined();
    expect(text).toBe(file(after));
  });

  it.each([
    [
      '    environment:\n      A: 1\n      <<: *e\n',
      pair('environment', 'A', 'M'),
      'inherited-value',
    ],
    ['    environment:\n      A: 1\n', pair('environment', 'A', 'X'), 'no-such-pair'],
    ['    environment: [A, B]\n', pair('environment', 'X', 'A'), 'no-such-pair'],
  ])('refuses %#: %j', (before, args, code) => {
    const result = runCommand(movePair, file(before), args);
    expect(result.code).toBe(code);
    expect(result.sentence).toMatch(/^.{20,}[.]$/s);
  });
});
