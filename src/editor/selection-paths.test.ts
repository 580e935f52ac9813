import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import type { Selection } from '../store/session.ts';
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
const alone = (selection: Selection, of = doc) =>
  placesOf({ doc: of, together: undefined, selection });
const picked = (offset: number, of = doc) => selectionAt({ doc: of, together: undefined }, offset);

describe('selectionAt', () => {
  it.each([
    ['nginx', { services: ['web'], focus: ['services', 'web', 'image'] }],
    ['- api', { services: ['web'], focus: ['services', 'web', 'depends_on', 0] }],
    ['api:', { services: ['api'], focus: ['services', 'api'] }],
    ['data', { services: [], focus: ['volumes', 'data'] }],
    ['services', { services: [], focus: ['services'] }],
  ])('%s', (word, selection) => {
    expect(picked(TEXT.indexOf(word))).toEqual({ ...selection, by: 'editor' });
  });
});

describe('placesOf', () => {
  it('finds services and what is in focus', () => {
    const places = alone({
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
    const { focus } = alone({
      services: [],
      edge: { from: 'web', to: 'api' },
      by: 'canvas',
    });
    expect(focus?.from).toBe(TEXT.indexOf('- api'));
  });

  it('leaves out what the text does not have', () => {
    expect(alone({ services: ['gone'], by: 'canvas' })).toEqual({
      services: [],
      focus: undefined,
    });
  });
});

describe('selectionAt and placesOf', () => {
  const text = `version: '2.4'
x-health: &health
  retries: 3
services:
  web:
    build:
      context: ./web
      args:
        VERSION: '1'
    depends_on: [api, db]
    healthcheck:
      interval: 5m
    ports:
      - 80:80
    labels:
      io.balena.features.dbus: '1'
    environment:
      MODE: fast
    logging:
      driver: json-file
volumes:
  data: {}
networks:
  inner: {}
`;
  const of = readCompose(parseYaml(text));
  it.each([
    "version: '2.4'",
    'retries: 3',
    'context: ./web',
    "VERSION: '1'",
    'interval: 5m',
    '- 80:80',
    "io.balena.features.dbus: '1'",
    'MODE: fast',
    'driver: json-file',
    'data: {}',
    'inner: {}',
  ])('lead from %s to itself', (entry) => {
    const { focus } = alone(picked(text.indexOf(entry), of), of);
    expect(focus && text.slice(focus.from, focus.to)).toBe(entry);
  });

  it('lead from one of several entries of a line to just that', () => {
    const { focus } = alone(picked(text.indexOf('db]'), of), of);
    expect(focus && text.slice(focus.from, focus.to)).toBe('db');
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
