import { describe, expect, it } from 'vitest';
import { fileNameOf, rawAddress } from './raw-address.ts';

describe('the address of a file', () => {
  it.each([
    [
      'https://github.com/a/b/blob/main/docker-compose.yml',
      'https://raw.githubusercontent.com/a/b/main/docker-compose.yml',
    ],
    [
      'github.com/a/b/blob/v1/dir/compose.yaml?plain=1#L3',
      'https://raw.githubusercontent.com/a/b/v1/dir/compose.yaml',
    ],
    ['https://gist.github.com/a/0123abcd', 'https://gist.githubusercontent.com/a/0123abcd/raw'],
    [
      'https://gitlab.example.com/g/sub/p/-/blob/main/docker-compose.yml?ref_type=heads',
      'https://gitlab.example.com/g/sub/p/-/raw/main/docker-compose.yml',
    ],
    [
      'https://bitbucket.org/a/b/src/main/docker-compose.yml',
      'https://bitbucket.org/a/b/raw/main/docker-compose.yml',
    ],
    [
      'https://codeberg.org/a/b/src/branch/main/docker-compose.yml',
      'https://codeberg.org/a/b/raw/branch/main/docker-compose.yml',
    ],
    ['https://example.com/a.yml?token=1', 'https://example.com/a.yml?token=1'],
    [' http://localhost:8080/a.yml ', 'http://localhost:8080/a.yml'],
  ])('%s is fetched from %s', (typed, raw) => {
    expect(rawAddress(typed)).toBe(raw);
  });

  it.each([
    [''],
    ['hello'],
    ['two words.com'],
    ['ftp://example.com/a.yml'],
    ['javascript:alert(1)'],
  ])('%j is none', (typed) => {
    expect(rawAddress(typed)).toBeUndefined();
  });

  it.each([
    ['https://example.com/x/my%20app.yaml?a=b', 'my app.yaml'],
    ['https://example.com/raw', 'docker-compose.yml'],
  ])('%s names the file %s', (address, name) => {
    expect(fileNameOf(address)).toBe(name);
  });
});
