import { describe, expect, it } from 'vitest';
import { findField } from './catalogue.ts';
import { EXPLAINED, explanationOf } from './explanations.ts';

describe('explanations', () => {
  it.each(EXPLAINED)('%s.%s is a field, and more is said than its help says', (place, name) => {
    const help = findField(place, name)?.help ?? '';
    expect(help).not.toBe('');
    const more = explanationOf(place, name) ?? '';
    expect(more).toMatch(/^[A-Z“].*\.$/s);
    expect(more).not.toContain(help);
  });

  it('are there for what the documentation page explains', () => {
    expect(explanationOf('service', 'privileged')).toMatch(/INITSYSTEM=on/);
    expect(explanationOf('service', 'network_mode')).toMatch(/Bluetooth/);
    expect(explanationOf('top', 'volumes')).toMatch(/same name/);
    expect(explanationOf('build', 'context')).toBeUndefined();
  });
});
