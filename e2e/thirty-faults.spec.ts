import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { checkFile } from '../src/cli/check-file.ts';
import { checkAccessibility } from './support/accessibility.ts';
import { canvasReady, exportedBytes, openApp, openFile } from './support/documents.ts';
import { test } from './support/fixtures.ts';

const FAULTY = readFileSync(new URL('fixtures/thirty-faults.yml', import.meta.url));

/** The other surfaces have their own tests. */
const OTHERS = ['Canvas', 'Text', 'Panel'].map((name) => `section[aria-label="${name}"]`);

/** What the command line says of the same bytes. */
function errorsIn(bytes: Uint8Array): readonly string[] {
  const checked = checkFile('docker-compose.yml', bytes, { target: 'balena' });
  if (!checked.ok) return [checked.refusal.sentence];
  return checked.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

async function openProblems(page: Page, content: Buffer | string) {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', content);
  await canvasReady(page);
  await page.keyboard.press('ControlOrMeta+Alt+M');
  return page.getByRole('region', { name: 'Problems', exact: true });
}

test.describe('the problems list', () => {
  test('brings a file with thirty faults to none by quick fixes alone', async ({ page }) => {
    test.slow();
    const planted = errorsIn(FAULTY).length;
    expect(planted).toBeGreaterThanOrEqual(30);

    const problems = await openProblems(page, FAULTY);
    const summary = problems.getByRole('status');
    await expect(summary).toContainText(`${planted} errors`);

    const faults = problems.locator('li[data-severity="error"]');
    let left = planted;
    while (left > 0) {
      const worst = faults.first();
      const all = worst.getByRole('button', { name: /^Fix all \d+ of this kind$/ });
      const fix = (await all.count()) > 0 ? all : worst.getByTitle(/^Quick fix/).first();
      await fix.click();
      await expect.poll(() => faults.count()).toBeLessThan(left);
      left = await faults.count();
    }

    await expect(summary).not.toContainText('error');
    const bytes = await exportedBytes(page);
    expect(errorsIn(bytes)).toEqual([]);
    // What was sound is untouched.
    expect(bytes.toString()).toContain('    image: nginx:1.27 # the page\n');
  });

  test('takes all fixes of a kind back with one undo', async ({ page }) => {
    const text =
      'services:\n  a:\n    image: x:1\n    restrat: always\n    prots: ["80:80"]\n  b:\n    image: y:1\n';
    const problems = await openProblems(page, text);
    await problems.getByRole('button', { name: 'Fix all 2 of this kind' }).first().click();
    await expect(problems.locator('li[data-severity="error"]')).toHaveCount(0);
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect(problems.locator('li[data-severity="error"]')).toHaveCount(2);
    expect((await exportedBytes(page)).toString()).toBe(text);
  });

  test('tells what a rule is about, and mends a tab that stops all else', async ({ page }) => {
    const problems = await openProblems(page, 'services:\n  web:\n\timage: nginx:1.27\n');
    await problems.getByRole('button', { name: 'yaml-syntax' }).click();
    await expect(problems.getByText('The text is not valid YAML.')).toBeVisible();
    await expect(problems.getByText(/^Source: YAML/)).toBeVisible();
    await checkAccessibility(page, { exclude: OTHERS });
    await problems.getByRole('button', { name: 'Replace the tabs by spaces' }).click();
    expect((await exportedBytes(page)).toString()).toBe(
      'services:\n  web:\n    image: nginx:1.27\n',
    );
  });
});
