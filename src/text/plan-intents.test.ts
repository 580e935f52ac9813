import { describe, expect, it } from 'vitest';
import type { Intent } from './intent.ts';
import { planIntents } from './plan-intents.ts';
import { parseYaml } from './syntax-tree.ts';
import { yaml } from './testing/yaml-template.ts';
import { applyEdits } from './text-edit.ts';

function edit(text: string, ...intents: readonly Intent[]): string {
  const planned = planIntents(parseYaml(text), intents);
  if (!planned.ok) return `${planned.refusal.code}: ${planned.refusal.sentence}`;
  const after = applyEdits(text, planned.edits);
  expect(planned.tree.text).toBe(after);
  return after;
}

const cases: readonly (readonly [string, string, readonly Intent[], string])[] = [
  [
    'replaces a scalar, comment stays',
    yaml`
    a:
      b: 'x' # c
    `,
    [{ kind: 'set', path: ['a', 'b'], value: 'y' }],
    yaml`
    a:
      b: 'y' # c
    `,
  ],
  [
    'adds a value to a bare key',
    yaml`
    a: # c
    b: 1
    `,
    [{ kind: 'set', path: ['a'], value: 'z' }],
    yaml`
    a: z # c
    b: 1
    `,
  ],
  [
    'adds a map to a bare key',
    yaml`
    volumes: # c
    b: 1
    `,
    [{ kind: 'set', path: ['volumes', 'data'], value: null }],
    yaml`
    volumes: # c
      data:
    b: 1
    `,
  ],
  [
    'opens an empty flow map',
    yaml`
    volumes: {} # c
    b: 1
    `,
    [{ kind: 'set', path: ['volumes', 'data'], value: {} }],
    yaml`
    volumes: # c
      data: {}
    b: 1
    `,
  ],
  [
    'adds a key behind its predecessor',
    yaml`
    s:
      image: x # i

      # about ports
      ports:
      - "80:80"
    `,
    [
      {
        kind: 'set',
        path: ['s', 'privileged'],
        value: true,
        order: ['image', 'privileged', 'ports'],
      },
    ],
    yaml`
    s:
      image: x # i

      privileged: true

      # about ports
      ports:
      - "80:80"
    `,
  ],
  [
    'adds a list in the indent of siblings',
    yaml`
    s:
      ports:
      - "80:80"
    t:
      a: 1
    `,
    [{ kind: 'set', path: ['t', 'devices'], value: ['/dev/x:/dev/x'] }],
    yaml`
    s:
      ports:
      - "80:80"
    t:
      a: 1
      devices:
      - /dev/x:/dev/x
    `,
  ],
  [
    'adds an item',
    yaml`
    ports:
        - "80:80" # a
        # - old
    b: 1
    `,
    [{ kind: 'insert-item', path: ['ports'], value: '81:81' }],
    yaml`
    ports:
        - "80:80" # a
        - "81:81"
        # - old
    b: 1
    `,
  ],
  [
    'adds an item to flow',
    yaml`
    cap_add: [ A, B ]
    `,
    [{ kind: 'insert-item', path: ['cap_add'], value: 'C' }],
    yaml`
    cap_add: [ A, B, C ]
    `,
  ],
  [
    'deletes with comments',
    yaml`
    s:
      # lead
      a: 1 # t
      # b
      b: 2
    `,
    [{ kind: 'delete', path: ['s', 'a'] }],
    yaml`
    s:
      # b
      b: 2
    `,
  ],
  [
    'deletes the last item',
    yaml`
    s:
      ports: # p
        - 1
      b: 2
    `,
    [{ kind: 'delete', path: ['s', 'ports', 0] }],
    yaml`
    s:
      ports: [] # p
      b: 2
    `,
  ],
  [
    'prunes',
    yaml`
    s:
      ports:
        - 1
    b: 2
    `,
    [{ kind: 'delete', path: ['s', 'ports', 0], prune: true }],
    yaml`
    b: 2
    `,
  ],
  [
    'renames',
    yaml`
    services:
      "web": {}
    `,
    [{ kind: 'rename-key', path: ['services', 'web'], key: 'www' }],
    yaml`
    services:
      "www": {}
    `,
  ],
  [
    'keeps blank lines between services',
    yaml`
    services:
      a:
        image: a

      b:
        image: b

    volumes:
      x:
    `,
    [{ kind: 'set', path: ['services', 'c'], value: { image: 'c', ports: ['22:22'] } }],
    yaml`
    services:
      a:
        image: a

      b:
        image: b

      c:
        image: c
        ports:
          - "22:22"

    volumes:
      x:
    `,
  ],
  [
    'starts an empty file',
    '',
    [{ kind: 'set', path: ['services', 'a', 'image'], value: 'x' }],
    yaml`
    services:
      a:
        image: x
    `,
  ],
];

describe('planIntents', () => {
  it.each(cases)('%s', (_name, before, intents, after) => {
    expect(edit(before, ...intents)).toBe(after);
  });
});
