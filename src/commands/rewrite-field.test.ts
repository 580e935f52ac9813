import { describe, expect, it } from 'vitest';
import type { FormName } from '../compose/forms/form.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { rewriteField } from './rewrite-field.ts';
import { runCommand } from './testing/run-command.ts';

/** A service with this below it, indented as people do. */
function service(...lines: readonly string[]): string {
  return `services:\n  a:\n${lines.map((line) => `    ${line}\n`).join('')}  b:\n    image: b\n`;
}

function rewritten(before: string, to: FormName, ...path: YamlPath) {
  return runCommand(rewriteField, before, { path: ['services', 'a', ...path], to });
}

type Row = readonly [
  name: string,
  path: YamlPath,
  shorter: readonly string[],
  longer: readonly string[],
];

/** Both ways are tried: from the shorter to the longer and back. */
const THERE_AND_BACK: readonly Row[] = [
  [
    'ports',
    ['ports'],
    ['ports:', '  - 8080:80 # web', '  # next', '  - 127.0.0.1:53:53/udp'],
    [
      'ports:',
      '  - target: 80 # web',
      '    published: 8080',
      '  # next',
      '  - target: 53',
      '    published: 53',
      '    host_ip: 127.0.0.1',
      '    protocol: udp',
    ],
  ],
  [
    'volumes',
    ['volumes'],
    ['volumes:', '  - data:/data:ro # r', '  - /anonymous'],
    [
      'volumes:',
      '  - type: volume # r',
      '    source: data',
      '    target: /data',
      '    read_only: true',
      '  - type: volume',
      '    target: /anonymous',
    ],
  ],
  [
    'a folder',
    ['volumes'],
    ['volumes:', '  - ./x:/x:z'],
    [
      'volumes:',
      '  - type: bind',
      '    source: ./x',
      '    target: /x',
      '    bind:',
      '      create_host_path: true',
      '      selinux: z',
    ],
  ],
  [
    'devices',
    ['devices'],
    ['devices:', '  - /dev/a:/dev/b:rw'],
    ['devices:', '  - source: /dev/a', '    target: /dev/b', '    permissions: rw'],
  ],
  [
    'ulimits',
    ['ulimits'],
    ['ulimits:', '  nofile: 1024 # files', '  nproc: 5'],
    [
      'ulimits:',
      '  nofile: # files',
      '    soft: 1024',
      '    hard: 1024',
      '  nproc:',
      '    soft: 5',
      '    hard: 5',
    ],
  ],
  ['build', ['build'], ['build: ./x # here'], ['build: # here', '  context: ./x']],
  [
    'depends_on',
    ['depends_on'],
    ['depends_on:', '  - b # first', '  # then', '  - c'],
    [
      'depends_on:',
      '  b: # first',
      '    condition: service_started',
      '  # then',
      '  c:',
      '    condition: service_started',
    ],
  ],
  [
    'networks',
    ['networks'],
    ['networks:', '  - back # why', '  - m'],
    ['networks:', '  back: # why', '  m:'],
  ],
  [
    'environment',
    ['environment'],
    [
      'environment:',
      '  - A=1 # one',
      '',
      '  # two',
      '  - B=x y',
      '  - C',
      '  - D=',
      '  - REF=yes=no',
      '  - "F=a: b"',
    ],
    [
      'environment:',
      '  A: "1" # one',
      '',
      '  # two',
      '  B: x y',
      '  C:',
      '  D: ""',
      '  REF: yes=no',
      '  F: "a: b"',
    ],
  ],
  [
    'labels',
    ['labels'],
    ['labels:', '  - io.balena.features.dbus=1', '  - x='],
    ['labels:', '  io.balena.features.dbus: "1"', '  x: ""'],
  ],
  [
    'host names',
    ['extra_hosts'],
    ['extra_hosts:', '  - db:10.0.0.1 # fixed', '  - six:::1'],
    ['extra_hosts:', '  db: 10.0.0.1 # fixed', '  six: "::1"'],
  ],
  [
    'kernel settings',
    ['sysctls'],
    ['sysctls:', '  - net.core.somaxconn=1024'],
    ['sysctls:', '  net.core.somaxconn: "1024"'],
  ],
  [
    'build arguments',
    ['build', 'args'],
    ['build:', '  context: .', '  args:', '    - A=b # c', '    - D'],
    ['build:', '  context: .', '  args:', '    A: b # c', '    D:'],
  ],
];

