import type { Page } from '@playwright/test';

/** From the next load on, what would wait for `wait` milliseconds waits for `instead`, or for ever. */
export async function changeWait(
  page: Page,
  wait: number,
  instead: number | 'for ever',
): Promise<void> {
  await page.addInitScript(
    ([wait, instead]) => {
      const { setTimeout } = window;
      window.setTimeout = Object.assign((act: TimerHandler, time?: number, ...args: unknown[]) => {
        if (time !== wait) return setTimeout(act, time, ...args);
        return instead === 'for ever' ? 0 : setTimeout(act, instead, ...args);
      }, setTimeout);
    },
    [wait, instead] as const,
  );
}
