import { describe, expect, it } from 'vitest';
import { moveService } from './move-service.ts';
import { sortServices } from './sort-services.ts';
import { runCommand } from './testing/run-command.ts';

const sorted = (before: string) => runCommand(sortServices, before, {});

const APP = `# the app
version: '2.1'

services:
  # the way in
  web: # front
    image: nginx
    depends_on: [api]

  api:
    build: ./api
    depends_on:
      - db
    # a note below api

  # --- storage ---

  # what all need
  db:
    image: postgres
    command: |
      run

  log:
    image: fluentd
# end
volumes:
  data:
`;

describe('sort-services', () => {
  it('moves each service with its comments and leaves the blank lines', () => {
    expect(sorted(APP).text).toBe(`# the app
version: '2.1'

services:
  # --- storage ---

  # what all need
  db:
    image: postgres
    command: |
      run

  log:
    image: fluentd

  api:
    build: ./api
    depends_on:
      - db
    # a note below api

  # the way in
  web: # front
    image: nginx
    depends_on: [api]
# end
volumes:
  data:
`);
  });

  it('keeps the order of what starts together', () => {
    const before =
      'services:\n  c: {image: c}\n  a: {image: a, depends_on: [b]}\n  b: {image: b}\n';
    expect(sorted(before).text).toBe(
      'services:\n  c: {image: c}\n  b: {image: b}\n  a: {image: a, depends_on: [b]}\n',
    );
  });

  it('waits for a network of another service too', () => {
    const before = 'services:\n  a: {image: a, network_mode: "service:b"}\n  b: {image: b}\n';
    expect(sorted(before).text).toBe(
      'services:\n  b: {image: b}\n  a: {image: a, network_mode: "service:b"}\n',
    );
  });

  it('works without a last line break and at the top level', () => {
    expect(sorted('a:\n  image: a\n  links: [b]\nb:\n  image: b').text).toBe(
      'b:\n  image: b\na:\n  image: a\n  links: [b]',
    );
  });

  it('keeps an anchor above its aliases', () => {
    const before =
      'services:\n  c:\n    depends_on: [a]\n  a: &a\n    image: a\n    restart: always\n  b:\n    <<: *a\n  d: {depends_on: [b]}\n';
    expect(sorted(before).text).toBe(
      'services:\n  a: &a\n    image: a\n    restart: always\n  b:\n    <<: *a\n  c:\n    depends_on: [a]\n  d: {depends_on: [b]}\n',
    );
    const torn =
      'services:\n  a: &a\n    depends_on: [b]\n    restart: always\n  b:\n    restart: *r\n';
    expect(sorted(torn).code).toBe('broken-yaml');
  });

  it.each([
    ['a cycle', 'services: {a: {depends_on: [b]}, b: {depends_on: [a]}}\n', 'has-cycle'],
    ['what is sorted', 'services:\n  a: {image: a}\n  b: {image: b}\n', 'is-sorted'],
    ['brackets', 'services: {a: {depends_on: [b]}, b: {image: b}}\n', 'cannot-reorder'],
    [
      'an anchor given twice',
      'services:\n  a: {depends_on: [b], x: &x 1}\n  b: {y: &x 2, z: *x}\n',
      'anchor-twice',
    ],
    [
      'a merge',
      'x: &x {c: {image: c}}\nservices:\n  <<: *x\n  a: {depends_on: [c]}\n',
      'order-unclear',
    ],
  ])('refuses %s', (_name, before, code) => {
    expect(sorted(before).code).toBe(code);
  });
});

describe('move-service', () => {
  it('swaps neighbours with their comments', () => {
    const down = runCommand(moveService, APP, { name: 'db', by: 1 });
    expect(down.text).toContain(
      '  log:\n    image: fluentd\n\n  # --- storage ---\n\n  # what all need\n  db:\n',
    );
    const again = runCommand(moveService, down.text ?? '', { name: 'db', by: -1 });
    expect(again.text).toBe(APP);
    expect(down.select).toEqual(['db']);
  });

  it.each([
    ['web', -1, 'at-end'],
    ['log', 1, 'at-end'],
    ['none', 1, 'unknown-service'],
  ] as const)('%s by %d is refused', (name, by, code) => {
    expect(runCommand(moveService, APP, { name, by }).code).toBe(code);
  });

  it('does not move a service above the anchor that it needs', () => {
    const before = 'services:\n  a: &a\n    image: a\n  b:\n    <<: *a\n';
    const { code, sentence } = runCommand(moveService, before, { name: 'b', by: -1 });
    expect(code).toBe('anchor-below');
    expect(sentence).toMatch(/&a in a/);
  });
});
