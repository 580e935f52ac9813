import { expect } from '@playwright/test';
import { APP, card, centreOf, openOnCanvas, undo } from './support/canvas.ts';
import { sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';

test.describe('several services on the canvas', () => {
  test('a frame drawn with Shift picks what it touches; it moves, and goes, as one step', async ({
    page,
  }) => {
    await openOnCanvas(page);
    const boxes = await Promise.all(
      ['proxy', 'api'].map(async (name) => card(page, name).boundingBox()),
    );
    const left = Math.min(...boxes.map((box) => box?.x ?? 0)) - 12;
    const top = Math.min(...boxes.map((box) => box?.y ?? 0)) - 12;
    const end = await centreOf(card(page, 'api'));
    await page.keyboard.down('Shift');
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const picked = page.locator('.react-flow__node[aria-current="true"]');
    await expect(picked).toHaveCount(2);
    await expect(page.getByRole('heading', { name: '2 services' })).toBeVisible();

    const [proxy, api] = [await centreOf(card(page, 'proxy')), await centreOf(card(page, 'api'))];
    await page.mouse.move(proxy.x, proxy.y);
    await page.mouse.down();
    await page.mouse.move(proxy.x + 40, proxy.y + 30, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => (await centreOf(card(page, 'api'))).x)
      .toBeGreaterThan(api.x + 20);
    await undo(page);
    await expect.poll(() => centreOf(card(page, 'proxy'))).toEqual(proxy);
    await expect.poll(() => centreOf(card(page, 'api'))).toEqual(api);

    await page.keyboard.press('Delete');
    await expect(card(page, 'proxy')).toHaveCount(0);
    await expect(card(page, 'api')).toHaveCount(0);
    await expect(page.locator('.react-flow__node:focus')).toHaveCount(1);
    await undo(page);
    await expect(card(page, 'proxy')).toBeVisible();
    await expect(card(page, 'api')).toBeVisible();
    expect(await sourceText(page)).toBe(APP);
  });

  test('map and legend stay as the user left them', async ({ page }) => {
    await openOnCanvas(page);
    await page.getByRole('button', { name: 'Overview map' }).click();
    await page.getByRole('button', { name: 'Legend' }).click();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Overview map', pressed: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Legend', pressed: false })).toBeVisible();
  });
});
