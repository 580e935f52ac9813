import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import { addService } from '../commands/add-service.ts';
import { connect } from '../commands/connect.ts';
import { disconnect } from '../commands/disconnect.ts';
import { removeService } from '../commands/remove-service.ts';
import { renameService } from '../commands/rename-service.ts';
import { setPrivileged } from '../commands/set-privileged.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { diagnose } from '../rules/diagnose.ts';
import { tries } from '../text/testing/tries.ts';
import { applyEdits } from '../text/text-edit.ts';
import { createSession, type KeepableSession } from './create-session.ts';
import { THREE_SERVICES } from './examples.ts';
import type { Diagnose } from './reading.ts';
import { keepHistory } from './testing/keep-history.ts';

const look: Diagnose = (doc, target) => diagnose(doc, target);

const FILES: readonly string[] = [
  THREE_SERVICES.text,
  `\uFEFF# top\r\nversion: "2.1"\r\nx-base: &base # shared\r\n  restart: always\n  privileged: true\r\nservices:\r\n  web: {<<: *base, image: nginx}\r\n\r\n  # the store\n  db:\r\n    <<: *base\r\n    image: 'postgres'  # 9.6\r\n    depends_on: [web]\r\nvolumes:\r\n  data:`,
  'services:\n    a:\n        image: x\n    b:\n        image: y\n        depends_on:\n            a: {condition: service_started}\n',
];

const step = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    at: fc.nat(1000),
    remove: fc.oneof(fc.constant(0), fc.nat(12)),
    insert: fc.oneof(
      fc.constantFrom('a', '\n', ' ', ':', '#', '"', '\n    tty: true\n', '\r\n', 'image: nginx'),
      fc.string({ maxLength: 6 }),
    ),
  }),
  fc.record({
    do: fc.constantFrom(
      'add-service',
      'remove-service',
      'rename-service',
      'connect',
      'disconnect',
      'add-port',
      'set-privileged',
      'move',
      'place',
      'select',
    ),
    a: fc.nat(5),
    b: fc.nat(5),
  }),
  fc.record({ do: fc.constantFrom('undo', 'redo', 'wait', 'target', 'save') }),
  fc.record({
    do: fc.constantFrom('load' as const, 'load-beside' as const),
    file: fc.nat(FILES.length - 1),
  }),
  fc.record({ do: fc.constantFrom('show-file' as const, 'close-file' as const), tab: fc.nat(4) }),
);
type StepOf<Kind> = Kind extends fc.Arbitrary<infer T> ? T : never;

function start(file: string) {
  let time = 0;
  const session = createSession({ now: () => time, loadDiagnose: async () => look });
  session.load(file, 'first.yml');
  const act = (what: StepOf<typeof step>): void => {
    const { text, doc } = session.store.getState();
    time += 100;
    if ('insert' in what) {
      const from = what.at % (text.length + 1);
      const to = Math.min(text.length, from + what.remove);
      session.type([{ from, to, insert: what.insert }]);
    } else if ('file' in what) {
      const beside = what.do === 'load-beside';
      const source = new TextEncoder().encode(FILES[what.file]);
      session.load(source, `file-${what.file}.yml`, { beside });
    } else if ('tab' in what) {
      const { files } = session.store.getState();
      const id = files[what.tab % files.length]?.id ?? 0;
      if (what.do === 'show-file') session.showFile(id);
      else session.closeFile(id);
    } else if ('a' in what) {
      const names = [...doc.services.keys()];
      const a = names[what.a % names.length] ?? 'a';
      const b = names[what.b % names.length] ?? 'b';
      gesture(session, what.do, a, b, what.b);
    } else if (what.do === 'undo') session.undo();
    else if (what.do === 'redo') session.redo();
    else if (what.do === 'target') session.setTarget('compose');
    else if (what.do === 'save') session.markSaved();
    else time += 1000;
  };
  return { session, act };
}

function gesture(session: KeepableSession, kind: string, a: string, b: string, n: number): void {
  switch (kind) {
    case 'add-service':
      session.run(addService, { image: 'nginx' });
      break;
    case 'remove-service':
      session.run(removeService, { name: a, references: 'remove' });
      break;
    case 'rename-service':
      session.run(renameService, { from: a, to: `${b}-${n}` });
      break;
    case 'connect':
      session.run(connect, { from: a, to: b });
      break;
    case 'disconnect':
      session.run(disconnect, { from: a, to: b });
      break;
    case 'add-port':
      session.run(addPort, { service: a, port: `${n}:80` });
      break;
    case 'set-privileged':
      session.run(setPrivileged, { service: a, value: n > 2 });
      break;
    case 'move':
      session.move(new Map([[a, { x: n, y: 0 }]]), `Move ${a}`);
      break;
    case 'place':
      session.place(new Map([[a, { x: n, y: 9 }]]));
      break;
    default:
      session.select({ services: [a], by: 'canvas' });
  }
}

