import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import { findPreset, PRESETS } from '../catalog/presets.ts';
import { readCompose } from '../read-compose.ts';
import { presentPresets } from './present-presets.ts';
import { presetState } from './preset-state.ts';
import { presetSubject } from './preset-subject.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

/** What a line of a service gives away, whoever wrote it, and the preset that must be seen there. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['i2c', /^\/dev\/i2c-\d+(:|$)/],
  ['usb-bus', /^\/dev\/bus\/usb(:|\/|$)/],
  ['camera-pi-legacy', /^\/dev\/vchiq(:|$)/],
  ['vpn-tun', /^\/dev\/net\/tun(:|$)/],
  ['virtual-machine', /^\/dev\/kvm(:|$)/],
  ['display-fb', /^\/dev\/fb0(:|$)/],
];

if (existsSync(CORPUS)) {
  const files = readdirSync(CORPUS).filter(
    (name) => /\.ya?ml$/.test(name) && statSync(join(CORPUS, name)).isFile(),
  );
  const services = files.flatMap((name) => {
    const doc = readCompose(parseYaml(readFileSync(join(CORPUS, name), 'utf8')));
    if (doc.health !== 'ok') return [];
    return [...doc.services.values()].map((service) => presetSubject(doc, service));
  });

  describe('presets in real files', () => {
    it.each(SIGNS)('sees %s where its device is mapped', (id, sign) => {
      const preset = findPreset(id);
      const users = services.filter(({ service }) =>
        service.devices.some(({ value }) => sign.test(value.raw)),
      );
      expect(users.length).toBeGreaterThan(0);
      const kinds = users.map((user) => preset && presetState(preset, user).kind);
      // One that does not run as root lacks the group of the device.
      expect(kinds.filter((kind) => kind !== 'present' && kind !== 'partly')).toEqual([]);
    });

    it('sees D-Bus in both namespaces', () => {
      const preset = findPreset('dbus-host');
      for (const space of ['io.resin.', 'io.balena.']) {
        const users = services.filter(({ service }) =>
          service.labels.some(
            ({ value }) => value.name === `${space}features.dbus` && value.value === '1',
          ),
        );
        expect(users.length).toBeGreaterThan(0);
        for (const user of users) {
          expect(preset && presetState(preset, user).found.length).toBeGreaterThan(0);
        }
      }
    });

    it('shows few presets for each service, and none for most', () => {
      const counts = services.map((subject) => presentPresets(PRESETS, subject).length);
      expect(Math.max(...counts)).toBeLessThanOrEqual(8);
      expect(counts.filter((count) => count > 0).length).toBeLessThan(counts.length / 2);
      expect(counts.filter((count) => count > 0).length).toBeGreaterThan(50);
    });
  });
} else {
  describe('presets in real files', () => {
    it.skip('skipped: there is no folder ../shared/corpus beside this checkout', () => {});
  });
}
