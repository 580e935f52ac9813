import { describe, expect, it } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { compare } from './compare.ts';
import { makeMutants } from './make-mutants.ts';
import { MUTANTS } from './mutants.ts';
import { notesOracle } from './notes-oracle.ts';
import type { Case, Oracle } from './oracle.ts';
import { classicOracle, resinOracle } from './parser-oracles.ts';
import { proofsFor } from './reasons.ts';
import { isFailure, printDisagreements, printTable } from './report.ts';
import { runEverything } from './run-all.ts';

const SOUND = `version: '2.1'
services:
  web:
    image: nginx:1.27
    restart: always
  api:
    build: ./api
    environment:
      MODE: production
  db:
    image: postgres:16
volumes:
  data: {}
networks:
  inner: {}
`;

function file(text: string, name = 'docker-compose.yml'): Case {
  return { name, bytes: new TextEncoder().encode(text) };
}

const PARSERS: readonly Oracle[] = [resinOracle, classicOracle];

describe('kinds of faults', () => {
  it('are many, and each has a name of its own', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length);
  });

  const doc = readCompose(parseYaml(SOUND));
  it.each(MUTANTS.map((mutant) => [mutant.id, mutant] as const))('%s can be planted', (_, it) => {
    expect(it.plant(doc)).not.toBe(undefined);
    expect(it.plant(doc)).not.toBe(SOUND);
  });
});

describe.each(PARSERS)('$title', (oracle) => {
  it('is installed', async () => {
    expect(await oracle.missing()).toBeUndefined();
  });

  it('takes the sound file as we do', async () => {
    await oracle.missing();
    const found = await compare(oracle, file(SOUND));
    expect(found?.verdict.says).toBe('accepts');
    expect(found?.agreement).toBe('agree');
  });

  it('refuses what is noted, and nothing that we take', async () => {
    await oracle.missing();
    for (const mutant of makeMutants([file(SOUND)], 1)) {
      const found = await compare(oracle, mutant);
      expect(found && isFailure(found) && printDisagreements([found])).toBe(false);
    }
  });
});

describe('the builder of today', () => {
  it('is told apart by what is noted with each kind', async () => {
    for (const mutant of makeMutants([file(SOUND)], 1)) {
      const found = await compare(notesOracle, mutant);
      expect(found?.agreement, mutant.name).toBe('agree');
    }
  });
});

describe('a comparison', () => {
  const liar: Oracle = {
    id: 'liar',
    title: 'One that refuses everything',
    target: 'balena',
    missing: async () => undefined,
    judge: async () => ({ says: 'refuses', message: 'I do not like it' }),
  };

  it('finds what we miss, and nothing excuses it', async () => {
    const found = await compare(liar, file(SOUND));
    expect(found?.agreement).toBe('missed');
    expect(found && isFailure(found)).toBe(true);
    expect(found && printDisagreements([found]).join('\n')).toContain('I do not like it');
  });

  it('excuses a stricter verdict only where somebody refuses the file for each error', () => {
    const given = { agreement: 'stricter' } as const;
    const cycle = { rule: 'dependency-cycle', message: '' };
    const other = { rule: 'field-shape', message: '' };
    const oracle = resinOracle.id;
    expect(proofsFor({ ...given, oracle, errors: [cycle] })).toEqual([
      expect.stringMatching(/^refused by the supervisor.*never start.*domain notes/),
    ]);
    expect(proofsFor({ ...given, oracle, errors: [cycle, other] })).toBeUndefined();
  });

  it('plants faults in sound files alone and counts them apart', async () => {
    const broken = file('services: [\n', 'broken.yml');
    await resinOracle.missing();
    const found = await runEverything([resinOracle], [file(SOUND), broken], 1);
    expect(found.some((it) => it.file.name.startsWith('broken.yml + '))).toBe(false);
    const table = printTable([resinOracle], found).join('\n');
    expect(table).toMatch(/resin-compose-parse +real files +2 /);
    expect(table).toMatch(/total +planted faults/);
    expect(table).toMatch(/\d+ {2}stricter than resin-compose-parse, but refused by /);
  });

  it('counts what nobody is known to refuse apart', async () => {
    const kind: Oracle = {
      ...liar,
      id: 'kind',
      judge: async () => ({ says: 'accepts', message: '' }),
    };
    const found = await runEverything([kind], [file(SOUND), file('services: [a]\n', 'b.yml')], 0);
    expect(found.map(isFailure)).toEqual([false, true]);
    expect(printDisagreements(found)[0]).toBe('STRICTER WITHOUT PROOF  kind  b.yml');
    expect(printTable([kind], found)[1]).toMatch(/ 2 +1 +50\.0 % +1 +50\.0 %$/);
  });
});
