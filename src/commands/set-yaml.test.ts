import { describe, expect, it } from 'vitest';
import { setYaml } from './set-yaml.ts';
import { runCommand } from './testing/run-command.ts';

const FILE = `version: '2.4'
x-log: &log
  driver: json-file # all
services:
  a:
    image: a
    logging: *log
  b:
    <<: {init: true}
    image: b
`;

const at = (key: string, source: string, service: string | undefined = 'a') => ({
  service,
  key,
  source,
});

describe('set-yaml', () => {
  it.each([
    [
      at('logging', 'logging: # own\n  driver: local'),
      'logging: *log',
      'logging: # own\n      driver: local',
    ],
    [at('logging', ''), '    logging: *log\n', ''],
    [at('init', 'init: false # no', 'b'), '    image: b\n', '    image: b\n    init: false # no\n'],
    [
      { ...at('x-log', 'x-log: &log\n  driver: none'), service: undefined },
      'json-file # all',
      'none',
    ],
    [
      { ...at('name', 'name: app # mine'), service: undefined },
      "'2.4'\n",
      "'2.4'\nname: app # mine\n",
    ],
    [at('user', 'user: root'), '    logging', '    user: root\n    logging'],
  ])('%#: %j', (args, was, is) => {
    const { text, sentence } = runCommand(setYaml, FILE, args);
    expect(sentence).toBeUndefined();
    expect(text).toBe(FILE.replace(was, is));
  });

  it.each([
    [at('logging', 'logging:\n  driver: "x'), 'bad-yaml'],
    [at('logging', 'image: x'), 'key-exists'],
    [{ ...at('x-log', ''), service: undefined }, 'anchor-in-use'],
    [{ ...at('x-log', 'x-log: 1'), service: undefined }, 'anchor-in-use'],
    [at('init', 'init: true', 'nobody'), 'unknown-service'],
  ])('refuses %#: %j', (args, code) => {
    const result = runCommand(setYaml, FILE, args);
    expect(result.code).toBe(code);
    expect(result.sentence).toMatch(/^.{20,}[.]$/s);
  });

  it('refuses the top level of version 1, where every key is a service', () => {
    const args = { service: undefined, key: 'x', source: 'x: 1' };
    expect(runCommand(setYaml, 'a:\n  image: a\n', args).code).toBe('version-one');
  });
});
