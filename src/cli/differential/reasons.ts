import type { Agreement, OwnError } from './compare.ts';

/** Our error where a tool accepts, and who refuses the file instead: another tool of the same target, or its device. */
interface Reason {
  /** Oracles it holds for. */
  readonly oracles: readonly string[];
  readonly rule: string;
  /** What our message says; any where not given. */
  readonly says?: RegExp;
  readonly refusedBy: string;
  readonly why: string;
  /** Where the fact comes from. */
  readonly source: string;
}

const RESIN = 'resin-compose-parse';
const CLASSIC = '@balena/compose-parse';
const PARSERS = [RESIN, CLASSIC, 'recorded-balena'];
const COMPOSE = ['docker-compose', 'recorded-compose'];

const SUPERVISOR = 'the supervisor of the device';
const ENGINE = 'the container engine';
const COMPOSE_2 = { oracles: ['docker-compose'], refusedBy: 'Docker Compose 2' };
const COMPOSE_1 = { oracles: ['recorded-compose'], refusedBy: 'docker-compose 1.29' };

/**
 * Every accepted disagreement. There is none for a file that a tool refuses and we take:
 * such a file is a fault of ours.
 */
export const REASONS: readonly Reason[] = [
  {
    oracles: PARSERS,
    rule: 'dependency-cycle',
    refusedBy: SUPERVISOR,
    why: 'services that wait for each other never start',
    source: 'supervisor: no check for cycles; domain notes 4.2',
  },
  {
    oracles: PARSERS,
    rule: 'undeclared-network',
    refusedBy: ENGINE,
    why: 'the network does not exist on the device, so the container is not created',
    source: 'domain notes 4.2',
  },
  {
    oracles: PARSERS,
    rule: 'unknown-dependency',
    says: /network_mode/,
    refusedBy: ENGINE,
    why: 'there is no container whose network could be joined',
    source: 'domain notes 4.2',
  },
  {
    oracles: [...PARSERS, ...COMPOSE],
    rule: 'mount-target',
    says: /no absolute path/,
    refusedBy: ENGINE,
    why: 'invalid volume specification',
    source: 'balena-compose issue 55; domain notes 4.3',
  },
  {
    oracles: PARSERS,
    rule: 'environment-name',
    refusedBy: SUPERVISOR,
    why: 'the release is refused for the name of a variable',
    source: 'supervisor: isValidEnv (2018), EnvVarName (today); domain notes 4.4',
  },
  {
    oracles: PARSERS,
    rule: 'device-name',
    says: /cannot create its container/,
    refusedBy: ENGINE,
    why: 'the name of the service begins that of its container',
    source: 'supervisor of 2018: toContainerConfig; container engine: names of containers',
  },
  {
    oracles: PARSERS,
    rule: 'device-name',
    refusedBy: SUPERVISOR,
    why: 'the release is refused for the name',
    source: 'supervisor: DockerName; open-balena-api; domain notes 4.1',
  },
  {
    oracles: PARSERS,
    rule: 'malformed-port',
    says: /65535/,
    refusedBy: ENGINE,
    why: 'there is no such port to bind',
    source: 'container engine: ports are 16 bits wide; domain notes 4.4',
  },
  {
    oracles: [CLASSIC, 'recorded-balena'],
    rule: 'malformed-port',
    says: /device/,
    refusedBy: SUPERVISOR,
    why: 'InvalidPortDefinition',
    source: 'supervisor: ports; domain notes 4.4',
  },
  {
    oracles: [...PARSERS, ...COMPOSE],
    rule: 'duplicate-host-port',
    refusedBy: ENGINE,
    why: 'port is already allocated, so one of two services does not start',
    source: 'supervisor issue 1634; domain notes 4.4',
  },
  {
    oracles: PARSERS,
    rule: 'unsupported-value',
    says: /Only the folder of the compose file/,
    refusedBy: 'the builder',
    why: 'files outside the project are not sent to it, so the build fails',
    source: 'domain notes 4.4',
  },
  {
    oracles: [CLASSIC],
    rule: 'label-value',
    says: /range of versions|architecture/,
    refusedBy: '@balena/compose 7.4.1',
    why: 'since 7.0 it reads requirements from labels',
    source: 'recorded verdicts 37 and 38; domain notes 4.4',
  },
  {
    oracles: ['recorded-balena'],
    rule: 'unsupported-field',
    says: /compose version 2/,
    refusedBy: SUPERVISOR,
    why: 'the release demands what no supervisor offers',
    source: 'supervisor 19: validRequirementTypes; domain notes 4.4',
  },
  {
    ...COMPOSE_2,
    rule: 'yaml-syntax',
    says: /stands twice/,
    why: 'a key may stand once',
    source: 'yaml.v3; domain notes 4.1',
  },
  {
    ...COMPOSE_2,
    rule: 'undeclared-network',
    why: 'refers to undefined network',
    source: 'recorded verdict 16; domain notes 4.2',
  },
  {
    ...COMPOSE_2,
    rule: 'field-shape',
    says: /volumes\[\d+\]\.type/,
    why: 'the schema lists the types of mounts',
    source: 'compose specification',
  },
  {
    ...COMPOSE_2,
    rule: 'malformed-port',
    says: /65535/,
    why: 'ports go up to 65535',
    source: 'compose-go; domain notes 4.4',
  },
  {
    ...COMPOSE_2,
    rule: 'duration-value',
    why: 'a duration has a unit',
    source: 'compose-go: time.ParseDuration; domain notes 4.4',
  },
  {
    ...COMPOSE_2,
    rule: 'memory-value',
    why: 'it is no number of bytes',
    source: 'compose-go: units.RAMInBytes; domain notes 4.4',
  },
  {
    ...COMPOSE_2,
    rule: 'unsupported-value',
    says: /profile/,
    why: 'names of profiles have a pattern',
    source: 'compose specification; domain notes 4.4',
  },
  {
    ...COMPOSE_1,
    rule: 'older-docker-compose',
    why: 'it reads YAML 1.1 and knows less',
    source: 'recorded verdicts 40 and 56',
  },
  {
    ...COMPOSE_1,
    rule: 'unsupported-field',
    says: /docker-compose 1\.29/,
    why: 'it does not know the field',
    source: 'recorded verdict 56',
  },
  {
    ...COMPOSE_1,
    rule: 'mount-target',
    says: /docker-compose 1\.29/,
    why: 'Duplicate mount points',
    source: 'recorded verdict 55; domain notes 4.3',
  },
];

export interface Disagreement {
  readonly oracle: string;
  readonly agreement: Agreement;
  readonly errors: readonly OwnError[];
}

/**
 * Who refuses the file although this tool accepts it, for each of our errors: a line each.
 * Undefined where the oracle refuses what we accept, or where one of our errors has no proof.
 */
export function proofsFor({
  oracle,
  agreement,
  errors,
}: Disagreement): readonly string[] | undefined {
  if (agreement !== 'stricter') return undefined;
  const reasons = errors.map(({ rule, message }) =>
    REASONS.find(
      (it) => it.oracles.includes(oracle) && it.rule === rule && (it.says?.test(message) ?? true),
    ),
  );
  const proofs = reasons.flatMap((reason) =>
    reason ? [`refused by ${reason.refusedBy}: ${reason.why} (${reason.source})`] : [],
  );
  return proofs.length === errors.length ? [...new Set(proofs)] : undefined;
}
