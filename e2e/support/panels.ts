import { expect, type Locator, type Page } from '@playwright/test';
import { canvasReady, openApp, openFile } from './documents.ts';

export const panel = (page: Page): Locator =>
  page.getByRole('region', { name: 'Panel', exact: true });

/** The other surfaces have their own tests. */
export const OTHER_SURFACES = ['section[aria-label="Canvas"]', 'section[aria-label="Text"]'];

/** Opens a text and one of its services in the panels. */
export async function openService(page: Page, text: string, name: string): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', text);
  await canvasReady(page);
  await panel(page).getByRole('button', { name, exact: true }).first().click();
  await expect(panel(page).getByLabel('Name of the service')).toHaveValue(name);
}

/** Goes to a control as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const there = await target.evaluateAll((nodes) =>
      nodes.some((node) => node === document.activeElement),
    );
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${target}`);
}

/** The button that opens and closes a section. */
export const section = (page: Page, title: string): Locator =>
  panel(page).getByRole('button', { name: new RegExp(`^${title}`) });

/** Opens a section of the panel that is closed, with the mouse. */
export async function unfold(page: Page, title: string): Promise<void> {
  const toggle = section(page, title);
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
}

/** The same with the keyboard. */
export async function unfoldByKeys(page: Page, title: string): Promise<void> {
  const toggle = section(page, title);
  await tabTo(page, toggle);
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
}

/** Chooses in a list of the browser as the keyboard does: by the first letters of the entry. */
export async function chooseByKeys(page: Page, list: Locator, entry: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.type(entry);
  await expect(list.locator('option:checked')).toHaveText(new RegExp(`^${entry}`));
}
