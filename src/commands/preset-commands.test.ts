import { describe, expect, it } from 'vitest';
import { PRESETS } from '../compose/catalog/presets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { presetState } from '../compose/presets/preset-state.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
import { applyPreset } from './apply-preset.ts';
import type { CommandResult } from './command.ts';
import { removePreset } from './remove-preset.ts';

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

function after(text: string, result: CommandResult): string {
  if (!result.ok) throw new Error(result.refusal.sentence);
  const changed = applyEdits(text, result.edits);
  expect(result.tree.text).toBe(changed);
  return changed;
}

function apply(text: string, preset: string, variant = 0, service = 'app'): string {
  return after(text, applyPreset.plan(read(text), { service, preset, variant, target: 'balena' }));
}

function remove(text: string, preset: string, service = 'app'): string {
  return after(text, removePreset.plan(read(text), { service, preset }));
}

function stateIn(text: string, id: string, service = 'app') {
  const doc = read(text);
  const [one, preset] = [doc.services.get(service), PRESETS.find((it) => it.id === id)];
  if (!one || !preset) throw new Error(`no ${service} or no ${id}`);
  return presetState(preset, presetSubject(doc, one));
}

const EMPTY: Readonly<Record<string, string>> = {
  block: "version: '2.1'\nservices:\n  app:\n    image: a:1\n  other:\n    image: b:1\n",
  'block with comments':
    "# top\nversion: '2.1' # v\nservices:\n    # before\n    app: # here\n        image: a:1 # why\n        # last words\n\n    # of the other\n    other:\n        image: b:1\n# end\n",
  'last service, no final line break': "version: '2'\nservices:\n  app:\n    image: a:1",
  'not root': "version: '2.1'\nservices:\n  app:\n    image: a:1\n    user: '1000'\n",
  'list neighbours':
    'services:\n  app:\n    image: a:1\n  other:\n    image: b:1\n    environment:\n    - A=1\n    labels:\n    - x=y\n    devices:\n    - /dev/i2c-1\n',
  flow: 'services: { app: { image: "a:1" }, other: { image: "b:1" } }\n',
  'flow service': 'services:\n  app: { image: a:1 } # one line\n  other:\n    image: b:1\n',
  resin:
    "version: '2'\nservices:\n  app:\n    image: a:1\n  other:\n    image: b:1\n    labels:\n      io.resin.features.firmware: 'true'\n",
};

const WAYS = PRESETS.flatMap((preset) =>
  preset.variants.flatMap((variant, index) =>
    variant.items.length > 0 ? [{ id: preset.id, index, preset, variant }] : [],
  ),
);

describe('every preset in every way', () => {
  for (const [style, text] of Object.entries(EMPTY)) {
    it.each(WAYS)(`is there once added and leaves no trace, ${style}: $id $index`, (way) => {
      const added = apply(text, way.id, way.index);
      const state = stateIn(added, way.id);
      expect(state.kind).toBe('present');
      expect(state.missing).toEqual([]);
      expect(remove(added, way.id)).toBe(text);
    });
  }
});

describe('a preset that is asked for twice', () => {
  it.each(WAYS)('is refused: $id $index', ({ id, index }) => {
    const added = apply(EMPTY['block'] ?? '', id, index);
    const again = applyPreset.plan(read(added), {
      service: 'app',
      preset: id,
      variant: index,
      target: 'balena',
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'preset-present' } });
  });
});
