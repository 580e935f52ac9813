import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import type { ComposeDocument } from '../compose-document.ts';
import { readCompose } from '../read-compose.ts';
import { layOver } from './lay-over.ts';

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

/** The field of a service in both files, and what it is when one is laid over the other. */
const FIELDS: readonly (readonly [name: string, base: string, over: string, both: string])[] = [
  ['a value is replaced', 'image: a', 'image: b', 'image: b'],
  [
    'what is not in the upper file stays',
    'image: a',
    'restart: always',
    'image: a\nrestart: always',
  ],
  ['nothing replaces nothing', 'image: a', 'image:', 'image: a'],
  ['image and build both stay', 'image: a', 'build: .', 'image: a\nbuild: .'],
  ['a command is replaced whole', 'command: [a, b]', 'command: [c]', 'command: [c]'],
  ['an entrypoint in another form', 'entrypoint: [a, b]', 'entrypoint: c', 'entrypoint: c'],
  ['a command may be taken away', 'command: a', 'command:', 'command:'],
  [
    'the test of a health check',
    'healthcheck: {test: [CMD, a], retries: 3}',
    'healthcheck: {test: [CMD, b], interval: 5s}',
    'healthcheck: {test: [CMD, b], retries: 3, interval: 5s}',
  ],
  ['ports are added', 'ports: ["80:80"]', 'ports: ["81:80"]', 'ports: ["80:80", "81:80"]'],
  ['the same port', 'ports: ["80:80", "1:1"]', 'ports: ["80:80"]', 'ports: ["80:80", "1:1"]'],
  [
    'the same port in another syntax',
    'ports: ["80:80/tcp", 9]',
    'ports: [{target: 80, published: 80, protocol: tcp}]',
    'ports: [{target: 80, published: 80, protocol: tcp}, 9]',
  ],
  ['udp is another port', 'ports: ["5:5"]', 'ports: ["5:5/udp"]', 'ports: ["5:5", "5:5/udp"]'],
  [
    'mounts by the path in the container',
    'volumes: ["a:/data:ro", "./x:/x"]',
    'volumes: ["b:/data/", "c:/c"]',
    'volumes: ["b:/data/", "./x:/x", "c:/c"]',
  ],
  [
    'a long mount for a short one',
    'volumes: ["a:/data"]',
    'volumes: [{type: volume, source: b, target: /data}]',
    'volumes: [{type: volume, source: b, target: /data}]',
  ],
  [
    'devices by the path in the container',
    'devices: ["/dev/ttyUSB0:/dev/modem", /dev/snd]',
    'devices: ["/dev/ttyUSB1:/dev/modem", "/dev/snd:/dev/snd"]',
    'devices: ["/dev/ttyUSB1:/dev/modem", "/dev/snd:/dev/snd"]',
  ],
  [
    'variables as lists',
    'environment: [A=1, B=2]',
    'environment: [B=3, C]',
    'environment: [A=1, B=3, C]',
  ],
  [
    'variables as maps',
    'environment: {A: 0777, B: yes}',
    'environment: {B: 3.10}',
    'environment: {A: 0777, B: 3.10}',
  ],
  [
    'variables as a map over a list',
    'environment: [A=1, B, C=a=b]',
    'environment: {A: 2, D: }',
    'environment: {A: 2, B: , C: a=b, D: }',
  ],
  [
    'variables as a list over a map',
    'environment: {A: 1, B: 2}',
    'environment: [B=3]',
    'environment: {A: 1, B: "3"}',
  ],
  [
    'a variable that is only named',
    'environment: {A: 1, B: 2}',
    'environment: {A: }',
    'environment: {A: , B: 2}',
  ],
  ['labels', 'labels: [a=1, b]', 'labels: {a: x}', 'labels: {a: x, b: ""}'],
  [
    'build arguments',
    'build: {context: ., args: [A=1]}',
    'build: {args: {B: 2}}',
    'build: {context: ., args: {A: "1", B: 2}}',
  ],
  ['a build in its short form', 'build: ./a', 'build: ./b', 'build: ./b'],
  [
    'the short form over a map',
    'build: {context: ./a, target: t}',
    'build: ./b',
    'build: {context: ./b, target: t}',
  ],
  [
    'a map over the short form',
    'build: ./a',
    'build: {dockerfile: D}',
    'build: {context: ./a, dockerfile: D}',
  ],
  ['dependencies as lists', 'depends_on: [b, c]', 'depends_on: [c, d]', 'depends_on: [b, c, d]'],
  [
    'dependencies as a map over a list',
    'depends_on: [b, c]',
    'depends_on: {c: {condition: service_healthy}}',
    'depends_on: {b: {condition: service_started}, c: {condition: service_healthy}}',
  ],
  [
    'networks as a map over a list',
    'networks: [n, m]',
    'networks: {n: {aliases: [x]}}',
    'networks: {n: {aliases: [x]}, m: }',
  ],
  [
    'aliases of a network',
    'networks: {n: {aliases: [x, y]}}',
    'networks: {n: {aliases: [y, z]}}',
    'networks: {n: {aliases: [x, y, z]}}',
  ],
  ['one value and a list', 'dns: 1.1.1.1', 'dns: [8.8.8.8]', 'dns: [1.1.1.1, 8.8.8.8]'],
  ['two single values', 'tmpfs: /a', 'tmpfs: /b', 'tmpfs: [/a, /b]'],
  ['capabilities', 'cap_add: [A, B]', 'cap_add: [B, C]', 'cap_add: [A, B, C]'],
  ['groups', 'group_add: [1]', 'group_add: [1, 2]', 'group_add: [1, 2]'],
  ['lists without a rule', 'x-a: [1]', 'x-a: [1, 2]', 'x-a: [1, 1, 2]'],
  ['exposed ports', 'expose: ["80", 81]', 'expose: [80]', 'expose: [80, 81]'],
  [
    'host names with an address each',
    'extra_hosts: {a: 1.1.1.1}',
    'extra_hosts: {b: 2.2.2.2}',
    'extra_hosts: {a: 1.1.1.1, b: 2.2.2.2}',
  ],
  [
    'a host name with two addresses',
    'extra_hosts: {a: 1.1.1.1}',
    'extra_hosts: ["a:2.2.2.2", "a=1.1.1.1"]',
    'extra_hosts: ["a=1.1.1.1", "a:2.2.2.2"]',
  ],
  [
    'logging of one driver',
    'logging: {driver: d, options: {a: 1}}',
    'logging: {options: {b: 2}}',
    'logging: {driver: d, options: {a: 1, b: 2}}',
  ],
  [
    'logging of two drivers',
    'logging: {driver: d, options: {a: 1}}',
    'logging: {driver: e}',
    'logging: {driver: e}',
  ],
  [
    'limits in two forms',
    'ulimits: {n: 1}',
    'ulimits: {n: {soft: 1, hard: 2}}',
    'ulimits: {n: {soft: 1, hard: 2}}',
  ],
  [
    'secrets by where they are put',
    'secrets: [a, {source: b, target: x}]',
    'secrets: [{source: c, target: /run/secrets/a}, {source: d, target: x}]',
    'secrets: [{source: c, target: /run/secrets/a}, {source: d, target: x}]',
  ],
  ['a field taken away', 'ports: ["80:80"]\nimage: a', 'ports: !reset []', 'image: a'],
  ['a field in place of another', 'ports: ["80:80"]', 'ports: !override ["1:1"]', 'ports: ["1:1"]'],
  [
    'a variable taken away',
    'environment: {A: 1, B: 2}',
    'environment: {A: !reset }',
    'environment: {B: 2}',
  ],
  ['what does not fit', 'environment: {A: 1}', 'environment: x', 'environment: x'],
];

