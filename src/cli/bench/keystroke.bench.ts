import type { Session } from '../../store/session.ts';
import { type Benchmark, type Prepared, USUAL_SIZES } from './benchmark.ts';
import { middleOf, openSession } from './open-session.ts';

/** Types a character at `at` and takes it away again, in turns: each run is one keystroke. */
function keystrokes(session: Session, at: number, character: string): Prepared {
  let typed = false;
  return {
    run() {
      session.type([
        typed ? { from: at, to: at + 1, insert: '' } : { from: at, to: at, insert: character },
      ]);
      typed = !typed;
      // What the screens read after each step.
      session.store.getState();
    },
  };
}

export const keystroke: Benchmark = {
  name: 'keystroke',
  note: 'a character in the middle of a value, through a session with rules',
  services: USUAL_SIZES,
  prepare: async (text) => keystrokes(await openSession(text), middleOf(text, 'restart'), 'x'),
};

export const brokenKeystroke: Benchmark = {
  name: 'keystroke-broken',
  note: 'a character that breaks the YAML, through a session with rules',
  services: USUAL_SIZES,
  async prepare(text) {
    const session = await openSession(text);
    const at = middleOf(text, 'restart') + '\n    '.length;
    return {
      before() {
        if (session.store.getState().text !== text)
          session.type([{ from: at, to: at + 1, insert: '' }]);
      },
      run: () => session.type([{ from: at, to: at, insert: '"' }]),
    };
  },
};

export const topKeystroke: Benchmark = {
  name: 'keystroke-top',
  note: 'a character in a comment at the top of the file',
  services: USUAL_SIZES,
  prepare: async (text) =>
    keystrokes(await openSession(text), text.indexOf('# what') + '# what'.length, 'x'),
};
