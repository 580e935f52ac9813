import type { Outcome, Session } from '../store/session.ts';

/** Adds the service of a `docker run` line; the reader of such lines is loaded when one comes. */
export async function addFromDockerRun(
  session: Session,
  line: string,
): Promise<Outcome | undefined> {
  try {
    const { addDockerRun } = await import('../commands/add-docker-run.ts');
    const outcome = session.run(addDockerRun, { line });
    const { notice } = session.store.getState();
    if (outcome.ok && notice?.tone !== 'caution') {
      session.notify('done', 'Added a service from the “docker run” line. Undo takes it back.');
    }
    return outcome;
  } catch {
    session.notify(
      'refusal',
      'What reads “docker run” lines could not be loaded. Look at the network, then paste the line again.',
    );
    return undefined;
  }
}
