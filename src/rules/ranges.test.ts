import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { diagnose } from './diagnose.ts';
import { RULES } from './rules.ts';

const HEAD = "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n";

/** What is wrong stands between the marks; after the rule, where it is not the default, the target. */
const TABLE: readonly (readonly [rule: string, text: string, target?: TargetId])[] = [
  ['unknown-field', `${HEAD}    ‹restrat›: always\n`],
  ['unsupported-field', `${HEAD}    ‹deploy›: {replicas: 2}\n`],
  ['field-shape', `${HEAD}    ports: ‹'80:80'›\n`],
  ['field-shape', `${HEAD}    privileged: ‹maybe› # really\n`],
  ['field-shape', `${HEAD}    stop_grace_period: ‹90› # seconds\n`, 'balena'],
  [
    'unsupported-field',
    `version: '2.1'\nvolumes: {data: {}}\nservices:\n  web:\n    image: alpine:3.20\n    volumes: [‹{type: volume, source: data, target: /data}›]\n`,
    'resin',
  ],
  ['malformed-port', `${HEAD}    ports: ["80:80", ‹"90:http"›]\n`],
  ['malformed-port', `${HEAD}    ports:\n      - 80:80\n      - ‹9000:9000/sctp› # s\n`],
  ['duplicate-item', `${HEAD}    devices: [/dev/i2c-1, ‹/dev/i2c-1›]\n`],
  ['undeclared-volume', `${HEAD}    volumes:\n      - ‹data:/data›\n`],
  ['bind-mount', `${HEAD}    volumes: [‹./a:/a›]\n`],
  ['anonymous-volume', `${HEAD}    volumes: [‹/data›]\n`],
  ['unknown-dependency', `${HEAD}    depends_on: [‹db›]\n`],
  ['unknown-dependency', `${HEAD}    depends_on:\n      ‹db›: {condition: service_started}\n`],
  ['dependency-cycle', `${HEAD}    depends_on: [‹web›]\n`],
  ['undeclared-network', `${HEAD}    networks: [‹inner›]\n`],
  ['environment-name', `${HEAD}    environment:\n      ‹a-b›: c\n`],
  ['malformed-variable', `${HEAD}    command: ‹echo $(date)›\n`],
  ['no-image-or-build', `${HEAD}  ‹bare›:\n    restart: always\n`],
  ['device-name', `${HEAD}  ‹-db›:\n    image: alpine:3.20\n`],
  ['label-name', `${HEAD}    labels:\n      ‹a_b›: c\n`, 'resin'],
  ['label-value', `${HEAD}    labels:\n      io.balena.features.dbus: ‹yes›\n`],
  ['memory-value', `${HEAD}    mem_limit: ‹lots›\n`],
  ['duration-value', `${HEAD}    stop_grace_period: ‹'90'›\n`],
  ['restart-policy', `${HEAD}    restart: ‹on-failure:5›\n`],
  ['unsupported-value', `${HEAD}    security_opt: [‹label=disable›]\n`],
  ['version-unsupported', `${HEAD.replace("'2.1'", "‹'3.8'›")}`, 'resin'],
  ['older-docker-compose', `${HEAD}    restart: ‹no›\n`, 'compose'],
  ['plain-secret', `${HEAD}    environment:\n      DB_PASSWORD: ‹hunter2hunter2›\n`],
  [
    'multiple-documents',
    `services:\n  web:\n    image: alpine:3.20\n‹---›\nservices:\n  db:\n    image: postgres:16\n`,
  ],
  ['invalid-name', `version: '2.1'\nservices:\n  ‹my web›:\n    image: alpine:3.20\n`],
  [
    'dependency-form',
    `${HEAD}    depends_on:\n      db:\n        condition: ‹service_healthy›\n  db:\n    image: alpine:3.20\n    healthcheck: {test: 'true'}\n`,
  ],
  [
    'missing-healthcheck',
    `services:\n  web:\n    image: alpine:3.20\n    depends_on: {db: {condition: ‹service_healthy›}}\n  db:\n    image: alpine:3.20\n`,
    'compose',
  ],
  [
    'unused-volume',
    `version: '2.1'\nvolumes:\n  data:\n  ‹logs›:\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data']\n`,
  ],
  [
    'renamed-volume',
    `version: '2.1'\nvolumes: {‹records›: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['records:/data']\n`,
  ],
  [
    'partial-journal-mounts',
    `version: '2.1'\nservices:\n  logs:\n    image: alpine:3.20\n    volumes: [‹'/var/log/journal:/var/log/journal:ro'›]\n`,
  ],
  [
    'single-letter-volume',
    `volumes: {v: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: [‹'v:/data'›]\n`,
  ],
  [
    'mount-target',
    `version: '2.1'\nvolumes: {data: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: [‹'data:var/data'›]\n`,
  ],
  ['tmpfs-mount', `${HEAD}    tmpfs: ‹'/run:size=64m'›\n`],
  [
    'shared-volume',
    `version: '2.1'\nvolumes: {data: {}}\nservices:\n  a:\n    image: alpine:3.20\n    volumes: ['data:/data']\n  b:\n    image: alpine:3.20\n    volumes: [‹'data:/data'›]\n`,
  ],
  [
    'network-conflict',
    `version: '2.1'\nnetworks: {inner: {}}\nservices:\n  web:\n    image: alpine:3.20\n    ‹network_mode›: host\n    networks: [inner]\n`,
  ],
  [
    'duplicate-host-port',
    `version: '2.1'\nservices:\n  a:\n    image: alpine:3.20\n    ports: ['80:80']\n  b:\n    image: alpine:3.20\n    ports: [‹'80:8080'›]\n`,
  ],
  ['host-network-ports', `${HEAD}    network_mode: host\n    ‹ports›: ['80:80']\n`],
  [
    'service-network-ports',
    `${HEAD}    network_mode: service:vpn\n    ‹ports›: ['80:80']\n  vpn:\n    image: alpine:3.20\n`,
  ],
  [
    'host-network-name',
    `${HEAD}    network_mode: host\n    environment: {DB: ‹'tcp://db:5432'›}\n  db:\n    image: alpine:3.20\n`,
  ],
  ['extra-hosts', `${HEAD}    ‹extra_hosts›: {broker: 10.0.0.7}\n`, 'resin'],
  [
    'malformed-device',
    `version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    devices: [‹'dev/i2c-1:/dev/i2c-1'›]\n`,
  ],
  ['capability-name', `${HEAD}    cap_add: [‹SYS_RAW_IO›]\n`],
  [
    'privileged-service',
    `version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    ‹privileged›: true\n    devices: ['/dev/i2c-1:/dev/i2c-1']\n`,
  ],
  [
    'hardware-access',
    `version: '2.1'\nservices:\n  gpio:\n    image: alpine:3.20\n    cap_add: [‹SYS_RAWIO›]\n`,
  ],
  [
    'init-system',
    `version: '2.1'\nservices:\n  main:\n    image: alpine:3.20\n    environment: {INITSYSTEM: ‹'on'›}\n`,
  ],
  ['missing-build', "version: '2'\nservices:\n  web:\n    build: ‹./webb›\n"],
  [
    'missing-build',
    "version: '2'\nservices:\n  web:\n    build: {context: web, dockerfile: ‹a.Dockerfile›}\n",
  ],
  ['missing-build', "version: '2'\nservices:\n  gpio:\n    build: ‹./gpio›\n"],
  ['template-variable', "version: '2'\nservices:\n  web:\n    build: ‹./web›\n"],
  ['build-settings', "version: '2.1'\nservices:\n  ‹webb›:\n    build: ./web\n"],
  ['build-settings', "version: '2.1'\n‹services›:\n  main:\n    build: .\n"],
  ['missing-file', `${HEAD}    env_file: ‹wbe.env›\n`],
  ['missing-file', `${HEAD}    env_file:\n      - path: ‹api.env›\n      - web.env\n`],
  ['missing-file', `include: [‹bases.yml›]\n${HEAD}`],
  [
    'port-not-exposed',
    "version: '2'\nservices:\n  web:\n    build: ./web\n    ports: ['81:8080', ‹'80:80'›]\n",
  ],
  ['unknown-feature-label', `${HEAD}    labels: {‹io.resin.features.kernel_modules›: '1'}\n`],
  ['label-namespace', `${HEAD}    labels: {‹io.resin.features.resin-api›: '1'}\n`],
  ['label-too-long', `${HEAD}    labels: {note: ‹${'long'.repeat(80)}›}\n`],
  ['zero-becomes-empty', `${HEAD}    environment: {DEBUG: ‹0›}\n`, 'balena-classic'],
  ['ambiguous-scalar', `${HEAD}    ports:\n      - ‹22:22›\n`],
  ['undefined-variable', `version: '2.1'\nservices:\n  web:\n    image: ‹alpine:\${TAG}›\n`],
  ['undefined-variable', `${HEAD}    command: [a, ‹"\${TAG:-3.19} $HOME"›]\n`],
  ['swap-without-memory', `${HEAD}    ‹memswap_limit›: 512m\n`, 'balena-classic'],
  ['unpinned-image', `version: '2.1'\nservices:\n  web:\n    image: ‹alpine›\n`],
  ['image-architecture', `version: '2.1'\nservices:\n  web:\n    image: ‹amd64/alpine:3.20›\n`],
  ['yaml-syntax', `${HEAD}    ‹image›: alpine:3.19\n`],
  ['yaml-syntax', `${HEAD}    ports: ‹[›"80:80"\n    restart: always\n`],
  ['yaml-syntax', `${HEAD}    command: ‹"›echo\n    restart: always\n`],
  ['yaml-syntax', `${HEAD}    command: ‹*nowhere›\n`],
];

