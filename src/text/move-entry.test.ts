import { describe, expect, it } from 'vitest';
import type { Intent } from './intent.ts';
import { moveEntry as move } from './move-entry.ts';
import { edited } from './testing/edited.ts';

describe('something moved', () => {
  it.each<[string, string, Intent, string]>([
    ['down', 'a:\n- x\n- y\n- z\n', move(['a', 0], 2), 'a:\n- y\n- z\n- x\n'],
    ['up', 'a:\n- x\n- y\n- z\n', move(['a', 2], 0), 'a:\n- z\n- x\n- y\n'],
    ['nowhere', 'a:\n- x\n- y\n', move(['a', 1], 1), 'a:\n- x\n- y\n'],
    ['beyond the end', 'a:\n- x\n- y\n', move(['a', 0], 9), 'a:\n- y\n- x\n'],
    ['to the end without a line break', 'a:\n- x\n- y', move(['a', 0], 1), 'a:\n- y\n- x'],
    ['from the end without a line break', 'a:\n- x\n- y', move(['a', 1], 0), 'a:\n- y\n- x'],
    [
      'with its comments',
      'a:\n  # one\n  - x # x\n  # two\n  # deux\n  - y # y\nb: 1\n',
      move(['a', 1], 0),
      'a:\n  # two\n  # deux\n  - y # y\n  # one\n  - x # x\nb: 1\n',
    ],
    [
      'without a comment that stands apart',
      'a:\n  - x\n\n  # far\n\n  - y\n',
      move(['a', 1], 0),
      'a:\n  - y\n\n  - x\n\n  # far\n',
    ],
    [
      'with what is below it',
      'a:\n  - k: 1\n    # deep\n    l: 2\n  - y\n',
      move(['a', 0], 1),
      'a:\n  - y\n  - k: 1\n    # deep\n    l: 2\n',
    ],
    [
      'evenly set',
      'a:\n- x\n\n- y\n\n- z\n\nb: 1\n',
      move(['a', 2], 0),
      'a:\n- z\n\n- x\n\n- y\n\nb: 1\n',
    ],
    [
      'evenly set, down',
      'a:\n- x\n\n- y\n\n- z\nb: 1\n',
      move(['a', 0], 2),
      'a:\n- y\n\n- z\n\n- x\nb: 1\n',
    ],
    ['into a group', 'a:\n- v\n- w\n\n- x\n- y\n', move(['a', 3], 0), 'a:\n- y\n- v\n- w\n\n- x\n'],
    [
      'out of a group',
      'a:\n- v\n- w\n\n- x\n- y\n',
      move(['a', 0], 2),
      'a:\n- w\n\n- x\n- v\n- y\n',
    ],
    [
      'an entry of a map',
      'a:\n  B: 1 # b\n  # c\n  C: |\n    x\n  D: 3\n',
      move(['a', 'C'], 0),
      'a:\n  # c\n  C: |\n    x\n  B: 1 # b\n  D: 3\n',
    ],
    ['behind a dash', '- a: 1\n  b: 2\n  c: 3\n', move([0, 'c'], 0), '- c: 3\n  a: 1\n  b: 2\n'],
    [
      'from behind a dash',
      '- a: 1 # a\n  # b\n  b: 2\n- x\n',
      move([0, 'a'], 1),
      '- # b\n  b: 2\n  a: 1 # a\n- x\n',
    ],
    ['a list in a list', '- - x\n  - y\n', move([0, 1], 0), '- - y\n  - x\n'],
    ['in brackets', 'a: [ x, "y z",  z ] # c\n', move(['a', 2], 0), 'a: [ z, x,  "y z" ] # c\n'],
    [
      'in braces',
      'a: {x: 1, y: , z: [1, 2]}\n',
      move(['a', 'z'], 0),
      'a: {z: [1, 2], x: 1 , y:}\n',
    ],
    ['in wrapped brackets', 'a: [x, y,\n  z]\n', move(['a', 0], 2), 'a: [y, z,\n  x]\n'],
    [
      'a line in brackets',
      'a: [\n  x, # x\n  # above y\n  y, # y\n  z # z\n]\n',
      move(['a', 2], 0),
      'a: [\n  z, # z\n  x, # x\n  # above y\n  y # y\n]\n',
    ],
    [
      'a line in brackets that end with a comma',
      'a: [\n  x,\n  y,\n]\n',
      move(['a', 0], 1),
      'a: [\n  y,\n  x,\n]\n',
    ],
    [
      'an anchor above its alias',
      'a:\n- x\n- &n y\n- *n\n',
      move(['a', 1], 0),
      'a:\n- &n y\n- x\n- *n\n',
    ],
    [
      'with tags',
      'a:\n- !!str 1\n- &b !t {c: 1}\n',
      move(['a', 1], 0),
      'a:\n- &b !t {c: 1}\n- !!str 1\n',
    ],
    [
      'with a kept line break',
      'a:\n- |+\n  x\n\n- y\n- z\n',
      move(['a', 2], 1),
      'a:\n- |+\n  x\n\n- z\n- y\n',
    ],
    [
      'written with a question mark',
      'a:\n  ? x\n  : 1\n  y: 2\n',
      move(['a', 'y'], 0),
      'a:\n  y: 2\n  ? x\n  : 1\n',
    ],
  ])('%s', (_name, before, intent, after) => {
    expect(edited(before, intent)).toBe(after);
  });

  it.each<[string, string, Intent, string]>([
    [
      'an anchor behind its alias',
      'a:\n- &n x\n- *n\n',
      move(['a', 0], 1),
      'anchor-order: “a[0]” cannot go there: the anchor &n must stand above every *n that uses it.',
    ],
    [
      'an alias above its anchor',
      'a:\n  b: &n x\n  c: [*n]\n',
      move(['a', 'c'], 0),
      'anchor-order: “a.c” cannot go there: the anchor &n must stand above every *n that uses it.',
    ],
    [
      'two anchors of one name',
      'a:\n- &n x\n- &n y\n- *n\n',
      move(['a', 0], 1),
      'anchor-order: “a[0]” cannot go there: the anchor &n must stand above every *n that uses it.',
    ],
    [
      'comments between brackets',
      'a: [x, # x\n  y]\n',
      move(['a', 0], 1),
      'comments-in-brackets: “a[0]” stands in brackets with comments between the entries, so it is not clear what belongs to what. Move it in the text.',
    ],
    [
      'what is not there',
      'a: [x]\n',
      move(['a', 1], 0),
      'no-such-path: There is no “a[1]” in the file.',
    ],
    [
      'what comes by an anchor',
      'a: &n {x: 1}\nb:\n  <<: *n\n  y: 2\n',
      move(['b', 'x'], 0),
      'inherited-value: “b.x” is not written here: it comes through an alias or a merge key (<<) from another place in the file. Change it there, or write a value of its own here.',
    ],
  ])('refuses %s', (_name, before, intent, after) => {
    expect(edited(before, intent)).toBe(after);
  });
});
