import { describe, expect, it } from 'vitest';
import { inlineAnchor } from './inline-anchor.ts';
import { shareSettings } from './share-settings.ts';
import { runCommand } from './testing/run-command.ts';

const APP = `version: '2.4'

services:
  # the front
  web:
    image: nginx
    restart: unless-stopped # ours
    # logs
    logging:
      driver: json-file
      options: {max-size: 10m}
    ports:
      - 80:80

  api:
    restart: unless-stopped # not ours
    logging:
      options: {max-size: 10m}
      driver: json-file

  log: {image: fluentd, restart: unless-stopped}

volumes:
  data:
`;

describe('share-settings', () => {
  const share = (before: string, services: readonly string[], keys: readonly string[]) =>
    runCommand(shareSettings, before, { services, keys });

  it('moves what services repeat above them, with its comments', () => {
    const { text, select } = share(APP, ['web', 'api'], ['restart', 'logging']);
    expect(text).toBe(`version: '2.4'

x-common: &common
  restart: unless-stopped # ours
  # logs
  logging:
    driver: json-file
    options: {max-size: 10m}

services:
  # the front
  web:
    <<: *common
    image: nginx
    ports:
      - 80:80

  api:
    # not ours
    <<: *common

  log: {image: fluentd, restart: unless-stopped}

volumes:
  data:
`);
    expect(select).toEqual(['web', 'api']);
  });

  it('calls the anchor after a single setting and goes into brackets', () => {
    const { text } = share(APP, ['web', 'log'], ['restart']);
    expect(text).toContain('\nx-restart: &restart\n  restart: unless-stopped # ours\n\nservices:');
    expect(text).toContain('  web:\n    <<: *restart\n    image: nginx\n    # logs');
    expect(text).toContain('  log: {<<: *restart, image: fluentd}');
  });

  it('joins a merge key that is there, and wins over it as before', () => {
    const before =
      'x-a: &a\n  restart: "no"\nservices:\n  b:\n    <<: *a # base\n    restart: always\n  c:\n    <<: [*a]\n    restart: always\n';
    expect(share(before, ['b', 'c'], ['restart']).text).toBe(
      'x-a: &a\n  restart: "no"\nx-restart: &restart\n  restart: always\nservices:\n  b:\n    <<: [*restart, *a] # base\n  c:\n    <<: [*restart, *a]\n',
    );
  });

  it('takes another name where one is taken', () => {
    const before =
      'x-restart: 1\nservices:\n  a:\n    restart: always\n  b:\n    restart: always\n    image: &restart-2 b\n';
    expect(share(before, ['a', 'b'], ['restart']).text).toContain('x-restart-3: &restart-3\n');
  });

  it.each([
    ['other values', ['web', 'api'], ['image'], 'not-alike'],
    ['nothing', ['web', 'api'], [], 'not-alike'],
    ['one service', ['web'], ['restart'], 'not-alike'],
    ['no such service', ['web', 'none'], ['restart'], 'unknown-service'],
  ] as const)('refuses %s', (_name, services, keys, code) => {
    expect(share(APP, services, keys).code).toBe(code);
  });

  it('refuses what has an anchor of its own, and version 1', () => {
    const anchored = 'services:\n  a:\n    restart: &r always\n  b:\n    restart: *r\n';
    expect(share(anchored, ['a', 'b'], ['restart']).code).toBe('not-alike');
    const old = 'a:\n  image: a\n  restart: always\nb:\n  image: b\n  restart: always\n';
    expect(share(old, ['a', 'b'], ['restart']).code).toBe('version-one');
  });
});

const SHARED = `x-base: &base # for all
  restart: always # why
  # told
  logging: &log
    driver: json-file

services:
  web: # front
    <<: *base # merged
    image: nginx
  api:
    <<: [*base, *more]
    restart: "no"
    logging: *log
`;

