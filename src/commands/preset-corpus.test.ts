import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../compose/catalog/presets.ts';
import { presetState } from '../compose/presets/preset-state.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyPreset } from './apply-preset.ts';
import { removePreset } from './remove-preset.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** One of each kind of entry that presets write. */
const TRIED = [
  'i2c',
  'gpio-devmem',
  'dbus-host',
  'net-host',
  'realtime',
  'tmpfs',
  'shm',
  'net-low-port',
];

if (existsSync(CORPUS)) {
  const files = readdirSync(CORPUS)
    .filter((name) => /\.ya?ml$/.test(name) && statSync(join(CORPUS, name)).isFile())
    .filter((_, index) => index % 25 === 3);

  describe('presets on real files', () => {
    it.each(TRIED)('come and go without a trace: %s', (id) => {
      const preset = PRESETS.find((one) => one.id === id);
      let tried = 0;
      const changed: string[] = [];
      for (const file of files) {
        const doc = readCompose(parseYaml(readFileSync(join(CORPUS, file), 'utf8')));
        for (const service of doc.services.values()) {
          const state = preset && presetState(preset, presetSubject(doc, service));
          // Where an anchor brings a field, adding to it writes an own copy, which is not taken back.
          const isPlain = service.keys.every(({ origin }) => origin === 'own') && !service.alias;
          if (!isPlain || !state || state.found.length > 0) continue;
          const variant = id === 'net-low-port' ? 1 : 0;
          const args = { service: service.name, preset: id, variant, target: 'balena' as const };
          const added = applyPreset.plan(doc, args);
          if (!added.ok) continue;
          const gone = removePreset.plan(readCompose(added.tree), args);
          tried++;
          if (!gone.ok || gone.tree.text !== doc.syntax.text)
            changed.push(`${file}: ${service.name}`);
        }
      }
      expect(changed).toEqual([]);
      expect(tried).toBeGreaterThan(5);
    });
  });
} else {
  describe('presets on real files', () => {
    it.skip('skipped: there is no folder ../shared/corpus beside this checkout', () => {});
  });
}