describe('the range of a problem', () => {
  it('is held for every rule', () => {
    const held = new Set(TABLE.map(([rule]) => rule));
    expect(RULES.map(({ meta }) => meta.id).filter((id) => !held.has(id))).toEqual([]);
  });

  it.each(TABLE.map(([rule, marked, target]) => [rule, marked, target ?? 'balena'] as const))(
    'of %s is the token of %j',
    (rule, marked, target) => {
      const from = marked.indexOf('‹');
      const to = marked.indexOf('›') - 1;
      const text = marked.replace(/[‹›]/g, '');
      const around = RULES.find(({ meta }) => meta.id === rule)?.meta.examples.around;
      const fail = (_rule: unknown, fault: unknown) => {
        throw fault;
      };
      const found = diagnose(readCompose(parseYaml(text)), target, fail, around).filter(
        (it) => it.rule === rule,
      );
      expect(found.map(({ range }) => text.slice(range.from, range.to))).toContain(
        text.slice(from, to),
      );
      expect(found.map(({ range }) => range)).toContainEqual({ from, to });
    },
  );
});

describe('one mistake', () => {
  it.each([
    ['tabs', 'services:\n\tweb:\n\t\timage: alpine:3.20\n', ['yaml-syntax']],
    ['a line too far right', `${HEAD}     restart: always\n`, ['yaml-syntax']],
    ['a misspelt image', 'services:\n  web:\n    imgae: alpine:3.20\n', ['unknown-field']],
    [
      'two brackets',
      'services:\n  web: {image: a:1, ports: ["80:80"\n  db: {image: a:1}\n',
      ['yaml-syntax'],
    ],
  ])('of %s is one problem', (_name, text, rules) => {
    const found = diagnose(readCompose(parseYaml(text)), 'balena');
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(rules);
  });
});
