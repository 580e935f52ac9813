import { describe, expect, it } from 'vitest';
import { readEnvFile } from '../compose/fields/env-file.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { asEnvFile, envChanges } from './env-changes.ts';

describe('envChanges', () => {
  const doc = readCompose(
    parseYaml('services:\n  a:\n    environment:\n      - A=1\n      - B=\n      - C\n'),
  );
  it.each([
    ['A=1', 'same', '1'],
    ['A=2', 'changed', '1'],
    ['B=', 'same', ''],
    ['C', 'same', undefined],
    ['C=', 'changed', undefined],
    ['D=1', 'new', undefined],
  ])('%s is %s', (text, kind, was) => {
    const service = doc.services.get('a');
    if (!service) throw new Error('no service');
    const { entries } = readEnvFile(text, { doubleDollars: false });
    expect(envChanges(service, entries)).toMatchObject([{ kind, was }]);
  });
});

describe('asEnvFile', () => {
  it.each([
    ['A=1\nB=2', 'A=1\nB=2'],
    ['  - A=1\n  # c\n  - "B=x y"', 'A=1\nB=x y'],
    ['- A=1', 'A=1'],
    ['A="\n- x\n"', 'A="\n- x\n"'],
  ])('%j', (text, file) => {
    expect(asEnvFile(text)).toBe(file);
  });
});
