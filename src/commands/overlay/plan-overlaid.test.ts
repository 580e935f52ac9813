import { describe, expect, it } from 'vitest';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { layOver } from '../../compose/overlay/lay-over.ts';
import type { OverlayRules } from '../../compose/overlay/overlay.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { addNamedVolume } from '../add-named-volume.ts';
import { addPort } from '../add-port.ts';
import { addService } from '../add-service.ts';
import { applyPreset } from '../apply-preset.ts';
import { type BoundCommand, bindCommand } from '../bind-command.ts';
import { connect } from '../connect.ts';
import { declareVolume } from '../declare-volume.ts';
import { disconnect } from '../disconnect.ts';
import { formatText } from '../format-text.ts';
import { moveListItem } from '../move-list-item.ts';
import { moveService } from '../move-service.ts';
import { removeListItem } from '../remove-list-item.ts';
import { removePair } from '../remove-pair.ts';
import { removeService } from '../remove-service.ts';
import { renameAnchor } from '../rename-anchor.ts';
import { renameService } from '../rename-service.ts';
import { renameVolume } from '../rename-volume.ts';
import { setCondition } from '../set-condition.ts';
import { setImage } from '../set-image.ts';
import { setListItem } from '../set-list-item.ts';
import { setPair } from '../set-pair.ts';
import { setYaml } from '../set-yaml.ts';
import { planOverlaid } from './plan-overlaid.ts';

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

const BASE = `services:
  web: # the front
    image: "a:1"
    environment:
      - A=1 # one
      - B=2
    ports: ["80:80"]
    depends_on:
      - db
    volumes:
      - data:/data # keep
  db:
    image: db
volumes:
  data:
`;

const OVER = `# for the desk
services:
  web:
    image: "a:dev"
    environment:
      B: 3
    volumes:
      - ./x:/x
`;

/** What becomes of which text in a file. */
type Change = readonly [before: string, after: string];

interface Case {
  readonly name: string;
  readonly front: number;
  readonly command: BoundCommand;
  /** By layer; of files that are not named here nothing may change. */
  readonly changes: Readonly<Record<number, readonly Change[]>>;
  readonly files?: readonly string[];
  readonly rules?: OverlayRules;
}

const web = { service: 'web' };
const db = { service: 'db' };
const END: string = '      - ./x:/x\n';

