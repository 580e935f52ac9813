import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], {
  eager: true,
});

function isCommand(value: unknown): value is { id: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'plan' in value
  );
}

describe('the list of commands', () => {
  const found = Object.entries(modules).flatMap(([file, module]) =>
    Object.values(module)
      .filter(isCommand)
      .map(({ id }) => ({ id, file: file.slice(2, -3) })),
  );

  it('holds every command of the folder', () => {
    expect(found.map(({ id }) => id).sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
    expect(found.length).toBeGreaterThan(20);
  });

  it('names each after its file', () => {
    expect(found.filter(({ id, file }) => id !== file)).toEqual([]);
  });

  it('looks at the whole folder', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));
    expect(Object.keys(modules)).toHaveLength(files.length);
  });
});
