import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import { readCompose } from '../read-compose.ts';
import { guessBase } from './guess-base.ts';

const WHOLE = 'services:\n  web: {image: a}\n  db: {image: b}\n';
const PART = 'services:\n  web: {tty: true}\n';
const STRANGE = 'services:\n  mail: {tty: true}\n';

describe('the file that an override is laid over', () => {
  it.each([
    ['by its name', { 'docker-compose.yml': WHOLE, 'docker-compose.override.yml': WHOLE }, 0],
    [
      'by the name that balena takes',
      { 'docker-compose.yml': WHOLE, 'docker-compose.dev.yml': PART },
      0,
    ],
    ['by the newer name', { 'compose.yaml': WHOLE, 'compose.override.yaml': PART }, 0],
    [
      'even if that is faulty',
      { 'docker-compose.yml': PART, 'docker-compose.override.yml': PART },
      0,
    ],
    ['by what it changes', { 'docker-compose.yml': WHOLE, 'prod.yml': PART }, 0],
    [
      'the one that has its services',
      { 'a.yml': 'services:\n  x: {image: a}\n', 'b.yml': WHOLE, 'c.yml': PART },
      1,
    ],
    ['none that lacks them', { 'docker-compose.yml': WHOLE, 'prod.yml': STRANGE }, undefined],
    [
      'none, as it is whole',
      { 'docker-compose.yml': WHOLE, 'docker-compose.prod.yml': WHOLE },
      undefined,
    ],
    [
      'none of another name',
      { 'compose.yml': WHOLE, 'docker-compose.override.yml': WHOLE },
      undefined,
    ],
    ['none, as there is no other', { 'docker-compose.override.yml': PART }, undefined],
  ])('%s', (_what, files, base) => {
    const open = Object.entries(files).map(([fileName, text], id) => ({
      id,
      fileName,
      doc: readCompose(parseYaml(text)),
    }));
    expect(guessBase(open.length - 1, open)).toBe(base);
  });
});
