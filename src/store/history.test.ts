import { describe, expect, it } from 'vitest';
import { PLAIN_FORM } from '../text/source-file.ts';
import { toChangeSet } from '../text/text-edit.ts';
import { type History, makeStep, pushStep, startHistory, undoStep } from './history.ts';
import type { Moment } from './moment.ts';

const moment: Moment = {
  revision: 0,
  form: PLAIN_FORM,
  positions: new Map(),
  selection: { services: [], by: 'command' },
  file: {
    opening: 0,
    fileName: 'a.yml',
    openedText: '',
    openedForm: PLAIN_FORM,
    firstText: '',
    firstForm: PLAIN_FORM,
    target: 'balena',
    open: true,
    handle: undefined,
    origin: undefined,
    project: undefined,
    folder: undefined,
    over: undefined,
    together: undefined,
  },
  others: [],
  tab: 0,
};

function append(history: History, insert: string, limits: { steps: number; characters: number }) {
  const { length } = history.text;
  const changes = toChangeSet(length, [{ from: length, to: length, insert }]);
  const step = makeStep(history.text, changes, {
    kind: 'command',
    label: insert.slice(0, 9),
    at: 0,
  });
  return pushStep(history, step, moment, false, limits);
}

function undoAll(history: History): History {
  const before = undoStep(history);
  return before ? undoAll(before) : history;
}

describe('limits of a history', () => {
  it('U10 forgets the oldest steps first', () => {
    let history = startHistory('', moment);
    for (const word of ['a', 'b', 'c', 'd']) {
      history = append(history, word, { steps: 3, characters: 1e6 });
    }
    expect(history.past.map(({ step }) => step.label)).toEqual(['b', 'c', 'd']);
    expect(undoAll(history).text.toString()).toBe('a');
  });

  it('U10 forgets by weight, and never the newest', () => {
    const limits = { steps: 1000, characters: 2000 };
    let history = startHistory('', moment);
    for (let index = 0; index < 5; index++) history = append(history, 'x'.repeat(700), limits);
    expect(history.past).toHaveLength(2);
    history = append(history, 'y'.repeat(10_000), limits);
    expect(history.past.map(({ step }) => step.label)).toEqual(['yyyyyyyyy']);
  });
});
