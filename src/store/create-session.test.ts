import { describe, expect, it } from 'vitest';
import { createSession } from './create-session.ts';
import { THREE_SERVICES } from './examples.ts';

function open(text = THREE_SERVICES.text) {
  let time = 0;
  const session = createSession({ now: () => time });
  session.load(text, 'docker-compose.yml');
  return {
    session,
    wait: (ms: number) => {
      time += ms;
    },
    get: () => session.store.getState(),
  };
}

describe('session', () => {
  it('opens, types, undoes and redoes', () => {
    const { session, get } = open();
    expect([...get().doc.services.keys()]).toEqual(['frontend', 'proxy', 'data']);
    const at = get().text.indexOf('frontend:');
    session.type([{ from: at, to: at + 8, insert: 'site' }]);
    expect([...get().doc.services.keys()]).toEqual(['site', 'proxy', 'data']);
    expect(get().history.undo).toBe('Typing');
    expect(get().proof?.linesChanged).toBe(1);
    session.undo();
    expect(get().text).toBe(THREE_SERVICES.text);
    expect(get().modified).toBe(false);
    session.redo();
    expect(get().modified).toBe(true);
  });
});
