import { describe, expect, it } from 'vitest';
import { runFile } from './corpus-run.ts';
import { countOutcomes, hasFailed, printTable } from './corpus-table.ts';

const run = (source: string | Uint8Array) =>
  runFile({
    name: 'a.yml',
    bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source,
  });

const WEB =
  'services:\n  web: # w\n    image: &i nginx\n    depends_on: [db]\n  db:\n    image: *i\n';

describe('runFile', () => {
  it.each([
    ['a plain file', WEB],
    [
      'Windows line ends, a mark and no last end',
      `\uFEFF${WEB.trimEnd().replaceAll('\n', '\r\n')}`,
    ],
    ['mixed line ends', WEB.replace('\n', '\r\n')],
    ['an anchor handed on', `${WEB}  more: &m\n    image: *i\n  last: *m\n`],
    ['version 1', 'web:\n  image: nginx\n  links: [db]\ndb:\n  build: .\n'],
  ])('opens %s, gives it back, and makes no edit that it should not', (_name, source) => {
    const outcome = run(source);
    expect(outcome).toMatchObject({ opened: 'opened', identical: true, validYaml: true });
    expect(outcome.edits.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(outcome.edits.filter(({ status }) => status === 'done').length).toBeGreaterThan(8);
    expect(hasFailed(countOutcomes([outcome]))).toBe(false);
  });

  it('keeps the ends of the lines it leaves alone', () => {
    const added = run(WEB.replace('db:\n', 'db:\r\n')).edits.find(
      ({ edit }) => edit === 'add-service',
    );
    const lines = new TextDecoder().decode(added?.bytes).split('\n');
    expect(lines.filter((line) => line.endsWith('\r'))).toEqual(['  db:\r']);
  });

  it.each([
    ['what is no text', Uint8Array.from([0x89, 0x50, 0, 1]), undefined],
    ['JSON', '{"services": {"web": {"image": "nginx"}}}', true],
    ['a file without services', 'services:\n', true],
  ])('refuses %s with a sentence', (_name, source, identical) => {
    const outcome = run(source);
    expect(outcome).toMatchObject({ opened: 'refused', identical, edits: [] });
    expect(outcome.detail).toMatch(/^[A-Z].{20,}[.]$/);
    expect(hasFailed(countOutcomes([outcome]))).toBe(false);
  });

  it('opens broken text, and refuses to edit it', () => {
    const outcome = run('services:\n  web:\n    image: "nginx\n');
    expect(outcome).toMatchObject({ opened: 'opened', validYaml: false, identical: true });
    expect(new Set(outcome.edits.map(({ status }) => status))).not.toContain('failed');
  });

  it('sums up in a table', () => {
    const table = printTable(countOutcomes([run(WEB), run('- a\n')]));
    expect(table).toContain('2 files: 1 opened, 1 refused, 0 failed to open');
    expect(table).toContain('untouched export: 2 byte-identical, 0 different');
  });
});
