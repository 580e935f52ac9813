import { describe, expect, it } from 'vitest';
import { addNamedVolume } from './add-named-volume.ts';
import { declareVolume } from './declare-volume.ts';
import { linkVolume } from './link-volume.ts';
import { removeVolume } from './remove-volume.ts';
import { renameVolume } from './rename-volume.ts';
import { runCommand } from './testing/run-command.ts';
import { unlinkVolume } from './unlink-volume.ts';

describe('add-named-volume', () => {
  it.each([
    [
      'nothing yet',
      'services:\n  a:\n    image: a\n',
      'services:\n  a:\n    image: a\n    volumes:\n      - data:/data\nvolumes:\n  data:\n',
    ],
    [
      'an empty key at the top',
      'volumes:\nservices:\n  a:\n    image: a\n',
      'volumes:\n  data:\nservices:\n  a:\n    image: a\n    volumes:\n      - data:/data\n',
    ],
    [
      'a declared one',
      'services:\n  a:\n    volumes:\n      - ./x:/x # x\nvolumes:\n  data: {}\n',
      'services:\n  a:\n    volumes:\n      - ./x:/x # x\n      - data:/data\nvolumes:\n  data: {}\n',
    ],
    [
      'the long syntax',
      'services:\n  a:\n    volumes:\n      - type: tmpfs\n        target: /run\nvolumes:\n  data:\n',
      'services:\n  a:\n    volumes:\n      - type: tmpfs\n        target: /run\n      - type: volume\n        source: data\n        target: /data\nvolumes:\n  data:\n',
    ],
  ])('%s', (_name, before, after) => {
    const args = { service: 'a', volume: 'data', target: '/data' };
    expect(runCommand(addNamedVolume, before, args).text).toBe(after);
  });

  it('links read-only', () => {
    const args = { service: 'a', volume: 'data', target: '/data', readOnly: true };
    const { text } = runCommand(addNamedVolume, 'services:\n  a:\n    image: a\n', args);
    expect(text).toContain('- data:/data:ro\n');
  });

  it.each([
    ['services: {a: {image: a}}\n', { volume: 'a/b', target: '/x' }, 'bad-name'],
    ['services: {a: {image: a}}\n', { volume: 'data', target: 'x' }, 'bad-target'],
    ['services: {a: {volumes: [data:/x]}}\n', { volume: 'data', target: '/x' }, 'target-taken'],
    [
      'services: {a: {image: a}}\nvolumes: [data]\n',
      { volume: 'b', target: '/x' },
      'volumes-not-map',
    ],
    ['a: {image: a}\n', { volume: 'b', target: '/x' }, 'version-one'],
  ])('%j %j is refused', (before, args, code) => {
    expect(runCommand(addNamedVolume, before, { service: 'a', ...args }).code).toBe(code);
  });
});

const USED = `services:
  a:
    volumes:
      - 'data:/data:ro' # short
      - ./x:/x
  b:
    volumes:
      - type: volume
        source: data # long
        target: /d
  c:
    image: c
    volumes: ["data:/c"]
volumes:
  data: # keep
    driver: local
  other:
`;

describe('rename-volume', () => {
  it('renames the declaration and every use', () => {
    const { text, caution } = runCommand(renameVolume, USED, { from: 'data', to: 'store' });
    expect(text).toBe(
      USED.replace("'data:/data:ro'", "'store:/data:ro'")
        .replace('source: data', 'source: store')
        .replace('["data:/c"]', '["store:/c"]')
        .replace('  data: # keep', '  store: # keep'),
    );
    expect(caution).toContain('<app id>_data');
  });

  it.each([
    [{ from: 'data', to: 'other' }, 'name-taken'],
    [{ from: 'none', to: 'x' }, 'unknown-volume'],
    [{ from: 'data', to: '/x' }, 'bad-name'],
  ])('%j is refused', (args, code) => {
    expect(runCommand(renameVolume, USED, args).code).toBe(code);
  });
});

describe('remove-volume', () => {
  it('refuses while it is used', () => {
    const { code, sentence } = runCommand(removeVolume, USED, { name: 'data' });
    expect(code).toBe('still-used');
    expect(sentence).toContain('a, b, c');
  });

  it('takes the uses along when asked to', () => {
    const { text } = runCommand(removeVolume, USED, { name: 'data', uses: 'remove' });
    expect(text).toBe(`services:
  a:
    volumes:
      - ./x:/x
  b: {}
  c:
    image: c
volumes:
  other:
`);
  });

  it('takes the top-level key along with its last volume', () => {
    const { text } = runCommand(removeVolume, 'services: {}\nvolumes:\n  a:\n', { name: 'a' });
    expect(text).toBe('services: {}\n');
  });
});

describe('the parts of a link', () => {
  it.each([
    ['services: {}\n', 'services: {}\nvolumes:\n  data:\n'],
    ['volumes: {a: }\nservices: {}\n', 'volumes: {a: , data: null }\nservices: {}\n'],
    ['volumes: {a: {}}\n', 'volumes: {a: {}, data: {}}\n'],
    ['volumes:\n  a: {}\n', 'volumes:\n  a: {}\n  data: {}\n'],
    ['volumes:\n  a: {}\n  b:\n', 'volumes:\n  a: {}\n  b:\n  data:\n'],
    ['volumes:\n  a: {driver: x}\n', 'volumes:\n  a: {driver: x}\n  data:\n'],
  ])('declares in %j', (before, after) => {
    expect(runCommand(declareVolume, before, { name: 'data' }).text).toBe(after);
  });

  it('refuses to declare twice and to link what is not declared', () => {
    expect(runCommand(declareVolume, USED, { name: 'data' }).code).toBe('volume-exists');
    const link = { service: 'a', volume: 'none', target: '/n' };
    expect(runCommand(linkVolume, USED, link).code).toBe('unknown-volume');
  });

  it('links and unlinks', () => {
    const linked = runCommand(linkVolume, USED, {
      service: 'a',
      volume: 'other',
      target: '/o',
    }).text;
    expect(linked).toBe(USED.replace('- ./x:/x\n', '- ./x:/x\n      - other:/o\n'));
    const unlinked = runCommand(unlinkVolume, linked ?? '', { service: 'a', volume: 'other' }).text;
    expect(unlinked).toBe(USED);
  });

  it('unlinks at one path only if asked to', () => {
    const before = 'services:\n  a:\n    volumes: [d:/a, d:/b, e:/c]\n';
    const run = (target?: string) =>
      runCommand(unlinkVolume, before, { service: 'a', volume: 'd', ...(target && { target }) });
    expect(run().text).toBe('services:\n  a:\n    volumes: [e:/c]\n');
    expect(run('/b').text).toBe('services:\n  a:\n    volumes: [d:/a, e:/c]\n');
    expect(run('/z').code).toBe('not-linked');
  });
});
