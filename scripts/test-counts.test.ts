import { describe, expect, it } from 'vitest';
import { addCounts, closingLine, countsOfPlaywright, countsOfVitest } from './lib/test-counts.mjs';

describe('the closing line', () => {
  it.each([
    { counts: { passed: 12, failed: 0, skipped: 0 }, ok: true, line: '12 passed, 0 failed' },
    {
      counts: { passed: 12, failed: 0, skipped: 3 },
      ok: true,
      line: '12 passed, 0 failed, 3 skipped',
    },
    { counts: { passed: 12, failed: 2, skipped: 0 }, ok: false, line: '12 passed, 2 failed' },
    { counts: { passed: 0, failed: 0, skipped: 0 }, ok: false, line: '0 passed, 1 failed' },
  ])('$line', ({ counts, ok, line }) => {
    expect(closingLine(counts, ok)).toBe(line);
  });

  it('adds up both runners', () => {
    const unit = countsOfVitest({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    });
    const e2e = countsOfPlaywright({
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    });
    expect(addCounts(unit, e2e)).toEqual({ passed: 9, failed: 2, skipped: 4 });
  });
});
