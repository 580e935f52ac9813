import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../rules/rule.ts';
import { markersOf, worstByLine } from './markers.ts';

const text = 'services:\n  web:\n    ports:\n';

function diagnostic(from: number, to: number, part: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'no-source',
    severity: 'error',
    message: 'web has neither image nor build.',
    path: ['services', 'web'],
    range: { from, to },
    service: 'web',
    fixes: [],
    ...part,
  };
}

describe('markersOf', () => {
  it.each([
    ['keeps a range within a line', 12, 15, { from: 12, to: 15 }],
    ['cuts a range after its first line', 12, 27, { from: 12, to: 16 }],
    ['widens an empty range to the character before', 27, 27, { from: 26, to: 27 }],
    ['widens an empty range at a line start forwards', 10, 10, { from: 10, to: 11 }],
    ['stays inside the text', 40, 50, { from: 28, to: 28 }],
  ])('%s', (_name, from, to, range) => {
    expect(markersOf(text, [diagnostic(from, to)])[0]?.range).toEqual(range);
  });

  it('names the fixes behind the sentence', () => {
    const fix = {
      title: 'Declare the volume data',
      safety: 'safe' as const,
      plan: () => ({ ok: false as const, refusal: { code: 'none', sentence: 'none' } }),
    };
    expect(markersOf(text, [diagnostic(12, 15, { fixes: [fix] })])[0]?.message).toBe(
      'web has neither image nor build.\nTo mend it: Declare the volume data.',
    );
  });
});

describe('worstByLine', () => {
  it('keeps the worst of each line', () => {
    const worst = worstByLine([
      { line: 1, severity: 'info' },
      { line: 1, severity: 'error' },
      { line: 1, severity: 'warning' },
      { line: 3, severity: 'warning' },
    ]);
    expect([...worst]).toEqual([
      [1, 'error'],
      [3, 'warning'],
    ]);
  });
});
