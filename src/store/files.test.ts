import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import { createSession } from './create-session.ts';
import { keepHistory } from './testing/keep-history.ts';
import { tellStory } from './testing/story.ts';

const BASE = 'services:\n  web:\n    image: nginx\n  db:\n    image: postgres\n';
const OVERRIDE = 'services:\n  web:\n    ports:\n      - "80:80"\n';
const OTHER = 'services:\n  gpio:\n    image: gpio\n';
const open = (files: Record<string, string>) => {
  const story = tellStory(null);
  story.session.loadFiles(
    Object.entries(files).map(([fileName, source]) => ({ fileName, source })),
    { label: 'Open folder app' },
  );
  return story;
};
const TWO = { 'docker-compose.yml': BASE, 'docker-compose.override.yml': OVERRIDE };
const tabs = ({ now }: ReturnType<typeof open>) =>
  now.files.map(
    ({ fileName, front, modified }) =>
      `${front ? '>' : ''}${fileName.replace(/^docker-compose\.|\.yml$/g, '')}${modified ? '*' : ''}`,
  );
const show = (story: ReturnType<typeof open>, fileName: string) =>
  story.session.showFile(story.now.files.find((file) => file.fileName === fileName)?.id ?? -1);

describe('several open files', () => {
  it('F1 opens them as tabs, the first in front, and tells which is an override of which', () => {
    const story = open(TWO);
    expect(tabs(story)).toEqual(['>yml', 'override']);
    const [base, override] = story.now.files;
    expect(override?.over).toBe(base?.id);
    expect(base?.over).toBeUndefined();
    expect(story.now.text).toBe(BASE);
  });

  it('F2 each keeps its text, its form and whether it was saved', () => {
    const story = open({
      ...TWO,
      'docker-compose.override.yml': OVERRIDE.replaceAll('\n', '\r\n'),
    });
    story.typeBehind('nginx', ':1');
    show(story, 'docker-compose.override.yml');
    expect(story.now).toMatchObject({ text: OVERRIDE, modified: false });
    story.typeBehind('80:80', '80');
    expect(new TextDecoder().decode(Uint8Array.from(story.bytes()))).toBe(
      OVERRIDE.replace('80:80', '80:8080').replaceAll('\n', '\r\n'),
    );
    expect(tabs(story)).toEqual(['yml*', '>override*']);
    story.session.markSaved();
    expect(tabs(story)).toEqual(['yml*', '>override']);
    const base = story.session.beginSave(story.now.files[0]?.id);
    expect(base.text).toBe(BASE.replace('nginx', 'nginx:1'));
    base.done();
    expect(tabs(story)).toEqual(['yml', '>override']);
  });

  it('F3 undo takes back the last thing in whatever file it was done, and shows it', () => {
    const story = open(TWO);
    story.typeBehind('nginx', ':1');
    show(story, 'docker-compose.override.yml');
    story.session.run(addPort, { service: 'web', port: '81:81' });
    show(story, 'docker-compose.yml');
    expect(story.now.history.undo).toBe('Publish port 81:81 on web');
    story.session.undo();
    expect(story.now).toMatchObject({ text: OVERRIDE, fileName: 'docker-compose.override.yml' });
    story.session.undo();
    expect(story.now).toMatchObject({ text: BASE, fileName: 'docker-compose.yml' });
    expect(story.now.history.undo).toBeUndefined();
    story.redoAll();
    expect(story.now.text).toContain('81:81');
    expect(tabs(story)).toEqual(['yml*', '>override*']);
  });

  it('F4 looking at another file forgets nothing that could be done again', () => {
    const story = open(TWO);
    story.typeBehind('nginx', ':1');
    story.session.undo();
    show(story, 'docker-compose.override.yml');
    expect(story.now.history).toEqual({ undo: undefined, redo: 'Typing' });
    story.session.redo();
    expect(story.now.text).toBe(BASE.replace('nginx', 'nginx:1'));
    show(story, 'docker-compose.override.yml');
    show(story, 'docker-compose.yml');
    expect(story.now.history.undo).toBe('Typing');
    expect(story.session.history().detour).toBeUndefined();
  });

  it('F5 closing is a step; the last one stays', () => {
    const story = open({ ...TWO, 'other.yml': OTHER });
    story.typeBehind('nginx', ':1');
    story.session.closeFile(story.now.fileId);
    expect(tabs(story)).toEqual(['>override', 'other']);
    story.session.closeFile(story.now.files[1]?.id ?? 0);
    story.session.closeFile(story.now.fileId);
    expect(tabs(story)).toEqual(['>override']);
    story.session.undo();
    story.session.undo();
    expect(tabs(story)).toEqual(['>yml*', 'override', 'other']);
    expect(story.now.text).toContain('nginx:1');
  });

  it('F6 a file opened beside the others is a step, and one that is no compose file is left out', () => {
    const story = open({ 'docker-compose.yml': BASE });
    story.session.load(OTHER, 'other.yml', { beside: true });
    expect(tabs(story)).toEqual(['yml', '>other']);
    expect(story.now.history.undo).toBe('Open other.yml');
    const outcome = story.session.loadFiles(
      [
        { source: 'just words', fileName: 'notes.txt' },
        { source: OVERRIDE, fileName: 'docker-compose.dev.yml' },
      ],
      { label: 'Open 2 files', beside: true },
    );
    expect(outcome.ok).toBe(true);
    expect(tabs(story)).toEqual(['yml', 'other', '>dev']);
    expect(story.now.notice?.tone).toBe('refusal');
    story.session.undo();
    story.session.undo();
    expect(tabs(story)).toEqual(['>yml']);
  });

  it('F7 opening in place of them closes all, and undo brings all back', () => {
    const story = open(TWO);
    story.session.load(OTHER, 'other.yml');
    expect(tabs(story)).toEqual(['>other']);
    story.session.undo();
    expect(tabs(story)).toEqual(['>yml', 'override']);
  });

  it('F8 selection and places of services hold in all files that have them', () => {
    const story = open(TWO);
    story.session.place(new Map([['web', { x: 1, y: 2 }]]));
    story.session.select({ services: ['web', 'db'], by: 'canvas' });
    show(story, 'docker-compose.override.yml');
    expect(story.now.selection.services).toEqual(['web']);
    expect(story.now.positions.get('web')).toEqual({ x: 1, y: 2 });
  });

  it('F9 all comes back at the next visit, in the middle of a look at another file too', () => {
    const story = open(TWO);
    story.typeBehind('nginx', ':1');
    show(story, 'docker-compose.override.yml');
    const next = createSession({ now: () => 0, loadDiagnose: async () => () => [] });
    next.resume(keepHistory(story.session.history()));
    const { files, text, history, fileName } = story.now;
    expect(next.store.getState()).toMatchObject({ files, text, history, fileName });
    next.undo();
    expect(next.store.getState().text).toBe(BASE);
  });

  it('what was done is told for the file in front alone', () => {
    const story = open(TWO);
    story.session.run(addPort, { service: 'web', port: '81:81' });
    show(story, 'docker-compose.override.yml');
    story.session.run(addPort, { service: 'web', port: '82:82' });
    expect(story.session.workSince('').labels).toEqual(['Publish port 82:82 on web']);
    show(story, 'docker-compose.yml');
    expect(story.session.workSince('').labels).toEqual(['Publish port 81:81 on web']);
  });
});
