import { describe, expect, it } from 'vitest';
import { printProof } from './status-bar.tsx';

describe('printProof', () => {
  it.each([
    [1, 0, 0, 0, 'Edit: 1 line changed, 0 comments lost'],
    [0, 2, 0, 0, 'Edit: 2 lines added, 0 comments lost'],
    [3, 1, 2, 1, 'Edit: 3 lines changed, 1 added, 2 removed, 1 comment removed'],
    [0, 0, 0, 0, 'Edit: no line changed'],
  ])(
    '%i changed, %i added, %i removed',
    (linesChanged, linesAdded, linesRemoved, commentsLost, text) => {
      expect(
        printProof({ label: 'Edit', linesChanged, linesAdded, linesRemoved, commentsLost }),
      ).toBe(text);
    },
  );
});
