import { describe, expect, it } from 'vitest';
import { findLabel, LABELS } from './catalog/labels.ts';
import type { TargetId } from './catalog/targets.ts';
import { labelSupport } from './label-support.ts';

describe('labelSupport', () => {
  it.each<readonly [key: string, target: TargetId, sentence: string | undefined]>([
    ['features.dbus', 'balena', 'From supervisor 7.23.0, OS 2.21.0.'],
    ['features.dbus', 'balena-classic', 'From supervisor 7.23.0, OS 2.21.0.'],
    ['features.dbus', 'resin', 'From resinOS 2.12.0.'],
    ['features.sysfs', 'balena', 'From supervisor 10.8.0, OS 2.48.0.'],
    ['features.sysfs', 'resin', 'Devices of 2018 do not know it.'],
    ['features.balena-socket', 'resin', 'It came in May 2018; older devices ignore it.'],
    ['features.sysfs', 'compose', 'Only a balena device looks at it.'],
    ['image.class', 'balena', undefined],
  ])('%s for %s', (key, target, sentence) => {
    const info = findLabel(key);
    expect(info && labelSupport(info, target)).toBe(sentence);
  });

  it('every switch says from when on it works, and what is dangerous about it if anything is', () => {
    for (const info of LABELS.filter(({ value }) => value === 'switch')) {
      expect(info.since, info.key).toMatch(/^supervisor \d+\.\d+\.\d+/);
      expect(info.danger === undefined, info.key).toBe(info.risk === 'harmless');
    }
  });
});
