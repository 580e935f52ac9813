import { expect } from '@playwright/test';
import { APP, card } from './support/canvas.ts';
import { canvasReady, openApp, openFile, runAppAction } from './support/documents.ts';
import { test } from './support/fixtures.ts';

// Else the browser's own store answers in place of the network that these tests break.
test.use({ serviceWorkers: 'block' });

test('a part that cannot be loaded leaves the rest alone, and comes on another try', async ({
  page,
  watch,
}) => {
  watch.allow(
    /recent-dialog|report-card|context-menu|dynamically imported|Failed to fetch|ERR_FAILED|Service Worker/,
  );
  const parts = /\/(recent-dialog|report-card|context-menu)[^/]*\.js$/;
  await page.route(parts, (route) => route.abort());
  await openApp(page);
  await openFile(page, 'docker-compose.yml', APP);
  await canvasReady(page);
  await runAppAction(page, 'Recent documents');
  await expect(page.getByText('This could not be loaded.')).toBeVisible();
  await card(page, 'api').click({ button: 'right' });
  await expect(card(page, 'api')).toBeVisible();
  await page.unroute(parts);
  await runAppAction(page, 'Recent documents');
  await expect(page.getByRole('dialog', { name: 'Recent documents' })).toBeVisible();
});
