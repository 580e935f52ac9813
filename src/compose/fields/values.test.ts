// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import { isDuration } from './duration.ts';
import { printHealthTest, readHealthTest } from './health-test.ts';
import { parseImage } from './image.ts';
import { isComposeMemory, isDeviceMemory, printDeviceMemory } from './memory.ts';
import { pairForm } from './pairs.ts';
import { readUlimits } from './ulimits.ts';
import { parseWords, printWords } from './words.ts';

const view = (yaml: string) => parseYaml(`key: ${yaml}\n`).view(['key']);

describe('a size of memory', () => {
  it.each([
    ['256m', true, true, '256m'],
    ['268435456', true, true, '256m'],
    ['1G', true, true, '1024m'],
    ['64kb', true, true, '64k'],
    ['1.5g', false, true, '1536m'],
    ['1.5 GiB', false, true, '1536m'],
    ['0.3k', false, true, '307b'],
    ['1t', false, true, undefined],
    ['lots', false, false, undefined],
    ['-1m', false, false, undefined],
  ])('%s', (text, device, compose, better) => {
    expect(isDeviceMemory(text)).toBe(device);
    expect(isComposeMemory(text)).toBe(compose);
    expect(printDeviceMemory(text)).toBe(better);
  });
});

describe('a duration', () => {
  it.each([
    ['30s', true, true],
    ['1h2m3s', true, true],
    ['1m 30s', false, false],
    ['1.5m', false, true],
    ['3s2m', false, true],
    ['0', false, true],
    ['90', false, false],
  ])('%s', (text, classic, spec) => {
    expect(isDuration(text, 'classic')).toBe(classic);
    expect(isDuration(text, 'spec')).toBe(spec);
  });
});

describe('an image', () => {
  it.each([
    ['nginx', [undefined, 'nginx', undefined, undefined]],
    ['nginx:1.25', [undefined, 'nginx', '1.25', undefined]],
    ['me/app:2', [undefined, 'me/app', '2', undefined]],
    ['ghcr.io/me/app', ['ghcr.io', 'me/app', undefined, undefined]],
    ['localhost:5000/app:1', ['localhost:5000', 'app', '1', undefined]],
    ['app:1@sha256:ab', [undefined, 'app', '1', 'sha256:ab']],
    ['app:${TAG:-1.0}', [undefined, 'app', '${TAG:-1.0}', undefined]],
    ['${REGISTRY:-x.io/y}/app', ['${REGISTRY:-x.io/y}', 'app', undefined, undefined]],
  ])('%s', (raw, [registry, name, tag, digest]) => {
    expect(parseImage(raw)).toEqual({ registry, name, tag, digest });
  });
});

describe('words on a line', () => {
  it.each([
    ['curl -f http://a', ['curl', '-f', 'http://a']],
    ['sh -c "a b"', ['sh', '-c', 'a b']],
    ['sh -c \'a "b"\'', ['sh', '-c', 'a "b"']],
    ['a ""', ['a', '']],
    ["it's", ["it's"]],
    ['', []],
  ])('%s', (line, words) => {
    expect(parseWords(line)).toEqual(words);
  });
  it.each(['a "b', '"a"b', "a 'b"])('cannot be told apart: %s', (line) => {
    expect(parseWords(line)).toBeUndefined();
  });
  it('are read as they are printed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(parseWords(printWords(words))).toEqual(words);
      }),
    );
  });
});

describe('the test of a health check', () => {
  it.each([
    ['curl a', { form: 'line', command: 'curl a' }],
    ['[CMD-SHELL, curl a]', { form: 'shell', command: 'curl a' }],
    ['[CMD, curl, a b]', { form: 'program', command: 'curl "a b"' }],
    ['[NONE]', { form: 'none', command: '' }],
    ['[curl, a]', { form: 'other', command: '' }],
    ['[CMD, {a: b}]', { form: 'other', command: '' }],
    ['', undefined],
  ] as const)('%s', (yaml, test) => {
    const read = readHealthTest(view(yaml));
    expect(read).toEqual(test);
    if (read && read.form !== 'other') {
      expect(readHealthTest(view(JSON.stringify(printHealthTest(read))))).toEqual(read);
    }
  });
});

describe('ulimits', () => {
  it.each([
    ['{nofile: 1024}', [{ name: 'nofile', soft: '1024', hard: undefined }]],
    ['{core: {soft: -1, hard: 0}}', [{ name: 'core', soft: '-1', hard: '0' }]],
    ['{core: {soft: 1}}', [{ name: 'core', soft: '1', hard: '' }]],
    ['', []],
    ['[nofile]', undefined],
    ['{core: {soft: 1, other: 2}}', undefined],
    ['{core: [1]}', undefined],
  ])('%s', (yaml, limits) => {
    expect(readUlimits(view(yaml))?.map(({ value }) => value)).toEqual(limits);
  });
});

describe('pairs of a list', () => {
  it.each([
    ['extra_hosts', 'a:1.2.3.4', 'a', '1.2.3.4'],
    ['extra_hosts', 'a=1.2.3.4', 'a', '1.2.3.4'],
    ['extra_hosts', 'a:fd00::1', 'a', 'fd00::1'],
    ['extra_hosts', 'a=fd00::1', 'a', 'fd00::1'],
    ['extra_hosts', 'a', 'a', undefined],
    ['args', 'A=b:c=d', 'A', 'b:c=d'],
    ['args', 'A', 'A', undefined],
  ])('%s: %s', (key, text, name, value) => {
    const form = pairForm(key);
    expect(form.parse(text)).toEqual({ name, value });
    expect(form.print({ name, value }, text)).toBe(text);
  });
});
