import { createServer, type Server } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { openApp, runAppAction, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';

const FILE = '# mine\r\nservices:\r\n  web:\r\n    image: nginx:1.27\r\n';

/** A web server of somebody else, on another port and thus another origin. */
async function serve(): Promise<{ readonly server: Server; readonly base: string }> {
  const server = createServer(({ url = '' }, response) => {
    const open = { 'Access-Control-Allow-Origin': '*' };
    if (url.startsWith('/app.yml')) response.writeHead(200, open).end(FILE);
    else if (url.startsWith('/closed.yml')) response.writeHead(200).end(FILE);
    else if (url.startsWith('/slow.yml')) response.writeHead(200, open).write('services:\n');
    else response.writeHead(404, open).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, base: `http://127.0.0.1:${port}` };
}

async function ask(page: Page, address: string): Promise<void> {
  const field = page.getByLabel('Address of the file');
  await field.fill(address);
  await field.press('Enter');
}

test('opens a file from its address, and says what is wrong with one that does not open', async ({
  page,
  watch,
}) => {
  const { server, base } = await serve();
  watch.allow(/127\.0\.0\.1|CORS|ERR_FAILED|404/);
  await openApp(page);
  await runAppAction(page, 'Open from an address');
  await expect(page.getByLabel('Address of the file')).toBeFocused();
  const alert = page.getByRole('dialog').getByRole('alert');
  await ask(page, 'what is this');
  await expect(alert).toContainText('is no address');
  await checkAccessibility(page);
  await ask(page, `${base}/nothing.yml`);
  await expect(alert).toContainText('has no such file');
  await ask(page, `${base}/closed.yml`);
  await expect(alert).toContainText('does not let other web pages read it');
  await ask(page, `${base}/slow.yml`);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await ask(page, `${base}/app.yml?raw=1`);
  await expect(page.getByText('app.yml', { exact: true }).first()).toBeVisible();
  expect(await sourceText(page)).toBe(FILE);
  server.closeAllConnections();
  server.close();
});
