import type { Transfer } from './repository.ts';
import { RequestFault } from './request-fault.ts';

/** Milliseconds between the first two looks; they grow apart. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4000;
/** How long somebody watches a bar; forks of small repositories take seconds. */
const LONGEST_WAIT = 90_000;

/**
 * Waits until `isReady` says so.
 * @throws RequestFault once it takes too long, or the abort of `run`
 */
export async function awaitReady(
  fork: { readonly name: string; readonly host: string },
  run: Transfer,
  isReady: () => Promise<boolean>,
): Promise<void> {
  run.tell({ what: `Waiting for ${fork.name} to be ready` });
  let waited = 0;
  for (let pause = FIRST_PAUSE; !(await isReady()); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    if (waited > LONGEST_WAIT) {
      throw new RequestFault({ kind: 'fork-slow', name: fork.name }, fork.host);
    }
    await rest(pause, run.signal);
    waited += pause;
  }
}

function rest(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, pause);
    signal.addEventListener('abort', stop, { once: true });
  });
}
