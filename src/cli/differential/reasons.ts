import type { Agreement, OwnError } from './compare.ts';
import type { Case, Verdict } from './oracle.ts';

/** Our error where a tool accepts, and why it stays one. */
interface Reason {
  /** Oracles it holds for. */
  readonly oracles: readonly string[];
  readonly rule: string;
  /** What our message says; any where not given. */
  readonly says?: RegExp;
  readonly why: string;
}

const PARSERS = ['resin-compose-parse', '@balena/compose-parse', 'recorded-balena'];
const COMPOSE = ['docker-compose', 'recorded-compose'];
const SUPERVISOR = 'the parser takes it, and the supervisor then refuses the release';
const ENGINE = 'the parser takes it, and the engine then refuses the container';
const COMPOSE_2 = 'docker-compose 1.29 takes it, Docker Compose 2 refuses it';
const COMPOSE_1 = 'Docker Compose 2 takes it, docker-compose 1.29 refuses it';

/**
 * Every accepted disagreement. There is none for a file that a tool refuses and we take:
 * such a file is a fault of ours.
 */
export const REASONS: readonly Reason[] = [
  {
    oracles: PARSERS,
    rule: 'dependency-cycle',
    why: 'services that wait for each other never start on a device',
  },
  { oracles: PARSERS, rule: 'undeclared-network', why: ENGINE },
  { oracles: PARSERS, rule: 'unknown-dependency', says: /network_mode/, why: ENGINE },
  { oracles: [...PARSERS, ...COMPOSE], rule: 'mount-target', why: ENGINE },
  { oracles: PARSERS, rule: 'environment-name', why: SUPERVISOR },
  { oracles: PARSERS, rule: 'device-name', why: SUPERVISOR },
  { oracles: PARSERS, rule: 'malformed-port', says: /device|65535/, why: SUPERVISOR },
  {
    oracles: [...PARSERS, ...COMPOSE],
    rule: 'duplicate-host-port',
    why: 'only one of two services gets the port; the other does not start',
  },
  {
    oracles: PARSERS,
    rule: 'unsupported-value',
    says: /Only the folder of the compose file/,
    why: 'files outside the project are not sent to the builder',
  },
  {
    oracles: ['@balena/compose-parse'],
    rule: 'label-value',
    says: /range of versions|architecture/,
    why: 'refused since @balena/compose 7, recorded for 7.4.1',
  },
  {
    oracles: ['recorded-balena'],
    rule: 'unsupported-field',
    says: /compose version 2/,
    why: 'the release demands what no supervisor offers',
  },
  { oracles: ['docker-compose'], rule: 'yaml-syntax', says: /stands twice/, why: COMPOSE_2 },
  { oracles: ['docker-compose'], rule: 'undeclared-network', why: COMPOSE_2 },
  {
    oracles: ['docker-compose'],
    rule: 'field-shape',
    says: /volumes\[\d+\]\.type/,
    why: COMPOSE_2,
  },
  { oracles: ['docker-compose'], rule: 'malformed-port', says: /65535/, why: COMPOSE_2 },
  { oracles: ['docker-compose'], rule: 'duration-value', why: COMPOSE_2 },
  { oracles: ['docker-compose'], rule: 'memory-value', why: COMPOSE_2 },
  { oracles: ['docker-compose'], rule: 'unsupported-value', says: /profile/, why: COMPOSE_2 },
  { oracles: ['recorded-compose'], rule: 'older-docker-compose', why: COMPOSE_1 },
  {
    oracles: ['recorded-compose'],
    rule: 'unsupported-field',
    says: /docker-compose 1\.29/,
    why: COMPOSE_1,
  },
  {
    oracles: ['recorded-compose'],
    rule: 'mount-target',
    says: /docker-compose 1\.29/,
    why: COMPOSE_1,
  },
];

export interface Disagreement {
  readonly oracle: string;
  readonly agreement: Agreement;
  readonly file: Case;
  readonly verdict: Verdict;
  readonly errors: readonly OwnError[];
}

/** Why each of our errors is meant although the tool accepts; undefined where one has no reason. */
export function reasonFor({ oracle, agreement, errors }: Disagreement): string | undefined {
  if (agreement !== 'stricter') return undefined;
  const whys = errors.map(
    ({ rule, message }) =>
      REASONS.find(
        (it) => it.oracles.includes(oracle) && it.rule === rule && (it.says?.test(message) ?? true),
      )?.why,
  );
  return whys.every((why) => why !== undefined) ? [...new Set(whys)].join('; ') : undefined;
}