const IN_FRONT: readonly Case[] = [
  {
    name: 'a value that it has',
    front: 1,
    command: bindCommand(setImage, { ...web, image: 'a:2' }),
    changes: { 1: [['a:dev', 'a:2']] },
  },
  {
    name: 'a value that it has not',
    front: 1,
    command: bindCommand(setImage, { ...db, image: 'db:2' }),
    changes: { 1: [[END, `${END}  db:\n    image: db:2\n`]] },
  },
  {
    name: 'a variable of the base in the form of the upper file',
    front: 1,
    command: bindCommand(setPair, { ...web, key: 'environment', name: 'A', value: '9' }),
    changes: { 1: [['B: 3\n', 'B: 3\n      A: "9"\n']] },
  },
  {
    name: 'a variable of a service that only the base has',
    front: 1,
    command: bindCommand(setPair, { ...db, key: 'environment', name: 'A', value: '9' }),
    changes: { 1: [[END, `${END}  db:\n    environment:\n      A: "9"\n`]] },
  },
  {
    name: 'a variable in the form of the base',
    front: 1,
    files: [BASE, 'services: {}\n'],
    command: bindCommand(setPair, { ...web, key: 'environment', name: 'C', value: '9' }),
    changes: {
      1: [['services: {}', 'services:\n  web:\n    environment:\n      - C=9']],
    },
  },
  {
    name: 'one more port',
    front: 1,
    command: bindCommand(addPort, { ...web, port: '5:5' }),
    changes: { 1: [['B: 3\n', 'B: 3\n    ports:\n      - "5:5"\n']] },
  },
  {
    name: 'another source for a mount',
    front: 1,
    command: bindCommand(setListItem, { ...web, key: 'volumes', index: 0, value: 'b:/data' }),
    changes: { 1: [[END, `${END}      - b:/data\n`]] },
  },
  {
    name: 'a new service',
    front: 1,
    command: bindCommand(addService, { name: 'new', image: 'x' }),
    changes: { 1: [[END, `${END}  new:\n    image: x\n`]] },
  },
  {
    name: 'a service in a file that has nothing yet',
    front: 1,
    files: [BASE, '# later\n'],
    command: bindCommand(addService, { name: 'new', image: 'x' }),
    changes: { 1: [['# later\n', '# later\nservices:\n  new:\n    image: x\n']] },
  },
  {
    name: 'a condition for a dependency of the base',
    front: 1,
    command: bindCommand(setCondition, { from: 'web', to: 'db', condition: 'service_healthy' }),
    changes: {
      1: [['B: 3\n', 'B: 3\n    depends_on:\n      db:\n        condition: service_healthy\n']],
    },
  },
  {
    name: 'a dependency in the form of the base',
    front: 1,
    files: [BASE.replace('  db:\n', '  c:\n    image: c\n  db:\n'), OVER],
    command: bindCommand(connect, { from: 'web', to: 'c' }),
    changes: { 1: [['B: 3\n', 'B: 3\n    depends_on:\n      - c\n']] },
  },
  {
    name: 'a dependency in a map of the base',
    front: 1,
    files: [
      BASE.replace('- db\n', '  db: {condition: service_healthy}\n').replace(
        '  db:\n',
        '  c:\n    image: c\n  db:\n',
      ),
      OVER,
    ],
    command: bindCommand(connect, { from: 'web', to: 'c' }),
    changes: {
      1: [['B: 3\n', 'B: 3\n    depends_on:\n      c:\n        condition: service_started\n']],
    },
  },
  {
    name: 'a volume at the top and in the service',
    front: 1,
    command: bindCommand(addNamedVolume, { ...db, volume: 'more', target: '/more' }),
    changes: {
      1: [[END, `${END}  db:\n    volumes:\n      - more:/more\nvolumes:\n  more:\n`]],
    },
  },
  {
    name: 'devices and more for a preset',
    front: 1,
    command: bindCommand(applyPreset, { ...db, preset: 'i2c', target: 'balena' }),
    changes: { 1: [[END, `${END}  db:\n    devices:\n      - /dev/i2c-1:/dev/i2c-1\n`]] },
  },
  {
    name: 'a key as it is typed, with its comments',
    front: 1,
    command: bindCommand(setYaml, {
      ...web,
      key: 'logging',
      source: 'logging:\n  # enough for a week of a busy desk, and then some\n  driver: local',
    }),
    changes: {
      1: [
        [
          'B: 3\n',
          'B: 3\n    logging:\n      # enough for a week of a busy desk, and then some\n      driver: local\n',
        ],
      ],
    },
  },
  {
    name: 'what differs of a key that is typed anew',
    front: 1,
    files: [BASE.replace('- A=1 # one', '- A=a value that is as long as many'), OVER],
    command: bindCommand(setYaml, {
      ...web,
      key: 'environment',
      source: 'environment:\n  A: a value that is as long as many\n  B: 3\n  C: 5',
    }),
    changes: { 1: [['B: 3\n', 'B: 3\n      C: 5\n']] },
  },
  {
    name: 'the base, where nothing lies over it',
    front: 0,
    command: bindCommand(setPair, { ...web, key: 'environment', name: 'A', value: '9' }),
    changes: { 0: [['A=1 # one', 'A=9 # one']] },
  },
];

