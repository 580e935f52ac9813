// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { filledIn } from './filled-in.ts';

describe('values with what the .env says', () => {
  const variables = new Map([
    ['TAG', '1.27'],
    ['PORT', '8080'],
  ]);
  it.each([
    ['nginx:${TAG}', [['', 'nginx:1.27']]],
    ['nginx:1.27', []],
    ['nginx:${OTHER}', []],
    ['{A: "$TAG$OTHER", B: "x", C: {d: "${PORT:-1}"}}', ['A=1.27', 'd=8080']],
    ['["${PORT}:80", "90:90"]', ['=8080:80']],
  ])('%s', (text, expected) => {
    const view = parseYaml(`it: ${text}\n`).view(['it']);
    if (!view) throw new Error('no value');
    const lines = expected.map((line) => (typeof line === 'string' ? line : line.join('=')));
    expect(filledIn(view, variables).map(({ name, text }) => `${name}=${text}`)).toEqual(lines);
  });
});
