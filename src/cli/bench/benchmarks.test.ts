import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { BENCHMARKS, REPORTS } from './benchmarks.ts';
import { MOST_WANTED, uglyApp } from './ugly-app.ts';

test('every file of benchmarks is listed, each by a name of its own', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((name) => /\.(bench|report)\.ts$/.test(name));
  const list = readFileSync(new URL('benchmarks.ts', folder), 'utf8');
  expect(files.filter((file) => !list.includes(`'./${file}'`))).toEqual([]);
  const names = [...BENCHMARKS, ...REPORTS].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every benchmark does its work on the generated file', async () => {
  const text = uglyApp(60);
  for (const benchmark of BENCHMARKS) {
    const { before, run } = await benchmark.prepare(text);
    for (const _round of [1, 2, 3]) {
      before?.();
      expect(run, benchmark.name).not.toThrow();
    }
  }
});

test('the generated file reads without an error and is as large as asked for', () => {
  const doc = readCompose(parseYaml(uglyApp(1000)));
  expect(doc.health).toBe('ok');
  expect(doc.services.size).toBe(1000);
  const wanted = doc.relations.filter(({ to }) => to === MOST_WANTED);
  expect(wanted).toHaveLength(50);
});
