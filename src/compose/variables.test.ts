// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import { fillIn, variablesIn } from './variables.ts';

describe('variables of a text', () => {
  it.each([
    ['alpine:3.20', []],
    ['$TAG', ['TAG']],
    ['a${TAG}b$HOME', ['TAG', 'HOME']],
    ['$$TAG and $$${TAG}', ['TAG']],
    ['${TAG:-1.27}', ['TAG:-1.27']],
    ['${A:-${B:-c}}-${D}', ['A:-${B:-c}', 'D']],
    ['${A?no A}', ['A?no A']],
    ['${1bad} $(date) 5$ ${open:-', []],
  ])('%s', (text, expected) => {
    const uses = variablesIn(text);
    expect(uses.map(({ name, operator = '', operand }) => name + operator + operand)).toEqual(
      expected,
    );
    for (const { from, to, name } of uses) expect(text.slice(from, to)).toContain(name);
  });

  const values = new Map([
    ['A', '1'],
    ['EMPTY', ''],
  ]);
  it.each([
    ['$A/${A}', '1/1'],
    ['$B|${EMPTY}', '|'],
    ['${B-x}${B:-y}${EMPTY-x}${EMPTY:-y}${A:-z}', 'xyy1'],
    ['${B+x}${EMPTY+y}${EMPTY:+z}${A:+w}', 'yw'],
    ['${B:-${A}$$}', '1$'],
    ['$${A} costs 5$', '${A} costs 5$'],
    ['${A?missing}', '1'],
  ])('%s becomes %j', (text, expected) => {
    expect(fillIn(text, (name) => values.get(name))).toBe(expected);
  });
});
