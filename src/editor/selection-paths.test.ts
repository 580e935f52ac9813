import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { isSameSelection, placesOf, selectionAt } from './selection-paths.ts';

const TEXT = `services:
  web:
    image: nginx
    depends_on:
      - api
  api:
    build: .
volumes:
  data:
`;
const doc = readCompose(parseYaml(TEXT));

describe('selectionAt', () => {
  it.each([
    ['nginx', { services: ['web'], focus: ['services', 'web', 'image'] }],
    ['- api', { services: ['web'], focus: ['services', 'web', 'depends_on', 0] }],
    ['api:', { services: ['api'], focus: ['services', 'api'] }],
    ['data', { services: [], focus: ['volumes', 'data'] }],
    ['services', { services: [], focus: ['services'] }],
  ])('%s', (word, selection) => {
    expect(selectionAt(doc, TEXT.indexOf(word))).toEqual({ ...selection, by: 'editor' });
  });
});

describe('placesOf', () => {
  it('finds services and what is in focus', () => {
    const places = placesOf(doc, {
      services: ['web'],
      focus: ['services', 'web', 'image'],
      by: 'canvas',
    });
    expect(places.services.map(({ from, to }) => TEXT.slice(from, to).split('\n')[0])).toEqual([
      'web:',
    ]);
    expect(places.focus && TEXT.slice(places.focus.from, places.focus.to)).toBe('image: nginx');
  });

  it('finds the entry that an edge is written as', () => {
    const { focus } = placesOf(doc, {
      services: [],
      edge: { from: 'web', to: 'api' },
      by: 'canvas',
    });
    expect(focus?.from).toBe(TEXT.indexOf('- api'));
  });

  it('leaves out what the text does not have', () => {
    expect(placesOf(doc, { services: ['gone'], by: 'canvas' })).toEqual({
      services: [],
      focus: undefined,
    });
  });
});

describe('isSameSelection', () => {
  const picked = { services: ['web'], focus: ['services', 'web'], by: 'canvas' as const };
  it.each([
    [{ ...picked, by: 'editor' as const }, true],
    [{ ...picked, services: ['api'] }, false],
    [{ ...picked, focus: ['services'] }, false],
    [{ ...picked, edge: { from: 'web', to: 'api' } }, false],
  ])('%o: %s', (other, same) => {
    expect(isSameSelection(picked, other)).toBe(same);
  });
});