const story = fc.record({
  file: fc.constantFrom(...FILES),
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
});
const bytes = (session: KeepableSession) => [...session.exportBytes()];
const summary = (doc: ComposeDocument) => ({
  health: doc.health,
  form: doc.form,
  services: [...doc.services.values()].map((service) => ({
    path: service.path,
    image: service.image,
    build: service.build,
    ports: service.ports,
    dependsOn: service.dependsOn,
    privileged: service.privileged,
    restart: service.restart,
    keys: service.keys,
  })),
  volumes: [...doc.volumes.keys()],
  relations: doc.relations,
});

describe('laws of a session, at random', { timeout: 120_000 }, () => {
  it('U2 undoing everything gives the first bytes, redoing everything the last', () => {
    fc.assert(
      fc.property(story, ({ file, steps }) => {
        const { session, act } = start(file);
        const first = bytes(session);
        for (const what of steps) act(what);
        while (session.store.getState().history.redo !== undefined) session.redo();
        // A look at another file is no step: undo and redo lead back to the file of the last one.
        if (session.store.getState().history.undo !== undefined) {
          session.undo();
          session.redo();
        } else session.showFile(session.store.getState().files[0]?.id ?? 0);
        const last = { bytes: bytes(session), ...session.store.getState() };
        while (session.store.getState().history.undo !== undefined) session.undo();
        expect(bytes(session)).toEqual(first);
        while (session.store.getState().history.redo !== undefined) session.redo();
        expect(bytes(session)).toEqual(last.bytes);
        const { positions, selection, fileName, revision, files } = session.store.getState();
        expect({ positions, selection, fileName, revision, files }).toEqual({
          positions: last.positions,
          selection: last.selection,
          fileName: last.fileName,
          revision: last.revision,
          files: last.files,
        });
      }),
      tries(40),
    );
  });

  it('A1 F9 what comes back at the next visit goes the same way back and forth', () => {
    fc.assert(
      fc.property(story, ({ file, steps }) => {
        const { session, act } = start(file);
        for (const what of steps) act(what);
        const next = createSession({ now: () => 0, loadDiagnose: async () => () => [] });
        next.resume(keepHistory(session.history()));
        const seen = ({ store }: KeepableSession) => {
          const { text, files, positions, selection, history } = store.getState();
          const plain = files.map(({ errors, ...file }) => file);
          return { text, files: plain, positions, selection, history };
        };
        expect(seen(next)).toEqual(seen(session));
        while (session.store.getState().history.undo !== undefined) {
          session.undo();
          next.undo();
          expect(seen(next)).toEqual(seen(session));
        }
        while (session.store.getState().history.redo !== undefined) {
          session.redo();
          next.redo();
        }
        expect(seen(next)).toEqual(seen(session));
        expect(bytes(next)).toEqual(bytes(session));
      }),
      tries(40),
    );
  });

  it('U9 U1 one undo gives exactly what was before, one redo what was after', () => {
    fc.assert(
      fc.property(story, step, ({ file, steps }, last) => {
        const { session, act } = start(file);
        for (const what of steps) act(what);
        const before = session.store.getState();
        const beforeBytes = bytes(session);
        act({ do: 'wait' });
        act(last);
        const after = session.store.getState();
        fc.pre(after.history.redo === undefined && session.history() !== undefined);
        fc.pre(
          !['undo', 'redo', 'save', 'target', 'place', 'select', 'show-file'].includes(last.do),
        );
        fc.pre(after.notice?.tone !== 'refusal' && after !== before);
        const afterBytes = bytes(session);
        if (after.revision === before.revision && after.positions === before.positions) return;
        session.undo();
        const undone = session.store.getState();
        expect(bytes(session)).toEqual(beforeBytes);
        expect(undone.positions).toEqual(before.positions);
        expect(undone.selection).toEqual(before.selection);
        expect(undone.target).toBe(before.target);
        expect(undone.modified).toBe(before.modified);
        expect(undone.files).toEqual(before.files);
        session.redo();
        expect(bytes(session)).toEqual(afterBytes);
        expect(session.store.getState().selection).toEqual(after.selection);
      }),
      tries(60),
    );
  });

  it('S2 a snapshot equals that of the text opened alone; S8 the edits told lead to it; S1', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ file, steps }) => {
        const { session, act } = start(file);
        await Promise.resolve();
        let mirror = session.store.getState().text;
        const texts = new Map<number, string>();
        session.onText(({ edits }) => {
          mirror = applyEdits(mirror, edits);
        });
        for (const what of steps) {
          act(what);
          const { text, revision } = session.store.getState();
          expect(mirror).toBe(text);
          expect(texts.get(revision) ?? text).toBe(text);
          texts.set(revision, text);
        }
        const now = session.store.getState();
        const alone = createSession({ now: () => 0, loadDiagnose: async () => look });
        await Promise.resolve();
        // Typed, not opened: typing can lead to text that would not be opened, such as an anchor in itself.
        alone.type([{ from: 0, to: 0, insert: now.text }]);
        alone.setTarget(now.target);
        const fresh = alone.store.getState();
        expect(summary(now.doc)).toEqual(summary(fresh.doc));
        expect(now.diagnostics.map(({ fixes, ...rest }) => [rest, fixes.length])).toEqual(
          fresh.diagnostics.map(({ fixes, ...rest }) => [rest, fixes.length]),
        );
        if (now.doc.health === 'ok') expect(now.stale).toBe(false);
      }),
      tries(40),
    );
  });
});