function service(fields: string): string {
  return `services:\n  web:\n${fields.replaceAll(/^/gm, '    ')}\n`;
}

describe('fields of a service', () => {
  it.each(FIELDS)('%s', (_name, base, over, both) => {
    const overlay = layOver([read(service(base)), read(service(over))], 'compose');
    const path = ['services', 'web'];
    expect(overlay?.doc.syntax.valueOf(path)).toEqual(read(service(both)).syntax.valueOf(path));
  });
});

/** Whole files. */
const FILES: readonly (readonly [name: string, layers: readonly string[], both: string])[] = [
  [
    'services of both',
    [service('image: a'), 'services: {db: {image: b}}'],
    'services: {web: {image: a}, db: {image: b}}',
  ],
  [
    'a service in name only',
    [service('image: a'), 'services: {web: }'],
    'services: {web: {image: a}}',
  ],
  ['an empty file', [service('image: a'), '# nothing yet\n'], 'services: {web: {image: a}}'],
  [
    'three files',
    [service('image: a'), service('image: b'), service('image: c')],
    'services: {web: {image: c}}',
  ],
  [
    'declarations',
    ['volumes: {a: , b: {driver: x, labels: [k=1]}}', 'volumes: {b: {labels: {l: 2}}, c: {}}'],
    'volumes: {a: , b: {driver: x, labels: {k: "1", l: 2}}, c: {}}',
  ],
  [
    'what comes by anchors',
    [
      'x-a: &a {image: a, environment: {A: 1}}\nservices:\n  web: {<<: *a}\n  db: *a',
      'x-b: &b [B=2]\nservices:\n  web: {environment: *b}',
    ],
    'x-a: {image: a, environment: {A: 1}}\nx-b: [B=2]\nservices:\n  web: {image: a, environment: {A: 1, B: "2"}}\n  db: {image: a, environment: {A: 1}}',
  ],
  ['the version of the last', ['version: "2.1"', 'version: "2.4"'], 'version: "2.4"'],
  [
    'version 1',
    ['web: {image: a}', 'web: {build: .}\ndb: {image: b}'],
    'web: {build: .}\ndb: {image: b}',
  ],
  [
    'a service taken away',
    ['services: {a: {image: a}, b: {image: b}}', 'services: {a: !reset }'],
    'services: {b: {image: b}}',
  ],
  [
    'networks by subnet',
    [
      'networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8}]}}}',
      'networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8, gateway: 1.0.0.1}]}}}',
    ],
    'networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8, gateway: 1.0.0.1}]}}}',
  ],
];

