import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERVICE_FORM_KEYS } from '../compose/form-keys.ts';
import { PANELS } from './panel-list.ts';

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.panel.tsx'))
  .map((name) => name.replace('.panel.tsx', ''))
  .sort();

describe('the list of panels', () => {
  it('holds every panel of the folder, and each is called as its file', () => {
    expect(PANELS.map(({ id }) => id).sort()).toEqual(files);
  });

  it('is in the order in which panels of one subject are shown', () => {
    for (const kind of ['service', 'app', 'several', 'edge'] as const) {
      const orders = PANELS.filter((panel) => panel.appliesTo === kind).map(({ order }) => order);
      expect(orders.length).toBeGreaterThan(0);
      expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
    }
  });

  it('has a form for exactly the keys that the import report says have one', () => {
    const keys = PANELS.flatMap((panel) => (panel.appliesTo === 'service' ? panel.keys : []));
    expect([...keys].sort()).toEqual([...SERVICE_FORM_KEYS].sort());
  });
});
