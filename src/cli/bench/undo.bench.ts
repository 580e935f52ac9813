import { setImage } from '../../commands/set-image.ts';
import { type Benchmark, USUAL_SIZES } from './benchmark.ts';
import { middleOf, openSession } from './open-session.ts';
import { serviceName } from './ugly-app.ts';

export const undo: Benchmark = {
  name: 'undo',
  note: 'taking back what was just typed',
  services: USUAL_SIZES,
  async prepare(text) {
    const session = await openSession(text);
    const at = middleOf(text, 'restart');
    return {
      before: () => session.type([{ from: at, to: at, insert: 'x' }]),
      run: () => session.undo(),
    };
  },
};

export const oldUndo: Benchmark = {
  name: 'undo-old',
  note: 'taking back a step whose document is no longer remembered',
  services: USUAL_SIZES,
  async prepare(text) {
    const session = await openSession(text);
    const steps = 30;
    let left = 0;
    return {
      before() {
        if (left > 0) return;
        for (let step = 0; step < steps; step++) {
          session.run(setImage, { service: serviceName(1), image: `app:${step}` });
        }
        for (let step = 0; step < steps / 2; step++) session.undo();
        left = steps / 2 - 1;
      },
      run() {
        session.undo();
        left--;
      },
    };
  },
};
