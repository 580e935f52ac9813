import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from './exporters.ts';

describe('the list of exporters', () => {
  it('holds each exporter of the folder', () => {
    const files = readdirSync(import.meta.dirname).flatMap((name) =>
      name.endsWith('.exporter.ts') ? [name.replace('.exporter.ts', '')] : [],
    );
    expect(EXPORTERS.map(({ id }) => id).sort()).toEqual(files.sort());
  });
});
