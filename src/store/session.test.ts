import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import type { Command } from '../commands/command.ts';
import { connect } from '../commands/connect.ts';
import { removeService } from '../commands/remove-service.ts';
import { renameService } from '../commands/rename-service.ts';
import { renameVolume } from '../commands/rename-volume.ts';
import { applyEdits } from '../text/text-edit.ts';
import { createSession } from './create-session.ts';
import { THREE_SERVICES } from './examples.ts';
import type { TextStep } from './session.ts';
import { tellStory } from './testing/story.ts';

const names = (services: ReadonlyMap<string, unknown>) => [...services.keys()];

describe('one arrow', () => {
  it('S1 numbers texts', () => {
    const story = tellStory();
    const first = story.now.revision;
    story.typeBehind('./data', 'x');
    const second = story.now.revision;
    story.session.undo();
    expect(story.now.revision).toBe(first);
    story.session.redo();
    expect(story.now.revision).toBe(second);
    story.session.undo();
    story.typeBehind('./data', 'y');
    expect([first, second]).not.toContain(story.now.revision);
  });

  it('S3 keeps the last picture while the text cannot be read', () => {
    const story = tellStory();
    const { shown } = story.now;
    story.replace('    build: ./haproxy', '    build: "./haproxy');
    expect(story.now).toMatchObject({ stale: true, shown });
    expect(story.now.doc.syntax.text).toBe(story.now.text);
    story.replace('"./haproxy', './haproxy');
    expect(story.now).toMatchObject({ stale: false });
    expect(story.now.shown).toBe(story.now.doc);
  });

  it('S3 refuses a command on a text that cannot be read, with the line', () => {
    const story = tellStory();
    story.replace(story.now.text, 'services: [');
    const { text } = story.now;
    const outcome = story.session.run(addPort, { service: 'proxy', port: '1:1' });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unreadable-text' } });
    expect(story.now.notice?.sentence).toMatch(/at line 1\b/);
    expect(story.now.text).toBe(text);
  });

  it('S3 does not show one file’s picture for another’s text', () => {
    const story = tellStory();
    story.session.load('services:\n  web: {image: [\n', 'broken.yml');
    expect(names(story.now.shown.services)).not.toContain('proxy');
    story.session.undo();
    expect(names(story.now.shown.services)).toEqual(['frontend', 'proxy', 'data']);
  });

  it('S4 turns a refusal into a notice and nothing else', () => {
    const story = tellStory();
    const before = story.now;
    const outcome = story.session.run(connect, { from: 'proxy', to: 'data' });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'already-connected' } });
    expect(story.now).toEqual({ ...before, notice: story.now.notice });
    expect(story.now.notice?.tone).toBe('refusal');
    story.session.run(addPort, { service: 'data', port: '1:1' });
    expect(story.now.notice).toBeUndefined();
  });

  it('S5 does what a command cautions about', () => {
    const story = tellStory(
      'services:\n  web:\n    image: nginx\n    volumes:\n      - data:/data\nvolumes:\n  data:\n',
    );
    expect(story.session.run(renameVolume, { from: 'data', to: 'store' })).toEqual({ ok: true });
    expect(story.now.notice?.tone).toBe('caution');
    expect(names(story.now.doc.volumes)).toEqual(['store']);
  });

  it.each<[string, (story: ReturnType<typeof tellStory>) => void]>([
    ['a command', ({ session }) => session.run(renameService, { from: 'data', to: 'datax' })],
    ['the keyboard', (story) => story.typeBehind('\n  data', 'x')],
  ])('S6 follows a service renamed by %s', (_name, rename) => {
    const story = tellStory();
    story.session.place(new Map([['data', { x: 1, y: 2 }]]));
    story.session.select({ services: ['data'], by: 'canvas' });
    rename(story);
    expect(story.now.positions).toEqual(new Map([['datax', { x: 1, y: 2 }]]));
    expect(story.now.selection.services).toEqual(['datax']);
    story.session.undo();
    expect(story.now.positions).toEqual(new Map([['data', { x: 1, y: 2 }]]));
    expect(story.now.selection.services).toEqual(['data']);
  });

  it('S7 lets go of what is gone', () => {
    const story = tellStory();
    const edge = { from: 'proxy', to: 'data' };
    const focus = ['services', 'data', 'build'];
    story.session.select({ services: ['data', 'frontend'], edge, focus, by: 'canvas' });
    expect(story.now.selection).toEqual({
      services: ['data', 'frontend'],
      edge,
      focus,
      by: 'canvas',
    });
    story.replace('      - data\n', '');
    story.replace('  data:\n    build: ./data\n    expose:\n      - "8080"\n', '');
    expect(story.now.selection).toEqual({ services: ['frontend'], by: 'canvas' });
  });

  it('S8 tells every change of text before the snapshot is replaced', () => {
    const story = tellStory();
    const told: (TextStep & { readonly snapshot: string })[] = [];
    const stop = story.session.onText((step) => {
      told.push({ ...step, snapshot: story.now.text });
    });
    story.typeBehind('./data', 'x');
    story.session.run(addPort, { service: 'data', port: '1:1' });
    story.session.move(new Map([['data', { x: 1, y: 1 }]]), 'Move data');
    story.session.undo();
    story.session.undo();
    story.session.redo();
    story.session.load('services: {web: {image: nginx}}', 'other.yml');
    story.session.undo();
    expect(told.map(({ source }) => source)).toEqual([
      'typing',
      'command',
      'history',
      'history',
      'load',
      'history',
    ]);
    for (const { before, edits, after, snapshot } of told) {
      expect(applyEdits(before, edits)).toBe(after);
      expect(snapshot).toBe(before);
    }
    stop();
    story.typeBehind('./data', 'y');
    expect(told).toHaveLength(6);
  });

  it('S9 proves what a step did', () => {
    const story = tellStory('services:\n  web: # one\n    image: "a # b" # two\n');
    story.session.run(addPort, { service: 'web', port: '80:80' });
    expect(story.now.proof).toMatchObject({
      label: story.now.history.undo,
      linesChanged: 0,
      linesAdded: 2,
      linesRemoved: 0,
      commentsLost: 0,
    });
    story.replace(' # two', '');
    expect(story.now.proof).toMatchObject({ linesChanged: 1, commentsLost: 1 });
    story.typeBehind('# one', ' more');
    expect(story.now.proof).toMatchObject({ label: 'Typing', linesChanged: 1, commentsLost: 0 });
  });

  it('S10 compares with what was opened or saved', () => {
    const story = tellStory();
    story.typeBehind('./data', 'x');
    story.session.markSaved();
    expect(story.now.modified).toBe(false);
    story.session.undo();
    expect(story.now.modified).toBe(true);
    story.session.redo();
    expect(story.now.modified).toBe(false);
  });

  it('S10 counts as saved what was written, not what was typed meanwhile', () => {
    const story = tellStory();
    story.typeBehind('./data', 'x');
    const pending = story.session.beginSave();
    story.session.setTarget('resin');
    story.typeBehind('./datax', 'y');
    pending.done();
    expect(story.now).toMatchObject({ modified: true, target: 'resin' });
    story.replace('./dataxy', './datax');
    expect(story.now.modified).toBe(false);
  });

  it('S11 takes a text in although a rule throws', async () => {
    const faults: unknown[] = [];
    const { error } = console;
    console.error = (fault: unknown) => faults.push(fault);
    const session = createSession({
      now: () => 0,
      loadDiagnose: async () => () => {
        throw new Error('a mistake in a rule');
      },
    });
    await Promise.resolve();
    session.load(THREE_SERVICES.text, 'a.yml');
    console.error = error;
    expect(session.store.getState().text).toBe(THREE_SERVICES.text);
    expect(faults.length).toBeGreaterThan(0);
  });

  it('finds problems once the rules are there, for the target', async () => {
    const session = createSession({ now: () => 0 });
    session.load('services:\n  web:\n    privileged: true\n', 'a.yml');
    expect(session.store.getState().diagnostics).toEqual([]);
    await new Promise<void>((resolve) => {
      session.store.subscribe(({ diagnostics }) => diagnostics.length > 0 && resolve());
    });
    expect(session.store.getState().diagnostics[0]?.service).toBe('web');
  });

  it('answers without doing', () => {
    const story = tellStory();
    const before = story.now;
    const spoil: Command<null> = {
      id: 'spoil',
      label: () => 'Spoil',
      plan: (doc) => removeService.plan(doc, { name: 'frontend', references: 'remove' }),
    };
    expect(story.session.preview(spoil, null).ok).toBe(true);
    expect(story.session.preview(connect, { from: 'data', to: 'proxy' })).toMatchObject({
      ok: false,
      refusal: { code: 'would-cycle' },
    });
    expect(story.now).toBe(before);
  });

  it('publishes nothing when nothing changes', () => {
    const story = tellStory();
    story.session.select({ services: ['data'], by: 'canvas' });
    story.session.place(new Map([['data', { x: 1, y: 1 }]]));
    const before = story.now;
    story.session.select({ services: ['data'], by: 'canvas' });
    story.session.place(new Map([['data', { x: 2, y: 2 }]]));
    story.session.setTarget(before.target);
    story.session.dismissNotice();
    story.session.redo();
    expect(story.now).toBe(before);
  });

  it('takes foreign line ends from a text pane as its own', () => {
    const story = tellStory();
    story.replace('./data\n', './data\r\n    tty: true\r\n');
    expect(story.now.text).not.toContain('\r');
  });
});
