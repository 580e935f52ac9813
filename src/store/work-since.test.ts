import { describe, expect, it } from 'vitest';
import { setImage } from '../commands/set-image.ts';
import { createSession } from './create-session.ts';
import type { FileOrigin } from './moment.ts';

const FILE = 'services:\n  web:\n    image: nginx\n';
const MERGED = '# theirs\nservices:\n  web:\n    image: redis\n';

const origin = (text: string): FileOrigin => ({
  place: { provider: 'git', address: 'https://example.org/a.git', branch: 'main', path: 'a.yml' },
  blob: text,
  text,
});

function open() {
  let at = 0;
  const session = createSession({ now: () => (at += 1000), loadDiagnose: async () => () => [] });
  session.load(FILE, 'a.yml', { origin: origin(FILE) });
  return session;
}

describe('a document of a repository', () => {
  it('tells what was done since a text', () => {
    const session = open();
    session.run(setImage, { service: 'web', image: 'redis' });
    const { text } = session.store.getState();
    session.move(new Map([['web', { x: 1, y: 1 }]]), 'Move web');
    expect(session.workSince(FILE)).toEqual({
      labels: ['Set image of web to redis'],
      typed: false,
    });
    session.type([{ from: 0, to: 0, insert: '# mine\n' }]);
    expect(session.workSince(FILE)).toMatchObject({ typed: true });
    expect(session.workSince(text)).toEqual({ labels: ['Typing'], typed: true });
  });

  it('takes a merge over as one step, with what the repository holds now; undo takes both back', () => {
    const session = open();
    session.run(setImage, { service: 'web', image: 'redis' });
    session.adopt({ text: MERGED, label: 'Merge what changed', origin: origin('theirs') });
    expect(session.store.getState().text).toBe(MERGED);
    expect(session.beginSave().origin?.blob).toBe('theirs');
    session.undo();
    expect(session.store.getState().text).toBe(FILE.replace('nginx', 'redis'));
    expect(session.beginSave().origin?.blob).toBe(FILE);
    session.redo();
    expect(session.beginSave().origin?.blob).toBe('theirs');
  });

  it('knows after sending what was sent, wherever undo goes', () => {
    const session = open();
    session.run(setImage, { service: 'web', image: 'redis' });
    session.beginSave().done({ origin: origin('sent') });
    expect(session.store.getState()).toMatchObject({
      modified: false,
      origin: { branch: 'main', path: 'a.yml' },
    });
    session.undo();
    expect(session.beginSave().origin?.blob).toBe('sent');
    expect(session.store.getState().modified).toBe(true);
  });
});
