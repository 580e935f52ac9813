import { describe, expect, it } from 'vitest';
import { fieldAt, placeAt, shapesAt } from './shapes-at.ts';

const V2 = ['services'];

describe('fieldAt', () => {
  it.each([
    [V2, ['services'], 'services'],
    [V2, ['services', 'web', 'image'], 'image'],
    [V2, ['services', 'web', 'depends_on', 'db', 'condition'], 'condition'],
    [V2, ['services', 'web', 'volumes', 0, 'type'], 'type'],
    [V2, ['volumes', 'data', 'driver'], 'driver'],
    [[], ['web', 'image'], 'image'],
    [V2, ['services', 'web'], undefined],
    [V2, ['services', 'web', 'no-such-key'], undefined],
    [V2, ['services', 'web', 'ports', 0], undefined],
  ])('%j %j is %s', (servicesPath, path, name) => {
    expect(fieldAt(servicesPath, path)?.name).toBe(name);
  });
});

describe('shapesAt', () => {
  it('knows each way of writing a value', () => {
    const ways = shapesAt(V2, ['services', 'web', 'depends_on']).map(({ is }) => is);
    expect(ways).toContain('list');
    expect(ways.some((is) => is === 'map' || is === 'dict')).toBe(true);
  });
});

describe('placeAt', () => {
  it.each([
    [V2, ['version'], 'top'],
    [V2, ['services', 'web', 'image'], 'service'],
    [V2, ['services', 'web', 'build', 'context'], 'build'],
    [V2, ['volumes', 'data', 'driver'], 'volume'],
    [V2, ['networks', 'lan', 'driver'], 'network'],
    [V2, ['services', 'web', 'ports', 0, 'target'], undefined],
    [[], ['web', 'image'], 'service'],
  ])('%j %j is %s', (servicesPath, path, place) => {
    expect(placeAt(servicesPath, path)).toBe(place);
  });
});
