import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHARE_FORMATS } from './formats.ts';

describe('the list of formats', () => {
  it('holds each format of the folder', () => {
    const files = readdirSync(import.meta.dirname).flatMap((name) =>
      name.endsWith('.format.ts') ? [name.replace('.format.ts', '')] : [],
    );
    expect(SHARE_FORMATS.map(({ id }) => id).sort()).toEqual(files.sort());
  });
});
