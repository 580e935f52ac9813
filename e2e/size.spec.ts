import { expect } from '@playwright/test';
import { measureStartUp, startUpBudget, totalOf } from '../scripts/lib/start-up-size.mjs';
import { test } from './support/fixtures.ts';

test('the canvas is usable before much has been loaded, and before the text editor', async ({
  page,
}) => {
  const chunks = await measureStartUp(page, './');
  expect(chunks.length).toBeGreaterThan(0);
  expect(totalOf(chunks)).toBeLessThanOrEqual(startUpBudget);
  expect(chunks.map(({ name }) => name).filter((name) => /monaco|editor/i.test(name))).toEqual([]);
});