describe('inline-anchor', () => {
  const inline = (before: string, anchor: readonly string[], at?: readonly (string | number)[]) =>
    runCommand(inlineAnchor, before, at ? { anchor, at } : { anchor });

  it('writes out one place as it is written at the anchor', () => {
    const before =
      'x-base: &base\n  restart: always # why\n  # told\n  logging:\n    driver: json-file\nservices:\n  web: # front\n    # lead\n    <<: *base # merged\n    image: nginx\n  api:\n    <<: *base\n    restart: "no"\n';
    const { text } = inline(before, ['x-base'], ['services', 'web', '<<']);
    expect(text).toBe(
      before.replace(
        '    <<: *base # merged\n',
        '    # merged\n    restart: always # why\n    # told\n    logging:\n      driver: json-file\n',
      ),
    );
  });

  it('writes out all places, and the block goes with its anchor', () => {
    const before =
      '# top\nversion: "2.4"\n\nx-base: &base\n  restart: always # why\n\nservices:\n  web:\n    <<: *base\n    image: nginx\n  api: {<<: *base, image: a}\n  log:\n    <<: *base\n    restart: "no"\n';
    expect(inline(before, ['x-base']).text).toBe(
      '# top\nversion: "2.4"\n\nservices:\n  web:\n    restart: always # why\n    image: nginx\n  api: {image: a, restart: always}\n  log:\n    restart: "no"\n',
    );
  });

  it('takes one of several out of the list of a merge key', () => {
    const before =
      'x-a: &a\n  restart: always\nx-b: &b\n  restart: "no"\n  tty: true\nservices:\n  web:\n    <<: [*a, *b] # both\n    image: i\n';
    const one = inline(before, ['x-b']).text;
    expect(one).toBe(
      'x-a: &a\n  restart: always\nservices:\n  web:\n    <<: *a # both\n    tty: true\n    image: i\n',
    );
    expect(inline(one ?? '', ['x-a']).text).toBe(
      'services:\n  web:\n    # both\n    restart: always\n    tty: true\n    image: i\n',
    );
  });

  it('writes out values, and takes away the anchor alone where it is not in a block for it', () => {
    const before =
      'services:\n  a:\n    environment: &env\n      A: 1 # one\n      B: "x"\n    ports: [&p "80:80"]\n  b:\n    environment: *env # same\n    ports:\n      - *p\n';
    const { text } = inline(before, ['services', 'a', 'environment']);
    expect(text).toBe(
      before
        .replace('environment: &env', 'environment:')
        .replace('*env # same\n', '# same\n      A: 1 # one\n      B: "x"\n')
        .replace('environment:  #', 'environment: #'),
    );
    expect(runCommand(inlineAnchor, before, { anchor: ['services', 'a', 'ports', 0] }).text).toBe(
      before.replace('&p ', '').replace('*p', '"80:80"'),
    );
  });

  it.each([
    ['an anchor inside', SHARED.replace(', *more', ''), ['x-base'], 'anchor-inside'],
    ['what nobody uses', 'x-a: &a {k: 1}\nservices: {s: {image: i}}\n', ['x-a'], 'unused-anchor'],
    ['no anchor', 'services: {s: {image: i}}\n', ['services'], 'unknown-anchor'],
    [
      'a list of maps',
      'x-a: &a\n  - k: 1\nservices:\n  s:\n    <<: *a\n',
      ['x-a'],
      'merge-of-list',
    ],
    [
      'a merge inside',
      'x-a: &a {k: 1}\nx-b: &b\n  <<: *a\nservices:\n  s:\n    <<: *b\n',
      ['x-b'],
      'merge-inside',
    ],
  ])('refuses %s', (_name, before, anchor, code) => {
    expect(inline(before, anchor).code).toBe(code);
  });

  it('undoes what sharing did', () => {
    const shared = runCommand(shareSettings, APP, { services: ['web', 'api'], keys: ['restart'] });
    const { text } = inline(shared.text ?? '', ['x-restart']);
    expect(text).toContain('  web:\n    restart: unless-stopped # ours\n    image: nginx\n');
    expect(text).not.toContain('x-restart');
  });
});
