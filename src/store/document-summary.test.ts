import { describe, expect, it } from 'vitest';
import { readSummary, summarise } from './document-summary.ts';
import { tellStory } from './testing/story.ts';

const summaryOf = (text: string) => {
  const { session } = tellStory(null);
  session.load(text, 'docker-compose.yml', { template: true });
  return summarise(session.history());
};

describe('summarise', () => {
  it.each([
    ['services', 'services:\n  web:\n    image: a\n  db:\n    image: b\n', ['web', 'db']],
    [
      'four columns',
      '# x\nservices: # all\n    "web":\n        image: a\n    db: {}\n',
      ['web', 'db'],
    ],
    ['what follows', 'services:\n  web: {}\nvolumes:\n  data:\n', ['web']],
    ['comments and merge keys', 'services:\n  # a:\n  <<: *b\n\n  web: {}\n', ['web']],
    ['an anchor', 'services: &all\n  web: {}\n', ['web']],
    ['a broken text', 'services:\n  web:\n    image: [\n  db:\n   x', ['web', 'db']],
    ['brackets', 'services: {web: {image: a}}\n', []],
    ['nothing', '', []],
  ])('names the services of %s', (_name, text, services) => {
    expect(summaryOf(text).services).toEqual(services);
  });

  it('counts the services that it does not name', () => {
    const names = Array.from({ length: 40 }, (_, at) => `s${at}`);
    const summary = summaryOf(`services:\n${names.map((name) => `  ${name}: {}\n`).join('')}`);
    expect(summary.services).toEqual(names.slice(0, 8));
    expect(summary.serviceCount).toBe(40);
  });

  it.each([
    ['# My app\nservices: {}\n', 'My app'],
    ['---\n\nservices: {}\n', 'services: {}'],
    [`# ${'x'.repeat(200)}\n`, 'x'.repeat(80)],
    ['', ''],
  ])('knows what %j begins with', (text, line) => {
    expect(summaryOf(text).firstLine).toBe(line);
  });

  it('tells of all open files', () => {
    const { session } = tellStory(null);
    session.load('services:\n  web: {}\n', 'docker-compose.yml', { template: true });
    session.load('services:\n  web: {}\n  debug: {}\n', 'docker-compose.override.yml', {
      template: true,
      beside: true,
    });
    const [base] = session.store.getState().files;
    session.showFile(base?.id ?? 0);
    expect(summarise(session.history())).toMatchObject({
      files: ['docker-compose.yml', 'docker-compose.override.yml'],
      services: ['web', 'debug'],
      modified: false,
    });
    session.type([{ from: 0, to: 0, insert: '# x\n' }]);
    session.showFile(session.store.getState().files[1]?.id ?? 0);
    expect(summarise(session.history()).modified).toBe(true);
  });

  it('knows whether something is unsaved', () => {
    const story = tellStory();
    expect(summarise(story.session.history()).modified).toBe(false);
    story.typeBehind('services:', ' ');
    expect(summarise(story.session.history()).modified).toBe(true);
    story.session.markSaved();
    expect(summarise(story.session.history()).modified).toBe(false);
  });
});

describe('readSummary', () => {
  it('reads what was written', () => {
    const summary = summaryOf('services:\n  web: {}\n');
    expect(readSummary(structuredClone(summary))).toEqual(summary);
  });

  it.each([
    undefined,
    null,
    5,
    'web',
    [],
    {},
    { services: 'web' },
    { services: [1], modified: true },
  ])('makes nothing of %j', (stored) => {
    expect(readSummary(stored)).toBeUndefined();
  });
});