describe('files', () => {
  it.each(FILES)('%s', (_name, layers, both) => {
    const overlay = layOver(layers.map(read), 'compose');
    expect(overlay?.doc.syntax.root && overlay.doc.syntax.valueOf([])).toEqual(
      read(both).syntax.valueOf([]),
    );
  });

  it('keeps every number as it is written', () => {
    const text = service(
      'environment: {A: 0777, B: 3.10, C: 12345678901234567890, D: 22:22, E: no}',
    );
    const overlay = layOver([read(text), read(service('image: a'))], 'compose');
    const at = (key: string) => overlay?.doc.syntax.view(['services', 'web', 'environment', key]);
    expect(['A', 'B', 'C', 'D', 'E'].map((key) => [at(key)?.string, at(key)?.plain])).toEqual([
      ['0777', true],
      ['3.10', true],
      ['12345678901234567890', true],
      ['22:22', true],
      ['no', true],
    ]);
  });
});

describe('services alone', () => {
  it('replaces whole services and ignores the rest of the upper file', () => {
    const overlay = layOver(
      [
        read('services: {a: {image: a, ports: ["1:1"]}, b: {image: b}}\nvolumes: {v: }'),
        read('services: {a: {build: .}, c: {image: c}}\nvolumes: {w: }'),
      ],
      'services-only',
    );
    expect(overlay?.doc.syntax.valueOf([])).toEqual({
      services: { a: { build: '.' }, b: { image: 'b' }, c: { image: 'c' } },
      volumes: { v: null },
    });
    expect(overlay?.sourcesOf(['services', 'a'])).toEqual([{ layer: 1, path: ['services', 'a'] }]);
    expect(overlay?.placeOf({ layer: 1, path: ['volumes'] })).toBeUndefined();
  });
});

