import { describe, expect, it } from 'vitest';
import { previewLines } from './preview-lines.ts';

const TEXT = 'a: 1\nb: 2\nc: 3\n';

describe('the lines of a preview', () => {
  it.each([
    ['nothing', [], []],
    ['a line at the end', [{ from: 15, to: 15, insert: 'd: 4\n' }], ['+d: 4']],
    ['a line in the middle', [{ from: 4, to: 4, insert: '\nx: 1' }], ['+x: 1']],
    ['a line that goes', [{ from: 5, to: 10, insert: '' }], ['-b: 2']],
    ['a line that changes', [{ from: 8, to: 9, insert: '5' }], ['-b: 2', '+b: 5']],
    [
      'lines apart, with one between them that stays',
      [
        { from: 0, to: 5, insert: '' },
        { from: 9, to: 9, insert: '\nx: 1' },
      ],
      ['-a: 1', '+x: 1'],
    ],
    [
      'several edits of one line',
      [
        { from: 0, to: 1, insert: 'z' },
        { from: 3, to: 4, insert: '9' },
      ],
      ['-a: 1', '+z: 9'],
    ],
  ])('%s', (_, edits, lines) => {
    const shown = previewLines(TEXT, edits).map(
      ({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`,
    );
    expect(shown).toEqual(lines);
  });

  it('keep nothing back of a last line without a break', () => {
    expect(previewLines('a: 1', [{ from: 4, to: 4, insert: '\nb: 2' }])).toEqual([
      { kind: 'added', text: 'b: 2' },
    ]);
  });
});
