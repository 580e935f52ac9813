import { describe, expect, it } from 'vitest';
import { parseYaml } from './syntax-tree.ts';

const text = `# top
version: '2'
services:
  web: &w # c
    image: nginx # x

  # before db
  db:
    <<: *w
    ports: !!seq
    - "80:80"
    - &p "81:81"
    # tail

  e:
volumes: {a: , b: &q {}}
`;

describe('SyntaxTree', () => {
  const tree = parseYaml(text);
  const slice = (path: (string | number)[], part: 'key' | 'value' | 'entry') => {
    const { from, to } = tree.rangeOf(path, part);
    return text.slice(from, to);
  };

  it.each([
    [['version'], 'value', "'2'"],
    [['services', 'web'], 'entry', 'web: &w # c\n    image: nginx'],
    [['services', 'web'], 'key', 'web'],
    [['services', 'web', 'image'], 'value', 'nginx'],
    [['services', 'db', 'ports', 0], 'entry', '- "80:80"'],
    [['services', 'db', 'ports', 0], 'value', '"80:80"'],
    [['services', 'db', 'ports', 1], 'value', '&p "81:81"'],
    [['services', 'db', 'ports'], 'value', '!!seq\n    - "80:80"\n    - &p "81:81"'],
    [['services', 'e'], 'entry', 'e:'],
    [['services', 'e'], 'value', ''],
    [['volumes', 'a'], 'entry', 'a:'],
    [['volumes', 'b'], 'value', '&q {}'],
    [['services', 'db', 'image'], 'value', 'db'],
  ] as const)('range of %j %s', (path, part, expected) => {
    expect(slice([...path], part)).toBe(expected);
  });

  it('reads through merge keys and says so', () => {
    const image = tree.view(['services', 'db', 'image']);
    expect(image?.string).toBe('nginx');
    expect(image?.origin).toBe('inherited');
    expect(tree.has(['services', 'db', 'image'])).toBe(false);
    expect(tree.view(['services', 'web', 'image'])?.origin).toBe('own');
  });

  it.each([
    ['nginx', ['services', 'web', 'image']],
    ['# before db', ['services', 'web', 'image']],
    ['"80:80"', ['services', 'db', 'ports', 0]],
    ['b: &q', ['volumes', 'b']],
    ['e:\n', ['services', 'e']],
  ] as const)('path at %j', (needle, path) => {
    expect(tree.pathAt(text.indexOf(needle))).toEqual(path);
  });
});

describe('position', () => {
  it.each([
    [0, { line: 1, column: 1 }],
    [3, { line: 1, column: 4 }],
    [5, { line: 2, column: 1 }],
    [9, { line: 2, column: 5 }],
    [10, { line: 3, column: 1 }],
  ])('offset %i', (offset, position) => {
    expect(parseYaml('a: 1\nb: 2\n').position(offset)).toEqual(position);
  });
});
