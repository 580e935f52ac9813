import { expect } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { openApp } from './support/documents.ts';
import { test } from './support/fixtures.ts';

test.describe('the page', () => {
  test('starts, silent and free of barriers', async ({ page }) => {
    await openApp(page);
    await expect(page).toHaveTitle(/Compose Canvas/);
    await checkAccessibility(page);
  });

  test('is served under a strict policy, by header and in itself', async ({ page }) => {
    const response = await page.goto('./');
    const header = response?.headers()['content-security-policy'] ?? '';
    const meta = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    for (const policy of [header, meta ?? '']) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-eval');
    }
    expect(header).toContain("frame-ancestors 'none'");
    expect(response?.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  test('evaluates no text as code', async ({ page, watch }) => {
    await openApp(page);
    watch.allow(/Content Security Policy/);
    const inline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "broken into"';
      document.head.append(script);
      return document.title;
    });
    expect(inline).not.toBe('broken into');
  });

  test('comes back without a network, all of its parts included', async ({
    page,
    context,
    watch,
  }) => {
    await openApp(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    watch.allow(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);
    watch.allow(/nowhere/);
    const reachable = await page.evaluate(() =>
      fetch('./nowhere')
        .then(String)
        .catch(() => null),
    );
    expect(reachable).toBeNull();
    await openApp(page);
    await expect(page).toHaveTitle(/Compose Canvas/);
    const missing = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const kept = await (await caches.open(name)).keys();
      const answers = await Promise.all(kept.map(({ url }) => fetch(url)));
      return { files: kept.length, missing: answers.filter(({ ok }) => !ok).length };
    });
    expect(missing.files).toBeGreaterThanOrEqual(3);
    expect(missing.missing).toBe(0);
  });
});
