import { describe, expect, it } from 'vitest';
import { cursorPlace } from './cursor-place.ts';

/** The place at `|` in the text, with the word that completion would replace. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = cursorPlace(text, offset);
  return place && { ...place, word: text.slice(place.from, place.to) };
}

describe('cursorPlace', () => {
  it.each([
    ['ser|', { kind: 'key', path: [], word: 'ser' }],
    ['version: "2"\n|\nservices:\n', { kind: 'key', path: [], siblings: ['version', 'services'] }],
    ['services:\n  web:\n    im|', { kind: 'key', path: ['services', 'web'], word: 'im' }],
    [
      'services:\n  web:\n    image: x\n    |\n    restart: no\n  db:\n    build: .\n',
      { kind: 'key', path: ['services', 'web'], siblings: ['image', 'restart'] },
    ],
    [
      'services:\n  web:\n    restart: alw|',
      { kind: 'value', path: ['services', 'web', 'restart'], word: 'alw' },
    ],
    [
      'services:\n  web:\n    restart: |',
      { kind: 'value', path: ['services', 'web', 'restart'], word: '' },
    ],
    ['services:\n  web:\n    restart: a|lways # c', { kind: 'value', word: 'always' }],
    ['services:\n  web:\n    re|start: always', { kind: 'key', word: 'restart', hasColon: true }],
    [
      'services:\n  web:\n    depends_on:\n      - db\n      - a|\n      - cache\n',
      {
        kind: 'value',
        isItem: true,
        path: ['services', 'web', 'depends_on', 1],
        word: 'a',
        siblings: ['db', 'cache'],
      },
    ],
    [
      'services:\n  web:\n    depends_on:\n    - a|\n    image: x\n',
      { kind: 'value', path: ['services', 'web', 'depends_on', 0], siblings: [] },
    ],
    [
      'services:\n  web:\n    depends_on: [db, a|]',
      { kind: 'value', flow: true, path: ['services', 'web', 'depends_on', 1], word: 'a' },
    ],
    [
      'services:\n  web:\n    depends_on: [|',
      { kind: 'value', flow: true, path: ['services', 'web', 'depends_on', 0], word: '' },
    ],
    [
      'services:\n  web:\n    depends_on:\n      db:\n        cond|',
      { kind: 'key', path: ['services', 'web', 'depends_on', 'db'] },
    ],
    [
      'services:\n  web:\n    volumes:\n      - type: volume\n        sou|\n        target: /x\n',
      { kind: 'key', path: ['services', 'web', 'volumes', 0], siblings: ['type', 'target'] },
    ],
    [
      'services:\n  web:\n    volumes:\n      - a:/a\n      - type: vol|\n',
      { kind: 'value', path: ['services', 'web', 'volumes', 1, 'type'], word: 'vol' },
    ],
    [
      'services:\n  web:\n    broken: "x\n    im|',
      { kind: 'key', path: ['services', 'web'], word: 'im' },
    ],
    ['services:\n  "odd name":\n    im|', { kind: 'key', path: ['services', 'odd name'] }],
    [
      'services:\n  web:\n    network_mode: service:d|',
      { kind: 'value', path: ['services', 'web', 'network_mode'], word: 'service:d' },
    ],
    [
      'services:\n  web:\n    volumes:\n      - da|:/data\n',
      { kind: 'value', word: 'da', hasColon: true },
    ],
    ['services:\n  web:\n    restart: "n|"', { kind: 'value', word: 'n', quoted: true }],
    ['\nservices:\n  web:\n    im|', { kind: 'key', path: ['services', 'web'] }],
    [
      'services:\n  web: {image: x, re|}',
      { kind: 'key', flow: true, path: ['services', 'web'], word: 're', siblings: ['image'] },
    ],
    [
      'services:\n  web: {restart: |, image: x}',
      { kind: 'value', path: ['services', 'web', 'restart'], siblings: ['image'] },
    ],
    [
      'services:\n  web:\n    cap_add: [\n      SYS_TIME,\n      N|\n    ]\n',
      { kind: 'value', path: ['services', 'web', 'cap_add', 1], siblings: ['SYS_TIME'] },
    ],
    [
      '{"services": {"web": {"image": "x", "restart": "|"}}}',
      { kind: 'value', path: ['services', 'web', 'restart'], quoted: true, word: '' },
    ],
    [
      '{\n  "services": {\n    "web": {\n      "image": "a, {b",\n      "re|": 1\n',
      { kind: 'key', path: ['services', 'web'], word: 're', quoted: true, siblings: ['image'] },
    ],
    [
      'services:\n  web:\n    volumes:\n      - |: volume\n        target: /x\n      - type: y\n',
      { kind: 'key', path: ['services', 'web', 'volumes', 0], siblings: ['target'] },
    ],
    ['x-a: &a\n  |', { kind: 'key', path: ['x-a'], anchors: ['a'] }],
    ['l:\n  - &b\n    x: 1\n    |', { path: ['l', 0], anchors: [undefined, 'b'] }],
    ['a: 1\n---\nservices:\n  web:\n    |', { path: ['services', 'web'], siblings: [] }],
    ['w:\n  |: always', { kind: 'key', hasColon: true, behind: { is: 'text', text: 'always' } }],
    ['w:\n  |:\n  - a', { kind: 'key', behind: { is: 'list' } }],
    ['w:\n  |:\n    a: 1', { kind: 'key', behind: { is: 'map' } }],
    ['w:\n  environment:\n    - NA|ME=1', { word: 'NAME' }],
  ])('%j', (marked, place) => {
    expect(at(marked)).toMatchObject(place);
  });

  it('has nothing to say in a comment', () => {
    expect(at('services:\n  # im|')).toBeUndefined();
    expect(at('a: b # im|')).toBeUndefined();
  });

  it.each([
    'services:\n  web:\n    command: |-\n      im\u2016',
    'services:\n  web:\n    command: >\n      a\n      im\u2016\n',
    'services:\n  web:\n    command: a line\n      im\u2016',
    'services:\n  web:\n    environment: &en\u2016',
  ])('has nothing to say where %j is no YAML of its own', (marked) => {
    expect(cursorPlace(marked.replace('\u2016', ''), marked.indexOf('\u2016'))).toBeUndefined();
  });
});
