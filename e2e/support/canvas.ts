import type { Locator, Page } from '@playwright/test';
import { canvasReady, openApp, openFile } from './documents.ts';

export const APP = `version: '2.1'
services:
  proxy: # the way in
    build: ./proxy
    depends_on:
      - api
    ports:
      - "80:8080"
  api:
    build: ./api
    depends_on:
      - db
  db:
    image: postgres:16
  log:
    image: fluentd
`;

export async function openOnCanvas(page: Page, text = APP): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', text);
  await canvasReady(page);
  // It comes a moment later, and where it takes room the picture is fitted once more.
  await page.getByRole('button', { name: 'Details' }).waitFor();
}

export const card = (page: Page, name: string): Locator =>
  page.locator(`[data-id="service:${name}"]`);

export const edge = (page: Page, from: string, to: string): Locator =>
  page.locator(`.react-flow__edge[data-id='["depends_on","${from}","${to}"]']`);

export const said = (page: Page): Locator => page.locator('[data-canvas-said]');

export async function centreOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function undo(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Z');
}

/** Drags from the lower handle's side of one card onto the middle of another, without letting go. */
export async function dragLine(page: Page, from: string, to: string): Promise<void> {
  await card(page, from).hover();
  const start = await centreOf(card(page, from).locator('.react-flow__handle.source'));
  const end = await centreOf(card(page, to));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 6 });
}
