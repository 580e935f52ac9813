import type { Field, Support } from '../compose/catalog/shape.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Rule, Severity } from './rule.ts';

const SEVERITIES: Readonly<Record<Exclude<Support, 'yes'>, Severity>> = {
  refused: 'error',
  contract: 'error',
  newer: 'error',
  ignored: 'warning',
  dropped: 'warning',
};

/** Left out by everybody, missed by nobody: the examples of the documentation have it. */
const HARMLESS: ReadonlySet<string> = new Set(['expose']);

/** What to write instead, where there is something. */
const INSTEAD: Readonly<Record<string, string>> = {
  deploy: 'Write mem_limit, cpu_shares or restart in the service itself.',
  configs: 'Put the file into the image, or its text into environment.',
  secrets: 'Set the value as a variable in the dashboard, or put the file into the image.',
  links: 'Services reach each other by name without it; use depends_on for the order.',
  external_links: 'Services of one app reach each other by name without it.',
  container_name: 'The device chooses the name; the service name is also its host name.',
  expose: 'Services reach every port of each other without it; use ports for the outside.',
  logging: 'The device collects the logs by itself.',
  cpus: 'Write cpu_quota: 50000 for half a processor, or cpu_shares.',
  volumes_from: 'Link the same named volume in both services.',
  scale: 'A device runs one of each service; copy the service for more.',
  platform: 'Use an image made for the device, or build it.',
  env_file: 'Write the variables into environment.',
  name: 'The fleet has its own name.',
  external: 'Declare the volume or network here; the device makes it.',
  memswap_limit: 'Write mem_limit alone.',
  profiles: 'Every service of the file runs on the device.',
};

export const unsupportedField: Rule = {
  scope: 'app',
  meta: {
    id: 'unsupported-field',
    severity: everywhere('error'),
    summary: 'The field exists, but not for this target.',
    why: 'Builders refuse some fields of compose, and devices leave others out without a word. A field that asks for more than any supervisor offers makes devices refuse the whole release.',
    source: 'Domain notes 2 and 4.4; deny list of compose-parser; supervisor 19 compose fields',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    mem_limit: 256m\n"],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    deploy: {replicas: 2}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    container_name: front\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cpus: 0.5\n",
        "version: '2.1'\nsecrets: {key: {file: ./key}}\nservices:\n  web:\n    image: alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    build: {context: ., platforms: [linux/arm64]}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\nvolumes: {data: {external: true}}\n",
      ],
    },
  },
  *check(doc, target, { faults }) {
    for (const { path, field, support } of faults('support')) {
      yield {
        path,
        part: 'key',
        severity: HARMLESS.has(field.name) && support !== 'refused' ? 'info' : SEVERITIES[support],
        message: sentence(field, support, target),
        fixes: ownFixes(
          doc,
          path,
          fix(
            `Remove ${field.name}`,
            support === 'ignored' || support === 'dropped' ? 'safe' : 'changes-behaviour',
            { kind: 'delete', path, prune: path.length > 3 },
          ),
        ),
      };
    }
  },
};

function sentence(field: Field, support: Exclude<Support, 'yes'>, target: TargetId): string {
  const instead = INSTEAD[field.name];
  const advice = instead === undefined ? '' : ` ${instead}`;
  switch (support) {
    case 'refused':
      return `${readerFirst(target)} refuses “${field.name}”.${advice}`;
    case 'contract':
      return `“${field.name}” makes the release demand compose version 2, which no supervisor offers today: devices refuse the release.${advice}`;
    case 'newer':
      return `docker-compose 1.29 does not know “${field.name}” and refuses the file; Docker Compose 2 takes it.`;
    case 'dropped':
      return `${readerFirst(target)} takes “${field.name}” out again with a warning.${advice}`;
    case 'ignored':
      return `“${field.name}” has no effect on a device.${advice}`;
  }
}
