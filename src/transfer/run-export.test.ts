import { describe, expect, it } from 'vitest';
import { createSession } from '../store/create-session.ts';
import { THREE_SERVICES } from '../store/examples.ts';
import { refuse } from '../text/refusal.ts';
import type { Exporter, ExportResult } from './exporter.ts';
import { runExport } from './run-export.ts';

function open() {
  const session = createSession({ now: () => 0, loadDiagnose: async () => () => [] });
  session.load(THREE_SERVICES.text, 'a.yml');
  session.type([{ from: 0, to: 0, insert: '# mine\n' }]);
  return session;
}

const exporter = (run: Exporter['run'], check?: Exporter['check']): Exporter => ({
  id: 'test',
  title: 'Test',
  run,
  ...(check && { check }),
});

describe('runExport', () => {
  it.each<[string, ExportResult, boolean, string | undefined]>([
    ['written', { ok: true, sentence: 'Saved.', saved: true }, false, 'done'],
    ['copied', { ok: true, sentence: 'Copied.', saved: false }, true, 'done'],
    ['refused', refuse('not-saved', 'Not saved: the disk is full.'), true, 'refusal'],
    ['cancelled', { ok: 'cancelled' }, true, undefined],
  ])('when it is %s', async (_name, result, modified, tone) => {
    const session = open();
    await runExport(
      session,
      exporter(async () => result),
    );
    expect(session.store.getState().modified).toBe(modified);
    expect(session.store.getState().notice?.tone).toBe(tone);
  });

  it('hands over the bytes, the name and what was opened', async () => {
    const session = open();
    await runExport(
      session,
      exporter(async ({ bytes, openedBytes, fileName, text, overwrite }) => {
        expect(new TextDecoder().decode(bytes)).toBe(text);
        expect(new TextDecoder().decode(openedBytes)).toBe(THREE_SERVICES.text);
        expect({ fileName, overwrite }).toEqual({ fileName: 'a.yml', overwrite: true });
        return { ok: true, sentence: 'Saved.', saved: true };
      }),
      { overwrite: true },
    );
    expect(session.store.getState().notice?.sentence).toBe('Saved.');
  });

  it('does not run what says that it cannot', async () => {
    const session = open();
    const { refusal } = refuse('no', 'Not in this browser; download the file.');
    const result = await runExport(
      session,
      exporter(
        () => Promise.reject(new Error('ran')),
        () => refusal,
      ),
    );
    expect(result).toEqual({ ok: false, refusal });
    expect(session.store.getState().notice?.sentence).toBe(refusal.sentence);
  });

  it('counts as saved what was written, not what was typed meanwhile', async () => {
    const session = open();
    await runExport(
      session,
      exporter(async () => {
        session.type([{ from: 0, to: 0, insert: '# more\n' }]);
        return { ok: true, sentence: 'Saved.', saved: true };
      }),
    );
    expect(session.store.getState().modified).toBe(true);
    session.undo();
    expect(session.store.getState().modified).toBe(false);
  });
});