const ELSEWHERE: readonly Case[] = [
  {
    name: 'a value that lies over the base',
    front: 0,
    command: bindCommand(setImage, { ...web, image: 'a:2' }),
    changes: { 1: [['a:dev', 'a:2']] },
  },
  {
    name: 'a variable of the base goes there',
    front: 1,
    command: bindCommand(removePair, { ...web, key: 'environment', name: 'A' }),
    changes: { 0: [['      - A=1 # one\n', '']] },
  },
  {
    name: 'a variable of both goes from both',
    front: 1,
    command: bindCommand(removePair, { ...web, key: 'environment', name: 'B' }),
    changes: { 0: [['      - B=2\n', '']], 1: [['    environment:\n      B: 3\n', '']] },
  },
  {
    name: 'a mount of the base goes there',
    front: 1,
    command: bindCommand(removeListItem, { ...web, key: 'volumes', index: 0 }),
    changes: { 0: [['    volumes:\n      - data:/data # keep\n', '']] },
  },
  {
    name: 'a port of the base becomes another one there',
    front: 1,
    command: bindCommand(setListItem, { ...web, key: 'ports', index: 0, value: '81:80' }),
    changes: { 0: [['80:80', '81:80']] },
  },
  {
    name: 'a dependency of the base goes there',
    front: 1,
    command: bindCommand(disconnect, { from: 'web', to: 'db' }),
    changes: { 0: [['    depends_on:\n      - db\n', '']] },
  },
  {
    name: 'a service of both is renamed in both',
    front: 1,
    command: bindCommand(renameService, { from: 'web', to: 'page' }),
    changes: { 0: [['web:', 'page:']], 1: [['web:', 'page:']] },
  },
  {
    name: 'a service of the base is renamed with what names it above',
    front: 1,
    files: [BASE, `${OVER}    depends_on:\n      db: {condition: service_healthy}\n`],
    command: bindCommand(renameService, { from: 'db', to: 'store' }),
    changes: {
      0: [
        ['      - db\n', '      - store\n'],
        ['  db:\n', '  store:\n'],
      ],
      1: [['db: {condition', 'store: {condition']],
    },
  },
  {
    name: 'a service of the base goes with what names it above',
    front: 1,
    files: [BASE.replace('    depends_on:\n      - db\n', ''), `${OVER}    depends_on: [db]\n`],
    command: bindCommand(removeService, { name: 'db' }),
    changes: { 0: [['  db:\n    image: db\n', '']], 1: [['    depends_on: [db]\n', '']] },
  },
  {
    name: 'a volume of the base is renamed where it is used',
    front: 1,
    command: bindCommand(renameVolume, { from: 'data', to: 'kept' }),
    changes: {
      0: [
        ['data:/data', 'kept:/data'],
        ['  data:\n', '  kept:\n'],
      ],
    },
  },
  {
    name: 'a field of a service that a whole one would replace',
    front: 1,
    rules: 'services-only',
    files: [BASE, OVER.replace('web', 'desk')],
    command: bindCommand(setImage, { ...web, image: 'a:2' }),
    changes: { 0: [['a:1', 'a:2']] },
  },
  {
    name: 'a volume where the upper file may have services only',
    front: 1,
    rules: 'services-only',
    command: bindCommand(declareVolume, { name: 'more' }),
    changes: { 0: [['  data:\n', '  data:\n  more:\n']] },
  },
  {
    name: 'a list that is put in place of the one below',
    front: 1,
    files: [BASE, `${OVER}    ports: !override\n      - "1:1"\n`],
    command: bindCommand(addPort, { ...web, port: '5:5' }),
    changes: { 1: [['      - "1:1"\n', '      - "1:1"\n      - "5:5"\n']] },
  },
  {
    name: 'a service that is an alias, in the file above',
    front: 0,
    files: ['x-a: &a {image: a}\nservices:\n  web: *a\n', 'services:\n  web:\n    tty: true\n'],
    command: bindCommand(setImage, { ...web, image: 'b' }),
    changes: { 1: [['    tty', '    image: b\n    tty']] },
  },
  {
    name: 'a host name in the map of the base',
    front: 1,
    files: [
      `${BASE.replace('    image: db\n', '    image: db\n    extra_hosts: {a: 1.1.1.1, b: 2.2.2.2}\n')}`,
      'services:\n  db:\n    extra_hosts: {a: 3.3.3.3, c: 4.4.4.4}\n',
    ],
    command: bindCommand(removeListItem, { ...db, key: 'extra_hosts', index: 1 }),
    changes: { 0: [[', b: 2.2.2.2', '']] },
  },
  {
    name: 'files of version 1',
    front: 1,
    files: ['web: {image: a, ports: ["1:1"]}\n', 'web:\n  image: b\n'],
    command: bindCommand(removeListItem, { ...web, key: 'ports', index: 0 }),
    changes: { 0: [[', ports: ["1:1"]', '']] },
  },
  {
    name: 'of three files the one that says it last',
    front: 0,
    files: [BASE, OVER, 'services:\n  web: {image: c}\n'],
    command: bindCommand(setImage, { ...web, image: 'a:2' }),
    changes: { 2: [['image: c', 'image: "a:2"']] },
  },
];

