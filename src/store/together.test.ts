import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import { connect } from '../commands/connect.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { renameService } from '../commands/rename-service.ts';
import { setImage } from '../commands/set-image.ts';
import { diagnose } from '../rules/diagnose.ts';
import { createSession, type KeepableSession } from './create-session.ts';
import { loadOverlays } from './load-overlays.ts';
import { filesAt, pathInFront, pathShown, replacedAt } from './together.ts';

const BASE = `version: '2.1'
services:
  web: # the page
    image: nginx
    ports:
      - "80:80"
  db:
    image: postgres
`;
const OVERRIDE = `version: '2.1'
services:
  web:
    ports:
      - "8080:8080"   # debugging
`;

/** Base and override open, the override in front, both shown. */
async function open(override = OVERRIDE, name = 'docker-compose.override.yml') {
  const session = createSession({
    now: () => 0,
    loadDiagnose: async () => (doc, target, around) => diagnose(doc, target, undefined, around),
    loadOverlays,
  });
  session.loadFiles(
    [
      { fileName: 'docker-compose.yml', source: BASE },
      { fileName: name, source: override },
    ],
    { label: 'Open the folder app' },
  );
  session.showFile(session.store.getState().files[1]?.id ?? -1);
  await loadOverlays();
  await new Promise((next) => setTimeout(next));
  return session;
}

const now = (session: KeepableSession) => session.store.getState();
const baseText = (session: KeepableSession) => session.beginSave(now(session).files[0]?.id).text;

