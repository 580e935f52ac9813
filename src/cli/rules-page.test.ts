import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../rules/rules.ts';
import { hasFix, rulesPage } from './rules-page.ts';

describe('docs/rules.md', () => {
  it('says what the rules say; otherwise run npm run docs', () => {
    const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
    expect(page === rulesPage(RULES), 'docs/rules.md is stale: run npm run docs').toBe(true);
  });
});

describe('rules', () => {
  it('offer a quick fix in at least two thirds', () => {
    expect(RULES.filter(hasFix).length / RULES.length).toBeGreaterThanOrEqual(2 / 3);
  });
});
