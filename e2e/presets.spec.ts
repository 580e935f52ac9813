import { expect, type Locator, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';
import { OTHER_SURFACES, openService, panel, tabTo } from './support/panels.ts';

const APP = `# my app
version: '2.1'
services:
  sensor: # reads
    image: sensor:1
  web:
    image: nginx:1.27
`;

/** Opens a service and gives the field that chooses its presets. */
async function openChooser(page: Page, text: string, name: string): Promise<Locator> {
  await openService(page, text, name);
  const chooser = panel(page).getByRole('combobox', { name: 'What this service needs' });
  await expect(chooser).toBeVisible();
  return chooser;
}

/** The lines that a preview shows, without their marks. */
async function previewed(page: Page, kind: 'ins' | 'del'): Promise<readonly string[]> {
  const lines = panel(page).getByLabel('What changes in the file').locator(kind);
  return (await lines.allInnerTexts()).map((line) => line.trimEnd().replace(/^[+−] /, ''));
}

function linesOnlyIn(text: string, other: string): readonly string[] {
  const rest = other.split('\n');
  return text.split('\n').filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

test.describe('presets', () => {
  test('give I²C with the keyboard alone, as the preview says, and one undo takes it back', async ({
    page,
  }) => {
    const chooser = await openChooser(page, APP, 'sensor');
    await tabTo(page, chooser);
    await page.keyboard.type('i2c');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', { name: /^I²C bus/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'I²C bus' })).toBeFocused();
    expect(await sourceText(page)).toBe(APP);

    const promised = await previewed(page, 'ins');
    expect(promised).toEqual(['    devices:', "      - '/dev/i2c-1:/dev/i2c-1'"]);
    expect(await previewed(page, 'del')).toEqual([]);
    await tabTo(page, panel(page).getByRole('button', { name: 'Add I²C bus' }));
    await page.keyboard.press('Enter');
    await expect(chooser).toBeFocused();
    await expect(panel(page).getByRole('button', { name: 'Remove I²C bus' })).toBeVisible();
    const after = await sourceText(page);
    expect(linesOnlyIn(after, APP)).toEqual(promised);
    expect(linesOnlyIn(APP, after)).toEqual([]);

    await chooser.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(APP);
    await expect(panel(page).getByRole('button', { name: 'Remove I²C bus' })).toBeHidden();
  });

  test('are recognised, and taken away without what was written by hand', async ({ page }) => {
    const text = `services:
  app:
    image: app:1
    devices: # mine
      - /dev/i2c-1:/dev/i2c-1
      - /dev/ttyUSB3:/dev/modem # by hand
`;
    await openChooser(page, text, 'app');
    const remove = panel(page).getByRole('button', { name: 'Remove I²C bus' });
    await remove.focus();
    await page.keyboard.press('Enter');
    expect(await previewed(page, 'del')).toEqual(['      - /dev/i2c-1:/dev/i2c-1']);
    expect(await sourceText(page)).toBe(text);
    await panel(page).getByRole('button', { name: 'Take away I²C bus' }).click();
    expect(await sourceText(page)).toBe(text.replace('      - /dev/i2c-1:/dev/i2c-1\n', ''));
  });

  test('take the place of privileged in one step', async ({ page }) => {
    const text = `services:
  bluetooth:
    image: org/bluetooth-i2c:1
    privileged: true # everything
    restart: always
`;
    await openChooser(page, text, 'bluetooth');
    await panel(page).getByRole('button', { name: 'Turn privileged into least privilege' }).click();
    await expect(panel(page).getByRole('checkbox', { name: /^I²C bus/ })).toBeChecked();
    const bluetooth = panel(page).getByRole('checkbox', { name: /^Bluetooth through/ });
    await expect(bluetooth).toBeChecked();
    await bluetooth.uncheck();
    const promised = await previewed(page, 'ins');
    expect(await previewed(page, 'del')).toEqual(['    privileged: true # everything']);
    await panel(page).getByRole('button', { name: 'Turn into least privilege' }).click();
    const after = await sourceText(page);
    expect(linesOnlyIn(after, text)).toEqual(promised);
    expect(linesOnlyIn(text, after)).toEqual(['    privileged: true # everything']);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => sourceText(page)).toBe(text);
  });

  test('are free of barriers, light and dark, in a narrow panel', async ({ page }) => {
    const chooser = await openChooser(page, APP.replace('reads', 'x'), 'sensor');
    await chooser.click();
    await expect(page.getByRole('listbox', { name: 'Needs' })).toBeVisible();
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.keyboard.type('camera');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'USB camera' })).toBeVisible();
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.setViewportSize({ width: 320, height: 700 });
    const card = panel(page).getByRole('region', { name: 'USB camera' });
    if (!(await card.isVisible())) {
      await page.getByRole('button', { name: 'Panel', exact: true }).click();
    }
    const overflow = await card.evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
