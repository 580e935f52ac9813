import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { TARGETS } from '../compose/catalog/targets.ts';
import { decodeSource } from '../text/source-file.ts';
import { tries } from '../text/testing/tries.ts';
import { tryFixes } from './testing/try-fixes.ts';

/** Lines of a service, sound and faulty; each test document is a handful of them. */
const LINES: readonly (readonly string[])[] = [
  ['image: alpine:3.20', 'image: alpine', 'build: ../x', 'build: {context: ., dokerfile: x}', ''],
  ['depends_on: [b]', 'depends_on: [a, bb]', 'depends_on: {b: {condition: service_healthy}}', ''],
  [
    "ports: ['80:80']",
    'ports: [22:22, "80:81"]',
    "ports: ['80:80/sctp', '1-3:1-2']",
    "ports: '80'",
  ],
  ["volumes: ['data:/d']", "volumes: ['/run/dbus:/x', './y:/y']", 'volumes: [/anon]', 'volumes:'],
  [
    'labels: {io.resin.features.dbus: 1}',
    "labels: ['io.balena.features.d_bus=yes']",
    'labels: {a_b: 0}',
  ],
  ['environment: {A: 0, b-c: x}', 'environment: [INITSYSTEM=on, TOKEN=x]', 'environment: text'],
  ['privileged: yes', 'privileged: true', 'restart: no', 'restart: on-failure:3', 'restrat: no'],
  ['network_mode: host', "network_mode: 'service:c'", 'networks: [n, default]', ''],
  ['devices: [/dev/i2c-1, dev/x]', 'cap_add: [SYS_RAW_IO]', 'mem_limit: 1.5g', 'expose: [80]'],
  ['deploy: {replicas: 2}', 'container_name: x', 'tmpfs: /run:size=1m', 'links: [b]', 'cpus: 1'],
];

const service = fc.tuple(...LINES.map((options) => fc.constantFrom(...options, '', '')));
const documents = fc
  .tuple(
    fc.constantFrom("version: '2.1'\n", "version: '3.8'\n", ''),
    fc.tuple(service, service, service),
    fc.constantFrom('', 'volumes:\n  data:\n  old:\n', 'networks: {n: {enable_ipv6: true}}\n'),
  )
  .map(([version, services, rest]) =>
    [
      version,
      'services:\n',
      ...services.map((lines, index) => {
        const body = lines.filter((line) => line !== '').map((line) => `    ${line}\n`);
        return `  ${['a', 'b', '_c'][index]}:\n${body.length === 0 ? '    restart: always\n' : body.join('')}`;
      }),
      rest,
    ].join(''),
  );

describe('any fix of any document', () => {
  it.each(TARGETS.map((target) => target.id))(
    'for %s mends what it says and breaks nothing',
    { timeout: 120_000 },
    (target) => {
      fc.assert(
        fc.property(documents, (text) => {
          tryFixes(text, target, 3);
        }),
        tries(30),
      );
    },
  );
});

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const present = existsSync(CORPUS);
if (!present)
  console.log('fixes: ../shared/corpus is absent, fixes were tried on own examples only');
const files = present ? readdirSync(CORPUS).filter((name) => /\.ya?ml$/.test(name)) : [];

describe.skipIf(!present)('fixes on real files', () => {
  it.each(files)('%s', { timeout: 60_000 }, (name) => {
    const source = decodeSource(readFileSync(new URL(name, CORPUS)));
    if (!source.ok || source.text.length > 12_000) return;
    for (const { id } of TARGETS) tryFixes(source.text, id, 1);
  });
});