describe('rewrite-field', () => {
  it.each(THERE_AND_BACK)('writes %s the other way and back', (_name, path, shorter, longer) => {
    const isList =
      shorter.some((line) => /^\s+- /.test(line)) && !longer.some((line) => /^\s+- /.test(line));
    const [up, down] = isList ? (['map', 'list'] as const) : (['long', 'short'] as const);
    const longText = rewritten(service(...shorter), up, ...path).text;
    expect(longText).toBe(service(...longer));
    expect(rewritten(service(...longer), down, ...path).text).toBe(service(...shorter));
  });

  it('puts comments that have no line left above', () => {
    const before = service(
      'build: # a',
      '  # b',
      '  context: ./c # c',
      'ports:',
      '  - target: 80 # d',
      '    published: 81 # e',
    );
    expect(rewritten(before, 'short', 'build').text).toBe(
      before.replace(
        'build: # a\n      # b\n      context: ./c # c',
        '# b\n    # c\n    build: ./c # a',
      ),
    );
    expect(rewritten(before, 'short', 'ports').text).toBe(
      before.replace('- target: 80 # d\n        published: 81 # e', '# d\n      - 81:80 # e'),
    );
  });

  it('rewrites one item and leaves the others', () => {
    const before = service('ports:', '  - 80:80', '  - 81:81');
    expect(rewritten(before, 'long', 'ports', 1).text).toBe(
      before.replace('- 81:81', '- target: 81\n        published: 81'),
    );
  });

  it('writes in brackets where the field is', () => {
    const before = service(
      'ports: ["80:80"] # p',
      'environment: {A: "1", B: x}',
      'depends_on: [b]',
    );
    expect(rewritten(before, 'long', 'ports').text).toBe(
      before.replace('["80:80"]', '[{target: 80, published: 80}]'),
    );
    expect(rewritten(before, 'list', 'environment').text).toBe(
      before.replace('{A: "1", B: x}', '[A=1, B=x]'),
    );
    expect(rewritten(before, 'map', 'depends_on').text).toBe(
      before.replace('[b]', '{b: {condition: service_started}}'),
    );
  });

  it('follows the habits of the file: dashes below the key, single quotes', () => {
    const before =
      "services:\n  a:\n    ports:\n    - '80:80'\n    environment:\n      A: '1' # one\n      B: x\n";
    expect(rewritten(before, 'list', 'environment').text).toBe(
      before.replace("      A: '1' # one\n      B: x\n", '    - A=1 # one\n    - B=x\n'),
    );
  });

  it('works at the end of a text without a line break', () => {
    const before = 'services:\n  a:\n    environment:\n      - A=1\n      - B=2';
    expect(rewritten(before, 'map', 'environment').text).toBe(
      'services:\n  a:\n    environment:\n      A: "1"\n      B: "2"',
    );
  });

  it.each([
    ['ports', 'long', 'ports:', '  - 80-90:80-90'],
    ['ports', 'short', 'ports:', '  - target: 80', '    app_protocol: http'],
    ['ports', 'short', 'ports:', '  - target: 80', '    mode: host'],
    ['volumes', 'short', 'volumes:', '  - type: tmpfs', '    target: /x'],
    ['volumes', 'long', 'volumes:', '  - $WHAT:/x'],
    ['volumes', 'short', 'volumes:', '  - type: bind', '    source: data', '    target: /x'],
    ['depends_on', 'list', 'depends_on:', '  b:', '    condition: service_healthy'],
    ['depends_on', 'map', 'depends_on: [b, b]'],
    ['networks', 'list', 'networks:', '  n:', '    aliases: [x]'],
    ['environment', 'list', 'environment:', '  A: 1.10'],
    ['environment', 'list', 'environment:', '  A: yes'],
    ['environment', 'list', 'environment:', '  "A=B": x'],
    ['environment', 'map', 'environment: [A=1, A=2]'],
    ['build', 'short', 'build:', '  context: .', '  target: x'],
    ['ulimits', 'short', 'ulimits:', '  nofile: {soft: 1, hard: 2}'],
  ] as const)('%s %s is refused where it would mean something else', (key, to, ...lines) => {
    const { code, sentence } = rewritten(service(...lines), to, key);
    expect(code).toBe('cannot-rewrite');
    expect(sentence).toMatch(/^“services\.a\..+” stays as it is: .+\.$/);
  });

  it.each([
    ['image: a', 'image', 'long', 'one-form-only'],
    ['build: .', 'build', 'short', 'has-form'],
    ['<<: {build: .}', 'build', 'long', 'not-written-here'],
  ] as const)('%s is refused', (line, key, to, code) => {
    expect(rewritten(service(line), to, key).code).toBe(code);
  });

  it('refuses where an alias needs the other kind', () => {
    const before =
      'services:\n  a:\n    environment: &env\n      A: "1"\n  b:\n    environment:\n      <<: *env\n';
    expect(rewritten(before, 'list', 'environment').code).toBe('anchor-in-use');
  });
});