function plan({ files = [BASE, OVER], front, command, rules = 'compose' }: Case) {
  const overlay = layOver(files.map(read), rules);
  if (!overlay) throw new Error('Not laid over each other.');
  const result = planOverlaid(overlay, front, (doc) => command.plan(doc));
  if (!result.ok) throw new Error(result.refusal.sentence);
  return Object.fromEntries(
    result.changes.map(({ layer, edits, tree }) => {
      const text = applyEdits(files[layer] ?? '', edits);
      expect(tree.text).toBe(text);
      return [layer, text] as const;
    }),
  );
}

function expected({ files = [BASE, OVER], changes }: Case) {
  return Object.fromEntries(
    Object.entries(changes).map(([layer, all]) => {
      const text = all.reduce((before, [from, to]) => {
        expect(before).toContain(from);
        return before.replace(from, to);
      }, files[Number(layer)] ?? '');
      return [layer, text] as const;
    }),
  );
}

describe('written to the file in front', () => {
  it.each(IN_FRONT)('$name', (each) => {
    expect(plan(each)).toEqual(expected(each));
  });
});

describe('written where it stands', () => {
  it.each(ELSEWHERE)('$name', (each) => {
    expect(plan(each)).toEqual(expected(each));
  });
});

describe('what changes no meaning', () => {
  it.each<Case>([
    {
      name: 'the order of services in the file that has them',
      front: 1,
      command: bindCommand(moveService, { name: 'db', by: -1 }),
      files: ['services:\n  web: {image: a}\n  db: {image: b}\n', OVER],
      changes: {
        0: [['  web: {image: a}\n  db: {image: b}\n', '  db: {image: b}\n  web: {image: a}\n']],
      },
    },
    {
      name: 'the form of the text in front',
      front: 1,
      command: bindCommand(formatText, undefined),
      files: [BASE, OVER.replace('"a:dev"', '"a:dev"  ')],
      changes: { 1: [['"a:dev"  ', '"a:dev"']] },
    },
    {
      name: 'the name of an anchor in front',
      front: 1,
      command: bindCommand(renameAnchor, { from: 'v', to: 'w' }),
      files: [
        BASE,
        `x-v: &v {A: 1}\n${OVER.replace('environment:\n      B: 3', 'environment: *v')}`,
      ],
      changes: {
        1: [
          ['&v', '&w'],
          ['*v', '*w'],
        ],
      },
    },
    {
      name: 'what all say already',
      front: 0,
      command: bindCommand(setImage, { ...web, image: 'a:dev' }),
      changes: {},
    },
  ])('$name', (each) => {
    expect(plan(each)).toEqual(expected(each));
  });
});

describe('what no file can say', () => {
  it('is refused with the place and what to do', () => {
    const files = [BASE, `${OVER}    ports: !reset []\n`].map(read);
    const overlay = layOver(files, 'compose');
    const result =
      overlay && planOverlaid(overlay, 1, (doc) => addPort.plan(doc, { ...web, port: '5:5' }));
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'not-in-layers',
        path: ['services', 'web', 'ports'],
        sentence:
          '“services.web.ports” is put together from several files in a way that cannot be changed here. Change it in the text of the file that says it.',
      },
    });
  });

  it.each([
    [
      'order-of-layers',
      [BASE, OVER],
      bindCommand(moveListItem, { ...web, key: 'volumes', index: 1, to: 0 }),
    ],
    [
      'inherited-value',
      [
        `x-e: &e {A: 1}\n${BASE.replace(/environment:\n.*\n.*\n/, 'environment: {<<: *e}\n')}`,
        OVER,
      ],
      bindCommand(removePair, { ...web, key: 'environment', name: 'A' }),
    ],
  ])('is refused with what stands in the way: %s', (code, files, command) => {
    const overlay = layOver(files.map(read), 'compose');
    const result = overlay && planOverlaid(overlay, 1, (doc) => command.plan(doc));
    expect(result?.ok === false && result.refusal.code).toBe(code);
  });

  it('is refused as on one file where it is refused for all of them', () => {
    const overlay = layOver([BASE, OVER].map(read), 'compose');
    const result =
      overlay &&
      planOverlaid(overlay, 1, (doc) => setImage.plan(doc, { service: 'x', image: 'y' }));
    expect(result?.ok === false && result.refusal.code).toBe('unknown-service');
  });
});