/** What cannot be laid over each other. */
const UNSOUND: readonly (readonly [name: string, layers: readonly string[]])[] = [
  ['errors', [service('image: a'), 'services: {a: [}']],
  ['an alias without an anchor', [service('image: *a'), service('image: a')]],
  ['several documents', ['a: 1\n---\nb: 2\n', service('image: a')]],
  ['an alias inside its own anchor', ['a: &a {b: *a}', service('image: a')]],
  [
    'aliases that expand without end',
    [
      `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${[1, 2, 3, 4, 5, 6]
        .map(
          (at) =>
            `a${at}: &a${at} [${Array(10)
              .fill(`*a${at - 1}`)
              .join(', ')}]`,
        )
        .join('\n')}`,
      service('image: a'),
    ],
  ],
  ['version 1 and another', ['web: {image: a}', service('image: a')]],
  ['no files', []],
];

describe('what is not sound', () => {
  it.each(UNSOUND)('%s', (_name, layers) => {
    expect(layOver(layers.map(read), 'compose')).toBeUndefined();
  });
});

describe('where things come from', () => {
  const base = read(
    'services:\n  web:\n    image: a\n    build: ./web\n    environment: [A=1, B=2]\n    ports: ["1:1", "2:2"]\n    cap_add: [X]\n',
  );
  const over = read(
    'services:\n  web:\n    image: b\n    build: {target: t}\n    environment: {B: 3}\n    ports: ["3:3", "2:2"]\n',
  );
  const overlay = layOver([base, over], 'compose');
  const web = ['services', 'web'];
  const at = (layer: number, ...path: (string | number)[]) => ({ layer, path: [...web, ...path] });

  it.each([
    [['image'], [at(1, 'image')]],
    [[], [at(1), at(0)]],
    [['environment'], [at(1, 'environment'), at(0, 'environment')]],
    [['environment', 'A'], [at(0, 'environment', 0)]],
    [['environment', 'B'], [at(1, 'environment', 'B')]],
    [['build'], [at(1, 'build'), at(0, 'build')]],
    [['build', 'context'], [at(0, 'build')]],
    [['build', 'target'], [at(1, 'build', 'target')]],
    [['ports', 0], [at(0, 'ports', 0)]],
    [['ports', 1], [at(1, 'ports', 1)]],
    [['ports', 2], [at(1, 'ports', 0)]],
    [['ports', 3], []],
    [['cap_add'], [at(0, 'cap_add')]],
    [['nowhere'], []],
  ])('%j', (path, sources) => {
    expect(overlay?.sourcesOf([...web, ...path])).toEqual(sources);
  });

  it.each([
    [at(0, 'image'), undefined],
    [at(1, 'image'), [...web, 'image']],
    [at(0, 'build'), [...web, 'build']],
    [at(0, 'environment', 1), undefined],
    [at(1, 'ports', 0), [...web, 'ports', 2]],
    [at(0, 'ports', 1), undefined],
  ])('the place of %j', (source, place) => {
    expect(overlay?.placeOf(source)).toEqual(place);
  });
});

it('keeps services that an edit did not change', () => {
  const base = read('services:\n  a: {image: a}\n  b: {image: b}\n');
  const over = read('services:\n  a: {restart: always}\n');
  const before = layOver([base, over], 'compose');
  const after = layOver([base, read('services:\n  a: {restart: no}\n')], 'compose', before);
  expect(after?.doc.services.get('b')).toBe(before?.doc.services.get('b'));
  expect(after?.doc.services.get('a')?.restart?.value).toBe('no');
});
