import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { subjectOf } from './subject.ts';
import { waits } from './waits.ts';

const GOOD = `services:
  web:
    image: nginx:1.27
    depends_on:
      - api
  api:
    image: api:1
    command: ["a", "b"]
  db:
    image: postgres:16
`;

describe('waits', () => {
  const shown = readCompose(parseYaml(GOOD));
  const doc = readCompose(parseYaml(GOOD.replace('"b"]', '"b"')));
  const picked = (services: readonly string[], edge?: { from: string; to: string }) =>
    subjectOf(shown, { services, by: 'canvas', ...(edge && { edge }) });

  it.each([
    ['the broken service', picked(['api']), true],
    ['the one above', picked(['web']), false],
    ['the one below', picked(['db']), false],
    ['those outside', picked(['web', 'db']), false],
    ['some that are not all outside', picked(['web', 'api']), true],
    ['a dependency outside', picked([], { from: 'web', to: 'api' }), false],
    ['the app', picked([]), true],
  ])('%s', (_what, subject, expected) => {
    expect(waits({ stale: true, shown, doc }, subject)).toBe(expected);
    expect(waits({ stale: false, shown: doc, doc }, subject)).toBe(false);
  });

  it('has all wait where nobody can tell what broke', () => {
    expect(waits({ stale: true, shown, doc: shown }, picked(['web']))).toBe(true);
  });
});
