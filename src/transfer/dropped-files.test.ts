import { describe, expect, it } from 'vitest';
import { carriesFiles, chooseFiles } from './dropped-files.ts';
import { isComposeName } from './file-types.ts';
import { looksLikeYaml } from './looks-like-yaml.ts';

describe('what is dropped and pasted', () => {
  it.each([
    ['docker-compose.yml', true],
    ['docker-compose.yaml', true],
    ['compose.yml', true],
    ['docker-compose.prod.yml', true],
    ['docker-compose-dev.yml', true],
    ['Docker-Compose.YML', true],
    ['my-docker-compose.yml', false],
    ['values.yaml', false],
    ['composer.json', false],
  ])('%s is a compose name: %s', (name, expected) => {
    expect(isComposeName(name)).toBe(expected);
  });

  it.each([
    [['Dockerfile', 'docker-compose.yml'], ['docker-compose.yml']],
    [
      ['compose.yml', 'a.txt', 'compose.override.yml'],
      ['compose.yml', 'compose.override.yml'],
    ],
    [['a', 'b'], ['a']],
    [[], []],
  ])('of %j takes %j', (names, expected) => {
    expect(chooseFiles(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(expected);
  });

  it('tells files from text that is dragged', () => {
    expect(carriesFiles({ types: ['text/plain', 'Files'] })).toBe(true);
    expect(carriesFiles({ types: ['text/plain'] })).toBe(false);
    expect(carriesFiles(null)).toBe(false);
  });

  it.each([
    ['services:\n  web:\n    image: nginx\n', true],
    ['version: "2"\r\nservices:\r\n', true],
    ['  web:\n    image: nginx', true],
    ['{"services": {"web": {}}}', true],
    ['"services":\n  a:\n', true],
    ['a word', false],
    ['https://example.org:8080/x', false],
    ['first line\nsecond line', false],
    ['see http://a\nand http://b', false],
    ['', false],
  ])('%j looks like YAML: %s', (text, expected) => {
    expect(looksLikeYaml(text)).toBe(expected);
  });
});
