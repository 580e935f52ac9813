import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import { renameService } from '../commands/rename-service.ts';
import { setImage } from '../commands/set-image.ts';
import { createSession } from './create-session.ts';

const GOOD = `services:
  web:
    image: nginx:1.27
    depends_on:
      - api
  api:
    image: api:1
    command: ["a", "b"]
  db:
    image: postgres:16
`;

/** A session in which the service api is broken, by a bracket that is not closed. */
function broken() {
  let time = 0;
  const session = createSession({ now: () => time++ * 10_000, loadDiagnose: async () => () => [] });
  session.load(GOOD, 'docker-compose.yml');
  const replace = (from: string, to: string) => {
    const { text } = session.store.getState();
    const at = text.indexOf(from);
    expect(at).toBeGreaterThan(-1);
    session.type([{ from: at, to: at + from.length, insert: to }]);
  };
  replace('"b"]', '"b"');
  expect(session.store.getState().stale).toBe(true);
  return { session, replace, now: () => session.store.getState() };
}

describe('while a part of the text cannot be read', () => {
  it('changes what lies outside of it, in the text and in the picture', () => {
    const { session, replace, now } = broken();
    expect(session.run(addPort, { service: 'web', port: '80:80' })).toEqual({ ok: true });
    expect(session.run(setImage, { service: 'db', image: 'postgres:17' })).toEqual({ ok: true });
    expect(now().stale).toBe(true);
    expect(now().shown.services.size).toBe(3);
    expect(now().shown.services.get('db')?.image?.value).toBe('postgres:17');
    replace('"b"', '"b"]');
    expect(now().stale).toBe(false);
    expect(now().text).toBe(
      GOOD.replace('      - api\n', '      - api\n    ports:\n      - "80:80"\n').replace(
        'postgres:16',
        'postgres:17',
      ),
    );
  });

  it('takes back what was changed, also in the picture', () => {
    const { session, now } = broken();
    session.run(setImage, { service: 'db', image: 'postgres:17' });
    session.undo();
    expect(now().shown.services.get('db')?.image?.value).toBe('postgres:16');
    session.redo();
    expect(now().shown.services.get('db')?.image?.value).toBe('postgres:17');
    session.undo();
    session.undo();
    expect(now()).toMatchObject({ stale: false, text: GOOD });
  });

  it('lets the picture follow what is typed elsewhere', () => {
    const { replace, now } = broken();
    replace('postgres:16', 'postgres:17');
    expect(now().stale).toBe(true);
    expect(now().shown.services.get('db')?.image?.value).toBe('postgres:17');
  });

  it('refuses what would reach into it', () => {
    const { session, now } = broken();
    const { text } = now();
    const outcome = session.run(setImage, { service: 'api', image: 'api:2' });
    expect(outcome).toEqual({ ok: true });
    session.undo();
    expect(session.run(addPort, { service: 'api', port: '1:1' })).toMatchObject({
      ok: false,
      refusal: { code: 'unreadable-text', sentence: expect.stringContaining('at line 9') },
    });
    expect(session.run(renameService, { from: 'api', to: 'backend' })).toMatchObject({ ok: true });
    session.undo();
    expect(now().text).toBe(text);
  });
});
