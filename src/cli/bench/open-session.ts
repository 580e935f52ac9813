import { createSession } from '../../store/create-session.ts';
import { loadRules } from '../../store/load-rules.ts';
import type { Session } from '../../store/session.ts';

/** A real session with the text open and the rules at work; its clock goes on with each look. */
export async function openSession(text: string): Promise<Session> {
  let clock = 0;
  const session = createSession({
    now: () => {
      clock += 100;
      return clock;
    },
    loadDiagnose: loadRules,
  });
  const outcome = session.load(text, 'docker-compose.yml');
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  // The rules arrive in a promise of their own.
  await loadRules();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return session;
}

/** Behind the value of the first `key` after the middle of the text. */
export function middleOf(text: string, key: string): number {
  return text.indexOf('\n', text.indexOf(`    ${key}: `, text.length / 2));
}
