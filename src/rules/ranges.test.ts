import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { diagnose } from './diagnose.ts';

const HEAD = "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n";

/** What is wrong stands between the marks; after the rule, where it is not the default, the target. */
const TABLE: readonly (readonly [rule: string, text: string, target?: TargetId])[] = [
  ['unknown-field', `${HEAD}    ‹restrat›: always\n`],
  ['unsupported-field', `${HEAD}    ‹deploy›: {replicas: 2}\n`],
  ['field-shape', `${HEAD}    ports: ‹'80:80'›\n`],
  ['field-shape', `${HEAD}    privileged: ‹maybe› # really\n`],
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
  ['yaml-syntax', `${HEAD}    ‹image›: alpine:3.19\n`],
  ['yaml-syntax', `${HEAD}    command: ‹*nowhere›\n`],
];

describe('the range of a problem', () => {
  it.each(TABLE.map(([rule, marked, target]) => [rule, marked, target ?? 'balena'] as const))(
    'of %s is the token of %j',
    (rule, marked, target) => {
      const from = marked.indexOf('‹');
      const to = marked.indexOf('›') - 1;
      const text = marked.replace(/[‹›]/g, '');
      const found = diagnose(readCompose(parseYaml(text)), target).filter((it) => it.rule === rule);
      expect(found.map(({ range }) => text.slice(range.from, range.to))).toContain(
        text.slice(from, to),
      );
      expect(found.map(({ range }) => range)).toContainEqual({ from, to });
    },
  );
});
