import { describe, expect, it } from 'vitest';
import { syntaxCauses, syntaxSentence } from './syntax-sentence.ts';
import { parseYaml } from './syntax-tree.ts';

const APP = `version: '2.1'
services:
  web:
    image: nginx:1.27 # don't move
    ports:
      - "80:80"
    environment:
      - MODE=fast
      - LEVEL=1
    labels:
      io.balena.features.dbus: '1'
  api:
    build: ./api
    command: ["node", "server.js"]
    depends_on:
      - db
  db:
    image: postgres:16
    volumes:
      - data:/var/lib/postgresql
volumes:
  data:
`;

/** Some 200 lines; service n begins in line 4 + 9 * (n - 1). */
const LONG = [
  "version: '2.1'",
  '',
  'services:',
  ...Array.from({ length: 22 }, (_, index) => service(index + 1)),
  '',
  'volumes:',
  '  data:',
  '',
].join('\n');

function service(n: number): string {
  return [
    `  svc${n}:`,
    `    image: "registry.example.com/svc${n}:1.0" # it's pinned`,
    '    restart: always',
    '    environment:',
    `      - NAME=svc${n}`,
    "      - 'WORDS=it''s on'",
    '    ports:',
    `      - "${8000 + n}:80"`,
    `    command: ["run", "--id", "${n}"]`,
  ].join('\n');
}

/** [what, the text that is replaced, by what, code, line, column, words of the sentence] */
type Break = readonly [string, string, string, string, number, number, string];

const IN_APP: readonly Break[] = [
  ['a tab', '    build: ./api', '\tbuild: ./api', 'tab-indent', 13, 1, 'a tab'],
  ['two tabs', '    build: ./api', '\t\tbuild: ./api', 'tab-indent', 13, 1, 'by blanks'],
  ['a tab behind blanks', '    build: ./', '  \tbuild: ./', 'tab-indent', 13, 3, 'Line 13'],
  ['a tab in a list', '      - db', '\t- db', 'tab-indent', 16, 1, 'Line 16'],
  ['a first key too far right', '    build', '     build', 'bad-indent', 13, 6, '5 blanks'],
  ['a key too far right', '    command', '     command', 'bad-indent', 14, 6, '5 blanks'],
  ['a key too far left', '    command', '   command', 'bad-indent', 14, 4, '3 blanks'],
  ['a key in the column above', '    command', '  command', 'bad-indent', 14, 3, 'with 4'],
  ['a service too far left', '  api:', ' api:', 'bad-indent', 12, 2, '1 blank, its'],
  ['a service too far right', '  api:', '   api:', 'bad-indent', 12, 4, 'with 2'],
  ['an item too far left', '      - LEVEL', '     - LEVEL', 'bad-indent', 9, 6, 'with 6'],
  ['a key below a value', './api', './api\n      context: .', 'bad-indent', 14, 7, 'its value'],
  ['no space', 'image: nginx', 'image:nginx', 'missing-space', 4, 10, 'colon of “image”'],
  ['no space before a list', 'ports:\n      - ', 'ports:', 'missing-space', 5, 10, '“ports: ”'],
  ['no space in the last key', 'image: postgres', 'image:postgres', 'missing-space', 18, 10, 'In'],
  ['no space behind a dash', '- LEVEL', '-LEVEL', 'missing-dash-space', 9, 7, '“- LEVEL=1”'],
  ['no colon behind a service', '  api:', '  api', 'missing-colon', 12, 3, '“api”'],
  ['no colon before a list', '    ports:', '    ports', 'missing-colon', 5, 5, '“ports”'],
  ['no colon at the top', 'services:', 'services', 'missing-colon', 2, 1, 'no colon'],
  ['no colon before a value', 'build: .', 'build .', 'missing-colon', 13, 5, '“build: ./api”'],
  ['a half typed key', './api', './api\n    res', 'missing-colon', 14, 5, '“res”'],
  ['an open quote', 'nginx:1.27 #', '"nginx:1.27 #', 'unclosed-quote', 4, 12, '("nginx:1.27)'],
  ['an open quote in a list', '80:80"', '80:80', 'unclosed-quote', 6, 9, 'line 6'],
  ['an open quote in brackets', 'js"]', 'js]', 'unclosed-quote', 14, 23, 'line 14'],
  ['an open single quote', "dbus: '1'", "dbus: '1", 'unclosed-quote', 11, 32, "Write '"],
  ['an apostrophe', 'build: ./api', "build: 'it's'", 'text-after-quote', 13, 16, "twice ('')"],
  ['text behind a quote', "dbus: '1'", "dbus: '1' on", 'text-after-quote', 11, 36, 'quote'],
  ['an open bracket', 'js"]', 'js"', 'unclosed-bracket', 14, 14, 'Write “]”'],
  ['a bracket opened alone', '["node", "server.js"]', '[', 'unclosed-bracket', 14, 14, '“[”'],
  ['an open brace', 'build: ./api', 'build: {context: .', 'unclosed-bracket', 13, 12, 'Write “}”'],
  ['the wrong bracket', 'js"]', 'js"}', 'unclosed-bracket', 14, 34, 'closed by “}” in line 14'],
  ['a bracket too many', 'js"]', 'js"]]', 'stray-bracket', 14, 35, 'Remove it'],
  ['no comma', 'node", ', 'node" ', 'missing-comma', 14, 22, 'between "node" and "server.js"'],
  [
    'a key twice',
    './api',
    './api\n    build: .',
    'duplicate-key',
    14,
    5,
    'in line 13 and in line 14',
  ],
  ['a service twice', '  db:\n', '  web:\n', 'duplicate-key', 17, 3, 'in line 3 and in line 17'],
  ['two colons', '["node", "server.js"]', 'echo a: b', 'second-colon', 14, 14, 'two colons'],
  ['a name among items', '- LEVEL=1', 'LEVEL: 1', 'map-beside-list', 9, 7, '“- ” in front'],
  ['an item among names', "'1'", "'1'\n      - a=b", 'list-beside-map', 12, 7, 'among names'],
  ['a reserved sign', './api', '@api', 'reserved-character', 13, 12, '“@”'],
  ['an unknown alias', './api', '*api', 'unresolved-alias', 13, 12, '&api'],
  ['text not indented', './api', '|\n  hello', 'block-scalar', 14, 3, 'begins in line 13'],
  ['a foreign blank', '    build', '\u00a0\u00a0\u00a0\u00a0build', 'odd-blank', 13, 1, 'copied'],
];

