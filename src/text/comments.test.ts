import { describe, expect, it } from 'vitest';
import { commentsOf, countLostComments } from './comments.ts';

describe('commentsOf', () => {
  it.each([
    ['none', 'a: b\n', []],
    ['alone and behind a value', '# one\na: b # two\n', ['# one', '# two']],
    ['a # in quotes is none', 'a: "x # y"\nb: \'# z\'\n', []],
    ['a # in a plain scalar is none', 'a: x#y\n', []],
    ['a # in a block scalar is none', 'a: |\n  # not\n  this\n# this\n', ['# this']],
    ['in a flow collection', 'a: [1, # one\n 2]\n', ['# one']],
    ['behind broken text', 'a: "x\n# y\n', []],
    ['before the document', '# top\n---\na: 1\n', ['# top']],
  ])('%s', (_name, text, comments) => {
    expect(commentsOf(text)).toEqual(comments);
  });
});

describe('countLostComments', () => {
  it.each([
    ['moved', '# a\nx: 1\n', 'x: 1 # a\n', 0],
    ['gone', '# a\nx: 1 # b\n', 'x: 1 # b\n', 1],
    ['one of twins', '# a\n# a\n', '# a\n', 1],
    ['swallowed by a quote', 'x: 1 # b\n', 'x: "1 # b"\n', 1],
    ['another came', '# a\n', '# b\n', 1],
  ])('%s', (_name, before, after, lost) => {
    expect(countLostComments(before, after)).toBe(lost);
  });
});
