import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TARGETS } from '../../compose/catalog/targets.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { tryFixes } from '../../rules/testing/try-fixes.ts';
import { decodeSource } from '../../text/source-file.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { MUTANTS } from './mutants.ts';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
const OWN = `version: '2.1'
services:
  web: # the page
    image: nginx:1.27
    restart: always
  api:
    build: ./api
    environment:
      MODE: production
    volumes:
      - data:/data
  db:
    image: 'postgres:16'
volumes:
  data: {}
`;

/** Short real files, so that each fault is tried in several hands. */
function realFiles(): readonly string[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS)
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => {
      const source = decodeSource(readFileSync(new URL(name, CORPUS)));
      return source.ok && source.text.length < 1500 ? [source.text] : [];
    })
    .filter((text) => readCompose(parseYaml(text)).health === 'ok')
    .filter((_text, at) => at % 20 === 0);
}

describe('fixes of a planted fault mend it and break nothing', () => {
  const files = [OWN, ...realFiles()].map((text) => readCompose(parseYaml(text)));
  it.each(MUTANTS.map((mutant) => [mutant.id, mutant] as const))('%s', (_id, mutant) => {
    let planted = 0;
    for (const doc of files) {
      const text = mutant.plant(doc);
      if (text === undefined) continue;
      planted++;
      for (const { id } of TARGETS) tryFixes(text, id, 1);
    }
    expect(planted).toBeGreaterThan(0);
  });
});
