import { describe, expect, it } from 'vitest';
import { parseLayout } from './pane-layout.ts';

const DEFAULT = parseLayout(undefined);

describe('parseLayout', () => {
  it.each([
    ['nothing', null, {}],
    ['a string', 'wide', {}],
    ['a flag', { textOpen: false }, { textOpen: false }],
    ['a flag of the wrong kind', { textOpen: 'no' }, {}],
    ['a width', { textWidth: 500 }, { textWidth: 500 }],
    [
      'a width beyond the limits',
      { textWidth: 9000, panelsWidth: -4 },
      { textWidth: 900, panelsWidth: 280 },
    ],
    ['no number', { textWidth: Number.NaN }, {}],
    ['a pane', { narrowPane: 'text' }, { narrowPane: 'text' }],
    ['an unknown pane', { narrowPane: 'attic' }, {}],
  ])('takes %s', (_what, stored, changed) => {
    expect(parseLayout(stored)).toEqual({ ...DEFAULT, ...changed });
  });
});