/** In service 10, lines 85 to 93. */
const IN_LONG: readonly Break[] = [
  ['a tab', '    restart', '\trestart', 'tab-indent', 87, 1, 'Line 87'],
  ['a blank too few', '    restart', '   restart', 'bad-indent', 87, 4, '3 blanks, its neighbours'],
  ['a blank too many', '    restart', '     restart', 'bad-indent', 87, 6, '5 blanks'],
  ['no space', 'restart: ', 'restart:', 'missing-space', 87, 12, 'line 87'],
  ['no colon', 'restart: always', 'restart', 'missing-colon', 87, 5, 'Line 87'],
  ['an open quote', 'svc10:1.0"', 'svc10:1.0', 'unclosed-quote', 86, 12, 'line 86'],
  ['an open single quote', "it''s on'", "it''s on", 'unclosed-quote', 90, 9, 'line 90'],
  ['an open quote in brackets', '"10"]', '"10]', 'unclosed-quote', 93, 30, 'line 93'],
  ['an open bracket', '"10"]', '"10"', 'unclosed-bracket', 93, 14, 'line 93'],
  ['a key twice', 'environment:', 'restart:', 'duplicate-key', 88, 5, 'in line 87 and in line 88'],
  [
    'a conflict of Git',
    '    restart: always',
    '<<<<<<< HEAD\n    restart: always\n=======\n    restart: "no"\n>>>>>>> theirs',
    'merge-conflict',
    87,
    1,
    'the lines 87, 89, 91',
  ],
];

function causesIn(text: string) {
  const tree = parseYaml(text);
  return syntaxCauses(tree).map((problem) => {
    const { code, sentence, range } = syntaxSentence(tree, problem);
    return { code, sentence, ...tree.position(range.from) };
  });
}

describe('what is said of a broken text', () => {
  it.each(IN_APP)('%s: one cause, at its place', (_what, from, to, code, line, column, words) => {
    const text = APP.replace(from, () => to);
    expect(text).not.toBe(APP);
    expect(causesIn(text)).toEqual([
      { code, line, column, sentence: expect.stringContaining(words) },
    ]);
  });

  it.each(IN_LONG)(
    '%s in the middle of 200 lines',
    (_what, from, to, code, line, column, words) => {
      const at = LONG.indexOf('  svc10:');
      const text = LONG.slice(0, at) + LONG.slice(at).replace(from, () => to);
      expect(text).not.toBe(LONG);
      expect(causesIn(text)).toEqual([
        { code, line, column, sentence: expect.stringContaining(words) },
      ]);
    },
  );

  it('tells of two mistakes that have nothing to do with each other', () => {
    const text = APP.replace('./api', '@api').replace("'2.1'", "'2.1'\nversion: '2.4'");
    expect(causesIn(text).map(({ code }) => code)).toEqual(['duplicate-key', 'reserved-character']);
  });

  it('says nothing of the texts as they were', () => {
    expect(causesIn(APP)).toEqual([]);
    expect(causesIn(LONG)).toEqual([]);
  });
});
