import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { findSource } from './find-source.ts';
import { readCompose } from './read-compose.ts';

const doc = readCompose(
  parseYaml(`x-base: &base
  restart: always
services:
  a: &a
    <<: *base
    image: x
  b:
    <<: *a
  c:
    <<: *base
    restart: "no"
`),
);

describe('findSource', () => {
  it.each([
    ['a', 'restart', ['x-base', 'restart'], ['a', 'b']],
    ['b', 'image', ['services', 'a', 'image'], ['a', 'b']],
  ])('%s takes %s from %j', (service, key, path, services) => {
    expect(findSource(doc, service, key)).toEqual({ path, services });
  });

  it.each([
    ['c', 'restart'],
    ['a', 'image'],
    ['a', 'ports'],
    ['none', 'image'],
  ])('%s has %s itself or not at all', (service, key) => {
    expect(findSource(doc, service, key)).toBeUndefined();
  });
});