describe('two files shown together', () => {
  it('T1 draws what they say together, each part with the files that write it', async () => {
    const { shown, together, doc } = now(await open());
    expect([...shown.services.keys()]).toEqual(['web', 'db']);
    expect([...doc.services.keys()]).toEqual(['web']);
    const at = (...path: (string | number)[]) =>
      filesAt(together, ['services', ...path]).map(({ label }) => label);
    expect(at('db')).toEqual(['base']);
    expect(at('web').toSorted()).toEqual(['base', 'override']);
    expect(at('web', 'ports', 0)).toEqual(['base']);
    expect(at('web', 'ports', 1)).toEqual(['override']);
    expect(pathInFront(together, ['services', 'web', 'ports', 1])).toEqual([
      'services',
      'web',
      'ports',
      0,
    ]);
    expect(pathShown(together, ['services', 'web', 'ports', 0])).toEqual([
      'services',
      'web',
      'ports',
      1,
    ]);
  });

  it('T1 tells what an override takes the place of', async () => {
    const session = await open(`${OVERRIDE}    image: nginx:1.27\n`);
    const at = (...path: string[]) =>
      replacedAt(now(session).together, ['services', 'web', ...path])?.value;
    expect(at('image')).toBe('nginx');
    expect(at('ports')).toBeUndefined();
    expect(at('restart')).toBeUndefined();
  });

  it('T2 writes into the file in front what that can say', async () => {
    const session = await open();
    session.run(setImage, { service: 'db', image: 'postgres:16' });
    session.run(addPort, { service: 'web', port: '81:81' });
    session.run(connect, { from: 'web', to: 'db' });
    expect(baseText(session)).toBe(BASE);
    expect(now(session).text).toContain('"8080:8080"   # debugging\n      - "81:81"');
    expect(now(session).shown.services.get('db')?.image?.value).toBe('postgres:16');
    expect(now(session).shown.relations.map(({ from, to }) => [from, to])).toEqual([['web', 'db']]);
    expect(now(session).proof?.linesAdded).toBeGreaterThan(0);
    for (let step = 0; step < 3; step++) session.undo();
    expect(now(session).text).toBe(OVERRIDE);
  });

  it('T3 writes where it is said what the file in front cannot say, and tells so', async () => {
    const session = await open();
    session.run(removeListItem, { service: 'web', key: 'ports', index: 0 });
    expect(baseText(session)).toBe(BASE.replace('    ports:\n      - "80:80"\n', ''));
    expect(now(session).text).toBe(OVERRIDE);
    expect(now(session).notice?.sentence).toContain('docker-compose.yml');
    expect(now(session).proof).toMatchObject({ linesRemoved: 2 });
    expect(now(session).files.map(({ modified }) => modified)).toEqual([true, false]);
    session.undo();
    expect(baseText(session)).toBe(BASE);
    expect(now(session).fileName).toBe('docker-compose.override.yml');
    session.redo();
    expect(baseText(session)).not.toBe(BASE);
  });

  it('T4 changes both files in one step where both must', async () => {
    const session = await open();
    session.select({ services: ['web'], by: 'canvas' });
    session.run(renameService, { from: 'web', to: 'site' });
    expect(baseText(session)).toBe(BASE.replace('web:', 'site:'));
    expect(now(session).text).toBe(OVERRIDE.replace('web:', 'site:'));
    expect(now(session).selection.services).toEqual(['site']);
    session.undo();
    expect([baseText(session), now(session).text]).toEqual([BASE, OVERRIDE]);
  });

  it('T5 finds in an override what it makes of its base, at its place, with fixes that mend it', async () => {
    const session = await open(`${OVERRIDE}    volumes:\n      - cache:/cache\n`);
    expect(now(session).diagnostics.map(({ rule }) => rule)).toEqual(['undeclared-volume']);
    const [problem] = now(session).diagnostics;
    expect(now(session).text.slice(problem?.range.from)).toMatch(/^- cache:|^cache:/);
    const fix = problem?.fixes[0];
    if (!fix) throw new Error('no fix');
    session.applyFix(fix);
    expect(now(session).diagnostics).toEqual([]);
    expect(now(session).text).toContain('\nvolumes:\n  cache:');
    expect(baseText(session)).toBe(BASE);
  });

  it('T6 checks it so when it is shown alone, too', async () => {
    const session = await open();
    session.showTogether(undefined);
    expect([...now(session).shown.services.keys()]).toEqual(['web']);
    expect(now(session).together).toBeUndefined();
    expect(now(session).diagnostics).toEqual([]);
    session.run(addPort, { service: 'web', port: '81:81' });
    expect(now(session).text).toContain('81:81');
    session.showTogether(now(session).files[0]?.id);
    expect(now(session).together?.front).toBe(1);
  });

  it('T7 tells of the syntax alone while one of them cannot be read', async () => {
    const session = await open();
    const { text } = now(session);
    session.type([{ from: text.length, to: text.length, insert: '  "broken\n' }]);
    expect(now(session).stale).toBe(true);
    expect([...now(session).shown.services.keys()]).toEqual(['web', 'db']);
    expect(now(session).diagnostics.every(({ rule }) => rule === 'yaml-syntax')).toBe(true);
    const outcome = session.run(addPort, { service: 'web', port: '81:81' });
    expect(outcome.ok).toBe(false);
    session.undo();
    expect(now(session).stale).toBe(false);
  });

  it('T8 shows a base with an override over it, and writes into the base what is new', async () => {
    const session = await open();
    const [base, override] = now(session).files;
    session.showFile(base?.id ?? -1);
    expect(now(session).together).toBeUndefined();
    session.showTogether(override?.id);
    expect(now(session).together?.front).toBe(0);
    session.run(setImage, { service: 'db', image: 'postgres:16' });
    expect(now(session).text).toBe(BASE.replace('image: postgres', 'image: postgres:16'));
  });

  it('T9 lays any other file over one that the user names', async () => {
    const session = await open('services:\n  cache:\n    image: redis\n', 'extra.yml');
    expect(now(session).together).toBeUndefined();
    session.showTogether(now(session).files[0]?.id);
    await new Promise((next) => setTimeout(next));
    expect([...now(session).shown.services.keys()]).toEqual(['web', 'db', 'cache']);
    expect(now(session).files[1]?.over).toBe(now(session).files[0]?.id);
    session.showTogether(undefined);
    expect(now(session).files[1]?.over).toBeUndefined();
  });

  it('T10 checks files that lie over each other for one target', async () => {
    const session = await open();
    session.setTarget('compose');
    session.showFile(now(session).files[0]?.id ?? -1);
    expect(now(session).target).toBe('compose');
    session.load('services: {x: {image: y}}', 'other.yml', { beside: true });
    session.setTarget('resin');
    session.showFile(now(session).files[0]?.id ?? -1);
    expect(now(session).target).toBe('compose');
  });
});
