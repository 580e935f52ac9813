import { describe, expect, it } from 'vitest';
import { THREE_SERVICES } from './examples.ts';
import { tellStory } from './testing/story.ts';

const laughs = (levels: number): string => {
  const lines = ['l0: &l0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < levels; level++) {
    lines.push(
      `l${level}: &l${level} [${Array(9)
        .fill(`*l${level - 1}`)
        .join(', ')}]`,
    );
  }
  return lines.join('\n');
};
const merged = (levels: number): string => {
  const lines = ['x0: &x0 {a: 1, b: 2}'];
  for (let level = 1; level < levels; level++) {
    lines.push(
      `x${level}: &x${level} {<<: [${Array(9)
        .fill(`*x${level - 1}`)
        .join(', ')}]}`,
    );
  }
  return lines.join('\n');
};
const utf16 = (text: string, big: boolean): Uint8Array =>
  new Uint8Array(
    [...`\uFEFF${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      const [low, high] = [code & 0xff, code >> 8];
      return big ? [high, low] : [low, high];
    }),
  );

describe('L1 refuses with a sentence and leaves everything as it was', () => {
  it.each<[string, Uint8Array | string, string]>([
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'not-text',
    ],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 'binary'],
    ['a file of 20 MB', new Uint8Array(20_000_000).fill(0x61), 'too-large'],
    ['lists that expand without end', `${laughs(12)}\nservices:\n  web: *l11\n`, 'endless-aliases'],
    [
      'merges that expand without end',
      `${merged(12)}\nservices:\n  web: *x11\n`,
      'endless-aliases',
    ],
    ['an anchor in itself', 'services:\n  web: &a\n    labels: *a\n', 'endless-aliases'],
    ['no services', 'version: "2"\nservices:\n', 'no-services'],
    ['a map without services', 'a: 1\nb: 2\n', 'not-compose'],
    [
      'a Kubernetes manifest',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: nginx\n',
      'foreign-file',
    ],
    ['a list', '- a\n- b\n', 'root-is-list'],
    ['a JSON compose file', '{"services": {"web": {"image": "nginx"}}}', 'json'],
    ['a package.json', '{"name": "x", "dependencies": {}}', 'foreign-file'],
    ['an Ansible playbook', '- hosts: all\n  tasks:\n    - name: x\n', 'foreign-file'],
    ['a GitHub workflow', 'name: CI\non: push\njobs:\n  a:\n    steps: []\n', 'foreign-file'],
    ['Latin-1', Uint8Array.from('# caf\xe9\nservices: {}\n', (c) => c.charCodeAt(0)), 'not-text'],
    ['a novel', 'It was a dark and stormy night; the rain fell.\n', 'root-is-text'],
  ])('%s', (_name, source, code) => {
    const story = tellStory();
    story.typeBehind('./data', 'x');
    const before = story.now;
    const outcome = story.session.load(source, 'bad.yml');
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    const { notice } = story.now;
    expect(notice?.tone).toBe('refusal');
    expect(notice?.sentence).toMatch(/^[A-Z].{20,}[.]$/s);
    expect(story.now).toEqual({ ...before, notice });
    expect(story.now.doc).toBe(before.doc);
  });

  it('refuses before anything is open, too', () => {
    const story = tellStory('- a\n');
    expect(story.now).toMatchObject({ open: false, text: '' });
  });
});

describe('L2 opens', () => {
  it.each<[string, Uint8Array | string, number]>([
    ['YAML in braces', '{services: {web: {image: nginx}}}', 1],
    ['UTF-16 without a mark', utf16(THREE_SERVICES.text, false).slice(2), 3],
    ['UTF-16 without a mark, big end first', utf16(THREE_SERVICES.text, true).slice(2), 3],
    ['UTF-16, little end first', utf16(THREE_SERVICES.text, false), 3],
    ['UTF-16, big end first', utf16(THREE_SERVICES.text, true), 3],
    ['broken YAML meant as compose', 'services:\n  web:\n    image: "nginx\n', 1],
    ['a file with nothing in it', '', 0],
    ['Windows line ends', THREE_SERVICES.text.replaceAll('\n', '\r\n'), 3],
    ['few aliases', 'x: &x {image: a}\nservices:\n  a: *x\n  b:\n    <<: *x\n', 2],
  ])('%s', (_name, source, services) => {
    const story = tellStory(source);
    expect(story.now.open).toBe(true);
    expect(story.now.doc.services.size).toBe(services);
    const raw = typeof source === 'string' ? new TextEncoder().encode(source) : source;
    expect(story.bytes()).toEqual([...raw]);
    expect(story.now.modified).toBe(false);
  });
});

describe('L3 text typed into the document', () => {
  it('is kept although it expands without end, and is not followed', () => {
    const story = tellStory();
    const { shown } = story.now;
    const text = `${laughs(20)}\nservices:\n  web: *l19\n`;
    story.replace(story.now.text, text);
    expect(story.now).toMatchObject({ text, stale: true, shown });
    expect(story.now.diagnostics.map(({ rule }) => rule)).toEqual(['endless-aliases']);
    expect(new TextDecoder().decode(story.session.exportBytes())).toBe(text);
    story.session.undo();
    expect(story.now.stale).toBe(false);
  });

  it('is kept although it is longer than any compose file', () => {
    const story = tellStory();
    const text = `${THREE_SERVICES.text}${'# long\n'.repeat(400_000)}`;
    story.replace(story.now.text, text);
    expect(story.now).toMatchObject({ stale: true });
    expect(story.session.exportBytes().length).toBe(text.length);
  });
});
