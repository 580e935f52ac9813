import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planIntents } from './plan-intents.ts';
import { decodeSource, encodeSource } from './source-file.ts';
import { parseYaml } from './syntax-tree.ts';
import { anyIntent } from './testing/any-intent.ts';
import { runs } from './testing/runs.ts';
import { Choices } from './testing/ugly-yaml.ts';
import { applyEdits } from './text-edit.ts';

const folders = ['../shared/corpus', '../shared/data/samples'].filter((folder) =>
  existsSync(folder),
);
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) || name.includes('.yml'))
    .map((name) => join(folder, name)),
);
if (files.length === 0) console.log('Skipped: no corpus beside the project.');

/** Numbers that look random and are the same on every machine. */
function tapeFrom(seed: number): readonly number[] {
  let state = seed;
  return Array.from({ length: 20 }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state >> 8;
  });
}

describe.skipIf(files.length === 0)('real files', () => {
  it.each(files)(
    '%s',
    (file) => {
      const source = new Uint8Array(readFileSync(file));
      const opened = decodeSource(source);
      if (!opened.ok) throw new Error(opened.refusal.sentence);
      const { text, form } = opened;
      expect(encodeSource(text, form)).toEqual(source);
      const tree = parseYaml(text);
      const rounds = Math.ceil(runs(30_000 / (text.length + 2000)));
      for (let round = 0; round < rounds; round++) {
        const intent = anyIntent(tree, new Choices(tapeFrom(text.length + round * 7919)));
        // No reader takes anything but maps behind a merge key, so most values there are refused with reason.
        if (intent.path.includes('<<')) continue;
        const anchor = tree.view(intent.path)?.anchor;
        if (anchor !== undefined && text.includes(`<<: *${anchor}`)) continue;
        const planned = planIntents(tree, [intent]);
        if (planned.ok) expect(planned.tree.text).toBe(applyEdits(text, planned.edits));
        else
          expect(planned.refusal.code, JSON.stringify(intent.path)).not.toBe('cannot-edit-safely');
      }
    },
    600_000,
  );
});
