import { test as base, type Page, type Request } from '@playwright/test';

/** What the running app did that it promised not to do; lets a test allow what it provokes. */
export interface Watch {
  /** From now on, ignores messages that match; for tests that break something on purpose. */
  allow(pattern: RegExp): void;
  /** Everything noticed so far that no pattern allows. */
  complaints(): readonly string[];
}

/** Whether a request stays within the app: its own host, or data that the page made itself. */
function isOwn(url: string, origin: string): boolean {
  return ['data:', 'blob:'].includes(new URL(url).protocol) || new URL(url).origin === origin;
}

/** A request that a navigation or a closing page cut short is no failure of the app. */
function failureOf(request: Request): string | null {
  const reason = request.failure()?.errorText ?? 'failed';
  return reason === 'net::ERR_ABORTED' ? null : `request failed: ${request.url()} (${reason})`;
}

function watch(page: Page, origin: string): Watch {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.stack ?? error.message}`));
  // The context's events, unlike the page's, hold what workers and the service worker ask for.
  page.context().on('request', (request) => {
    if (!isOwn(request.url(), origin)) seen.push(`request to somebody else: ${request.url()}`);
  });
  page.context().on('requestfailed', (request) => {
    const failure = failureOf(request);
    if (failure !== null) seen.push(failure);
  });
  page.context().on('response', (response) => {
    if (response.status() >= 400) seen.push(`answer ${response.status()}: ${response.url()}`);
  });
  return {
    allow: (pattern) => void allowed.push(pattern),
    complaints: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  };
}

/**
 * Playwright's `test` with the app's standing promises held in every single one: the console is
 * silent, nothing fails to load, and nobody else is asked for anything.
 */
export const test = base.extend<{ watch: Watch; pickers: undefined }>({
  // The browser's own file dialogs cannot be driven: the app then falls back to a file input and
  // to downloads, as it does in browsers that lack them.
  pickers: [
    async ({ context }, use) => {
      await context.addInitScript(() => {
        Reflect.deleteProperty(window, 'showOpenFilePicker');
        Reflect.deleteProperty(window, 'showSaveFilePicker');
      });
      await use(undefined);
    },
    { auto: true },
  ],
  watch: [
    async ({ page, baseURL }, use) => {
      const watching = watch(page, new URL(baseURL ?? 'http://127.0.0.1').origin);
      await use(watching);
      const complaints = watching.complaints();
      if (complaints.length > 0) {
        throw new Error(`The app was not silent:\n  ${complaints.join('\n  ')}`);
      }
    },
    { auto: true },
  ],
});
