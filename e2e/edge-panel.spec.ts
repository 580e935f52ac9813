import { expect } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { card, edge, openOnCanvas } from './support/canvas.ts';
import { sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';
import { chooseByKeys, OTHER_SURFACES, panel, tabTo } from './support/panels.ts';

const APP = `version: '2.1'
services:
  web:
    image: nginx:1
    depends_on: # first these
      - db # the data
      - queue
  db:
    image: postgres:16
  queue:
    image: redis:7
`;

test.describe('the panel of a dependency', () => {
  test('is reached from the canvas by keys, and turns the list into a map only when it must', async ({
    page,
  }) => {
    await openOnCanvas(page, APP);
    const side = panel(page);
    await card(page, 'web').focus();
    await page.keyboard.press('e');
    await expect(edge(page, 'web', 'db')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(side.getByRole('heading', { name: 'web → db' })).toBeFocused();
    const condition = side.getByLabel('web waits until db is', { exact: true });
    await expect(condition.locator('option:checked')).toHaveText('started');
    await expect(side.getByText('Wait until the other service has started.')).toBeVisible();

    // What a list says already stays a list.
    await tabTo(page, condition);
    expect(await sourceText(page)).toBe(APP);
    await chooseByKeys(page, condition, 'healthy');
    await expect(side.getByText('Wait until its health check passes.')).toBeVisible();
    const asMap = await sourceText(page);
    expect(asMap).toContain('      db: # the data\n        condition: service_healthy\n');
    expect(asMap).toContain('      queue:\n        condition: service_started\n');
    expect(asMap).toContain('depends_on: # first these\n');

    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await condition.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(APP);
  });

  test('leads to both ends and takes the dependency away, by mouse', async ({ page }) => {
    await openOnCanvas(page, APP);
    const side = panel(page);
    await edge(page, 'web', 'queue').click({ force: true });
    await expect(side.getByRole('heading', { name: 'web → queue' })).toBeVisible();
    await side.getByRole('button', { name: 'Show queue' }).click();
    await expect(side.getByLabel('Name of the service')).toHaveValue('queue');
    await edge(page, 'web', 'queue').click({ force: true });
    await side.getByRole('button', { name: 'Remove the dependency' }).click();
    await expect(edge(page, 'web', 'queue')).toHaveCount(0);
    expect(await sourceText(page)).toBe(APP.replace('      - queue\n', ''));
  });
});
