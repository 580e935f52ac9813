import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: string; readonly summary: string }[];
}

/**
 * Fails with a readable list if axe finds anything wrong with the page as it is now.
 * @param options.exclude selectors of what is not ours to mend
 */
export async function checkAccessibility(
  page: Page,
  options: { readonly exclude?: readonly string[] } = {},
): Promise<void> {
  // By evaluation, not as a script tag: the Content Security Policy forbids foreign scripts.
  await page.evaluate(source);
  // In the middle of a change of colours every contrast is wrong.
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
  const violations = await page.evaluate(async (exclude): Promise<Violation[]> => {
    const results = await window.axe.run({ exclude: exclude.map((selector) => [selector]) });
    return results.violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact: impact ?? 'unrated',
      help,
      nodes: nodes.map(({ target, failureSummary }) => ({
        target: target.join(' '),
        summary: failureSummary ?? '',
      })),
    }));
  }, options.exclude ?? []);
  if (violations.length > 0) throw new Error(`axe found ${describeViolations(violations)}`);
}

function describeViolations(violations: readonly Violation[]): string {
  const lines = violations.flatMap(({ id, impact, help, nodes }) => [
    `\n${id} (${impact}): ${help}`,
    ...nodes.map(
      ({ target, summary }) => `  at ${target}\n    ${summary.replaceAll('\n', '\n    ')}`,
    ),
  ]);
  return `${violations.length} kinds of barriers:${lines.join('\n')}`;
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}
