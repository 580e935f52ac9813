import { describe, expect, it } from 'vitest';
import { applyPreset } from '../commands/apply-preset.ts';
import { PRESETS } from '../compose/catalog/presets.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { diagnose } from './diagnose.ts';

const TEXT = "version: '2.1'\nservices:\n  app:\n    image: alpine:3.20\n    restart: always\n";

const WAYS = PRESETS.flatMap(({ id, variants }) =>
  variants.flatMap(({ items }, variant) => (items.length > 0 ? [{ id, variant }] : [])),
);

describe('a service with a preset', () => {
  for (const target of ['balena', 'balena-classic', 'resin'] satisfies TargetId[]) {
    it.each(WAYS)(`has no error for ${target}: $id $variant`, ({ id, variant }) => {
      const doc = readCompose(parseYaml(TEXT));
      const result = applyPreset.plan(doc, { service: 'app', preset: id, variant, target });
      if (!result.ok) throw new Error(result.refusal.sentence);
      const found = diagnose(readCompose(result.tree), target);
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  }
});
