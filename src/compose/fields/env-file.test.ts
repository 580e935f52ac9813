// biome-ignore-all lint/suspicious/noTemplateCurlyInString: environment files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import { readEnvFile } from './env-file.ts';

const read = (text: string, doubleDollars = false) =>
  readEnvFile(text, { doubleDollars }).entries.map(({ name, value }) => [name, value]);

describe('an environment file', () => {
  // The rules and their examples: docs.docker.com, “Set, use, and manage variables with interpolation”.
  it.each<[string, string, unknown]>([
    ['a value', 'VAR=VAL', [['VAR', 'VAL']]],
    ['double quotes', 'VAR="VAL"', [['VAR', 'VAL']]],
    ['single quotes', "VAR='VAL'", [['VAR', 'VAL']]],
    ['no value', 'VAR=', [['VAR', '']]],
    [
      'a name alone',
      'VAR\nB=1',
      [
        ['VAR', undefined],
        ['B', '1'],
      ],
    ],
    ['comments and blank lines', '# one\n\n  # two\nA=1\n', [['A', '1']]],
    ['a comment behind', 'VAR=VAL # comment', [['VAR', 'VAL']]],
    ['a # in a value', 'VAR=VAL# not a comment', [['VAR', 'VAL# not a comment']]],
    ['a comment and no value', 'VAR= # comment', [['VAR', '']]],
    ['a # in quotes', 'VAR="VAL # not a comment"', [['VAR', 'VAL # not a comment']]],
    ['a comment behind quotes', 'VAR="VAL" # comment', [['VAR', 'VAL']]],
    ['a dollar in single quotes', "VAR='$OTHER'", [['VAR', '$OTHER']]],
    ['braces in single quotes', "VAR='${OTHER}'", [['VAR', '${OTHER}']]],
    ['an escaped single quote', "VAR='Let\\'s go!'", [['VAR', "Let's go!"]]],
    ['escaped double quotes', 'VAR="{\\"hello\\": \\"json\\"}"', [['VAR', '{"hello": "json"}']]],
    ['escapes', 'VAR="some\\tvalue\\nand \\\\ \\x"', [['VAR', 'some\tvalue\nand \\ \\x']]],
    ['no escapes in single quotes', "VAR='a\\tb'", [['VAR', 'a\\tb']]],
    ['no escapes without quotes', 'VAR=a\\tb', [['VAR', 'a\\tb']]],
    [
      'single quotes over lines',
      "KEY='SOME\nVALUE'\nB=1",
      [
        ['KEY', 'SOME\nVALUE'],
        ['B', '1'],
      ],
    ],
    [
      'double quotes over lines',
      'KEY="-----BEGIN\nxyz==\n-----END"\n',
      [['KEY', '-----BEGIN\nxyz==\n-----END']],
    ],
    [
      'export',
      'export A=1\nexport  B="2"',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['a variable called export', 'export=1', [['export', '1']]],
    [
      'blanks around',
      '  A = 1  \nB\t=\t2',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['a blank inside', 'A=one two', [['A', 'one two']]],
    [
      'as in YAML',
      'A: 1\nB: "x: y"',
      [
        ['A', '1'],
        ['B', 'x: y'],
      ],
    ],
    ['an = in a value', 'URL=http://a/?b=c&d=e', [['URL', 'http://a/?b=c&d=e']]],
    [
      'lines of Windows',
      'A=1\r\nB="x\r\ny"\r\n',
      [
        ['A', '1'],
        ['B', 'x\ny'],
      ],
    ],
    ['a byte order mark', '\uFEFFA=1', [['A', '1']]],
    [
      'odd names',
      'a.b-c=1\nÄ=2',
      [
        ['a.b-c', '1'],
        ['Ä', '2'],
      ],
    ],
    [
      'a name twice',
      'A=1\nB=2\nA=3',
      [
        ['B', '2'],
        ['A', '3'],
      ],
    ],
    [
      'what was said above',
      'A=1\nB=${A}x\nC="$A$B"',
      [
        ['A', '1'],
        ['B', '1x'],
        ['C', '11x'],
      ],
    ],
    [
      'a default that is not needed',
      'A=1\nB=${A:-2}\nC=${A-2}',
      [
        ['A', '1'],
        ['B', '1'],
        ['C', '1'],
      ],
    ],
    [
      'what is said elsewhere',
      'B=${A:-2}\nC="$D"\nD=${E?no}',
      [
        ['B', '${A:-2}'],
        ['C', '$D'],
        ['D', '${E?no}'],
      ],
    ],
    [
      'dollars',
      'A=5$\nB="\\$x"\nC=$$y',
      [
        ['A', '5$'],
        ['B', '$x'],
        ['C', '$y'],
      ],
    ],
    ['nothing', '\n# nothing\n', []],
  ])('%s', (_name, text, entries) => {
    expect(read(text)).toEqual(entries);
    expect(readEnvFile(text, { doubleDollars: false }).problems).toEqual([]);
  });

  it('doubles dollars that are no variables where the reader knows variables', () => {
    expect(read('A=\'p$w\'\nB="\\$x $Y"\nC=$A', true)).toEqual([
      ['A', 'p$$w'],
      ['B', '$$x $Y'],
      ['C', 'p$$w'],
    ]);
  });

  it.each([
    ['A=1\nwhat is this\nB=2', ['Line 2 is no variable: a line says NAME=value.'], ['A', 'B']],
    ['A="x\nB=2', ['Line 1 has a quote (") that never ends.'], ['B']],
    ['A="x" y\nB=2', ['Line 1 has “y” behind its quotes.'], ['A', 'B']],
    ['=1\nB=2', ['Line 1 is no variable: a line says NAME=value.'], ['B']],
  ])('tells of what it cannot read: %j', (text, sentences, names) => {
    const { entries, problems } = readEnvFile(text, { doubleDollars: false });
    expect(problems.map(({ sentence }) => sentence)).toEqual(sentences);
    expect(entries.map(({ name }) => name)).toEqual(names);
  });
});
