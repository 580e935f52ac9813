import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import { connect } from '../commands/connect.ts';
import { removeService } from '../commands/remove-service.ts';
import { renameService } from '../commands/rename-service.ts';
import { setPrivileged } from '../commands/set-privileged.ts';
import { replaceLines } from '../text/replace-lines.ts';
import { applyEdits } from '../text/text-edit.ts';
import { EMPTY_DOCUMENT, THREE_SERVICES } from './examples.ts';
import { tellStory } from './testing/story.ts';

const at = (x: number, y: number) => ({ x, y });
const steps = (story: ReturnType<typeof tellStory>): readonly string[] => {
  const labels: string[] = [];
  for (let label = story.now.history.undo; label; label = story.now.history.undo) {
    labels.push(label);
    story.session.undo();
  }
  return labels.toReversed();
};

describe('one history', () => {
  it('U1 U9 takes back what was done, wherever, and does it again', () => {
    const story = tellStory();
    const { session } = story;
    session.place(new Map([['data', at(0, 0)]]));
    session.select({ services: ['data'], by: 'canvas' });
    session.run(connect, { from: 'frontend', to: 'data' });
    story.typeBehind('./data', '-server');
    session.move(new Map([['data', at(10, 20)]]), 'Move data');
    session.applyFix({
      title: 'Give data all rights',
      safety: 'changes-behaviour',
      plan: (doc) => setPrivileged.plan(doc, { service: 'data', value: true }),
    });
    const last = { text: story.now.text, positions: story.now.positions };
    session.load(EMPTY_DOCUMENT.text, 'new.yml', { template: true, label: 'New document' });

    session.undo();
    expect(story.now.text).toBe(last.text);
    expect(story.now.positions).toEqual(last.positions);
    expect(story.now.history).toEqual({ undo: 'Give data all rights', redo: 'New document' });
    session.undo();
    session.undo();
    expect(story.now.positions.get('data')).toEqual(at(0, 0));
    expect(story.now.history).toEqual({ undo: 'Typing', redo: 'Move data' });
    session.undo();
    session.undo();
    expect(story.now.text).toBe(THREE_SERVICES.text);
    expect(story.now.selection.services).toEqual(['data']);
    expect(story.now.history).toEqual({ undo: undefined, redo: 'Add frontend → data' });
    story.redoAll();
    expect(story.now.text).toBe(EMPTY_DOCUMENT.text);
    expect(story.now.fileName).toBe('new.yml');
  });

  it.each([
    ['LF', THREE_SERVICES.text],
    ['CRLF', THREE_SERVICES.text.replaceAll('\n', '\r\n')],
    [
      'mixed ends',
      THREE_SERVICES.text.replace('./data\n', './data\r\n').replace('proxy:\n', 'proxy:\r\n'),
    ],
    ['a byte order mark', `\uFEFF${THREE_SERVICES.text}`],
    ['no final line break', THREE_SERVICES.text.trimEnd()],
  ])('U2 gives back the bytes of a file with %s', (_name, raw) => {
    const story = tellStory(new TextEncoder().encode(raw));
    const original = story.bytes();
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(story.session.exportBytes())).toBe(
      raw,
    );
    story.replace('    build: ./data\n', '');
    story.session.run(removeService, { name: 'proxy' });
    const last = story.bytes();
    expect(last).not.toEqual(original);
    story.undoAll();
    expect(story.bytes()).toEqual(original);
    expect(story.now.modified).toBe(false);
    story.redoAll();
    expect(story.bytes()).toEqual(last);
  });

  it('U2 gives back UTF-16', () => {
    const bytes = new Uint8Array(
      [...`\uFEFF${THREE_SERVICES.text}`].flatMap((character) => {
        const code = character.charCodeAt(0);
        return [code & 0xff, code >> 8];
      }),
    );
    const story = tellStory(bytes);
    story.session.run(addPort, { service: 'data', port: '1:1' });
    story.undoAll();
    expect(story.bytes()).toEqual([...bytes]);
  });

  it.each<[string, (story: ReturnType<typeof tellStory>) => void, readonly string[]]>([
    ['keystrokes in a row', (story) => story.typeBehind('./data', 'base'), ['Typing']],
    [
      'a pause',
      (story) => {
        story.typeBehind('./data', 'ba');
        story.wait(500);
        story.typeBehind('./databa', 'se');
      },
      ['Typing', 'Typing'],
    ],
    [
      'another place',
      (story) => {
        story.typeBehind('./data', 'x');
        story.typeBehind('./frontend', 'y');
      },
      ['Typing', 'Typing'],
    ],
    [
      'a new line, which what follows joins',
      (story) => story.typeBehind('./data', 'x\n    tty: true'),
      ['Typing', 'Typing'],
    ],
    [
      'deleting what was just typed',
      (story) => {
        story.typeBehind('./data', 'xy');
        story.replace('./dataxy', './datax');
      },
      ['Typing'],
    ],
  ])('U3 %s', (_name, act, labels) => {
    const story = tellStory();
    act(story);
    expect(steps(story)).toEqual(labels);
    expect(story.now.text).toBe(THREE_SERVICES.text);
  });

  it('U4 keeps a paste apart from typing before and after it', () => {
    const story = tellStory();
    story.typeBehind('./data', 'x');
    story.replace('./datax', `./datax # ${'long '.repeat(10)}`);
    story.typeBehind('long # '.slice(0, 5), 'y');
    expect(steps(story)).toHaveLength(3);
  });

  it('U5 keeps keystrokes apart that something else comes between', () => {
    const story = tellStory();
    story.typeBehind('./data', 'x');
    story.session.move(new Map([['data', at(1, 1)]]), 'Move data');
    story.typeBehind('./datax', 'y');
    story.session.run(addPort, { service: 'data', port: '1:1' });
    story.typeBehind('./dataxy', 'z');
    expect(steps(story)).toHaveLength(5);

    const other = tellStory();
    other.typeBehind('./data', 'x');
    other.session.undo();
    other.session.redo();
    other.typeBehind('./datax', 'y');
    expect(steps(other)).toEqual(['Typing', 'Typing']);
  });

  it('U6 takes a gesture of many edits back at once', () => {
    const story = tellStory();
    story.session.run(renameService, { from: 'data', to: 'store' });
    expect([...story.now.text.matchAll(/store/g)]).toHaveLength(2);
    story.session.undo();
    expect(story.now.text).toBe(THREE_SERVICES.text);
  });

  it('U7 moves without touching the text', () => {
    const story = tellStory();
    const { text, revision } = story.now;
    story.session.move(new Map([['data', at(1, 2)]]), 'Move data');
    expect(story.now).toMatchObject({ text, revision, modified: false });
    story.session.move(new Map([['data', at(1, 2)]]), 'Move data again');
    expect(steps(story)).toEqual(['Move data']);
    expect(story.now.positions.has('data')).toBe(false);
  });

  it('U8 forgets what was undone when something new is done', () => {
    const story = tellStory();
    story.typeBehind('./data', 'x');
    story.session.undo();
    story.session.move(new Map([['data', at(1, 2)]]), 'Move data');
    expect(story.now.history.redo).toBeUndefined();
  });

  it('U9 gives a removed service its place and its selection back', () => {
    const story = tellStory();
    story.session.move(new Map([['data', at(3, 4)]]), 'Move data');
    story.session.select({ services: ['data'], by: 'canvas' });
    story.session.run(removeService, { name: 'data', references: 'remove' });
    expect(story.now.positions.has('data')).toBe(false);
    expect(story.now.selection.services).toEqual([]);
    story.session.undo();
    expect(story.now.positions.get('data')).toEqual(at(3, 4));
    expect(story.now.selection.services).toEqual(['data']);
  });

  it('U11 brings back the whole document that another took the place of', () => {
    const story = tellStory(THREE_SERVICES.text, 'mine.yml');
    story.session.setTarget('resin');
    story.session.place(new Map([['data', at(5, 6)]]));
    story.typeBehind('./data', 'x');
    const before = story.now;
    story.session.load('services:\n  other:\n    image: nginx\n', 'other.yml');
    expect(story.now).toMatchObject({ fileName: 'other.yml', modified: false, target: 'balena' });
    expect(story.now.positions.size).toBe(0);
    story.session.undo();
    expect(story.now).toMatchObject({
      fileName: 'mine.yml',
      text: before.text,
      revision: before.revision,
      target: 'resin',
      openedText: THREE_SERVICES.text,
      modified: true,
      positions: before.positions,
    });
    story.undoAll();
    expect(story.now).toMatchObject({ text: THREE_SERVICES.text, open: true });
  });

  it('U12 makes no step of an edit that changes nothing', () => {
    const story = tellStory();
    story.replace('./data', './data');
    story.session.type([]);
    expect(story.now.history.undo).toBeUndefined();
  });

  it('U13 keeps the places that the layout gave through undo', () => {
    const story = tellStory();
    story.typeBehind('./data', 'x');
    const placed = new Map([['data', at(7, 8)]]);
    story.session.place(placed);
    story.session.place(new Map([['data', at(9, 9)]]));
    story.session.undo();
    expect(story.now.positions).toEqual(placed);
  });

  it('U15 keeps the places of the same file opened again', () => {
    const story = tellStory();
    const placed = new Map(['frontend', 'proxy', 'data'].map((name, x) => [name, at(x, 0)]));
    story.session.place(placed);
    story.session.load(`${THREE_SERVICES.text}  db:\n    image: x\n`, 'docker-compose.yml');
    expect(story.now.positions).toEqual(placed);
    story.session.load(
      'services:\n  data:\n    image: x\n  b: {}\n  c: {}\n',
      'docker-compose.yml',
    );
    expect(story.now.positions.size).toBe(0);
    story.session.undo();
    expect(story.now.positions).toEqual(placed);
  });

  it.each<[string, string, string]>([
    ['', 'a\nb\n', 'a\nb\n'],
    ['a\nb\nc\n', 'a\nx\nc\n', 'x\n'],
    ['a\nb\nc', 'a\nb\nd', 'd'],
    ['a\nb\n', 'a\na\nb\n', 'a\n'],
    ['a\na\nb\n', 'a\nb\n', ''],
    ['xa\n', 'ya\n', 'ya\n'],
    ['a\n\n\nb', 'a\n\nb', ''],
    ['a', 'a\n', 'a\n'],
    ['a\n', '', ''],
    ['ab', 'ab', ''],
  ])('U15 from %j to %j inserts %j', (before, after, insert) => {
    const edits = replaceLines(before, after);
    expect(applyEdits(before, edits)).toBe(after);
    expect(edits.map((edit) => edit.insert).join()).toBe(insert);
  });

  it('U14 begins a document with the first gesture', () => {
    const story = tellStory(null);
    expect(story.now.open).toBe(false);
    story.session.type([{ from: 0, to: 0, insert: 'services:\n' }]);
    expect(story.now).toMatchObject({ open: true, fileName: EMPTY_DOCUMENT.fileName });
    story.session.undo();
    expect(story.now).toMatchObject({ open: true, text: '' });
  });
});
