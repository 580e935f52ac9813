import { describe, expect, it } from 'vitest';
import { changeLayout, parseLayout } from './pane-layout.ts';

const DEFAULT = parseLayout(undefined);

describe('changeLayout', () => {
  const full = changeLayout({ ...DEFAULT, textOpen: false }, { textFull: true });

  it('opens a text that is to have the whole room', () => {
    expect(full).toMatchObject({ textOpen: true, textFull: true });
  });

  it.each([
    ['it is hidden', { textOpen: false }],
    ['it is moved', { textDock: 'right' as const }],
    ['the panels are called for', { panelsOpen: true }],
    ['it has had enough', { textFull: false }],
  ])('gives the room up when %s', (_when, part) => {
    expect(changeLayout(full, part)).toEqual({ ...full, ...part, textFull: false });
  });

  it('keeps the room while others change', () => {
    expect(changeLayout(full, { problemsOpen: true, panelsOpen: false }).textFull).toBe(true);
  });
});

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
      { textWidth: 1200, panelsWidth: 280 },
    ],
    ['no number', { textWidth: Number.NaN }, {}],
    ['a pane', { narrowPane: 'text' }, { narrowPane: 'text' }],
    ['an unknown pane', { narrowPane: 'attic' }, {}],
    ['a dock', { textDock: 'below', textHeight: 200 }, { textDock: 'below', textHeight: 200 }],
    ['an unknown dock', { textDock: 'above' }, {}],
    ['the whole room', { textFull: true }, { textFull: true }],
    ['no room for a hidden text', { textFull: true, textOpen: false }, { textOpen: false }],
  ])('takes %s', (_what, stored, changed) => {
    expect(parseLayout(stored)).toEqual({ ...DEFAULT, ...changed });
  });
});
