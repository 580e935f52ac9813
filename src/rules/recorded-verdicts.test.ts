import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { diagnose } from './diagnose.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(DATA);
if (!present)
  console.log('verdicts: ../shared/data is absent, nothing was compared with real tools');

const READERS: Readonly<Record<TargetId, string>> = {
  resin: 'resin-1.10.2',
  'balena-classic': 'balena-7.4.1',
  balena: 'parser-0.2.6',
  compose: 'dc-2.26.1',
};

/** What a reader takes though we call it an error, because the device fails on it afterwards. */
const STRICTER: Readonly<Record<string, string>> = {
  '02-cycle.yml resin': 'services that wait for each other never start',
  '02-cycle.yml balena-classic': 'services that wait for each other never start',
  '11-self-dep.yml resin': 'a service that waits for itself never starts',
  '11-self-dep.yml balena-classic': 'a service that waits for itself never starts',
  '16-undeclared-network.yml resin': 'the device has no such network',
  '16-undeclared-network.yml balena-classic': 'the device has no such network',
  '44-build-parent.yml resin': 'files outside the project are not sent to the builder',
  '44-build-parent.yml balena-classic': 'files outside the project are not sent to the builder',
  '44-build-parent.yml balena': 'files outside the project are not sent to the builder',
  '68-env-bad-name.yml resin': 'the supervisor refuses the release for the name',
  '68-env-bad-name.yml balena-classic': 'the supervisor refuses the release for the name',
  '68-env-bad-name.yml balena': 'the supervisor refuses the release for the name',
  '73-target-relative.yml resin': 'the engine refuses the container',
  '73-target-relative.yml balena-classic': 'the engine refuses the container',
  '73-target-relative.yml balena': 'the engine refuses the container',
  '73-target-relative.yml compose': 'the engine refuses the container',
  '25-ports-range.yml balena-classic': 'the supervisor throws on ranges of unequal length',
  '40-restart-unquoted-no.yml compose': 'docker-compose 1.29 refuses it',
  '55-same-target-twice.yml compose': 'docker-compose 1.29 refuses it',
  '56-name-top.yml compose': 'docker-compose 1.29 refuses it',
  '28-cpus.yml balena': 'the release demands what no supervisor offers',
  '47-netmode-service-missing.yml balena-classic': 'the container cannot be created',
};

type Verdict = readonly [sample: string, target: TargetId, accepted: boolean];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function verdicts(): readonly Verdict[] {
  if (!present) return [];
  const recorded: unknown = JSON.parse(readFileSync(new URL('oracle-results.json', DATA), 'utf8'));
  const results = isRecord(recorded) && isRecord(recorded.results) ? recorded.results : {};
  return Object.entries(results).flatMap(([sample, byReader]): readonly Verdict[] =>
    (['resin', 'balena-classic', 'balena', 'compose'] as const).flatMap((target) => {
      const verdict = isRecord(byReader) ? byReader[READERS[target]] : undefined;
      return isRecord(verdict) ? [[sample, target, verdict.ok === true]] : [];
    }),
  );
}

describe.skipIf(!present)('recorded verdicts of real parsers', () => {
  it.each(verdicts())('%s for %s: accepted %s', (sample, target, accepted) => {
    const text = readFileSync(new URL(`samples/${sample}`, DATA), 'utf8');
    const errors = diagnose(readCompose(parseYaml(text)), target).filter(
      (it) => it.severity === 'error',
    );
    const verdict = errors.length === 0;
    if (STRICTER[`${sample} ${target}`] !== undefined) expect(verdict).toBe(false);
    else expect(verdict, errors.map((it) => `${it.rule}: ${it.message}`).join('\n')).toBe(accepted);
  });
});

const FIXTURES = new URL('fixtures/compose-parser-0.3.0/test/fixtures/compose/', DATA);

/** Files that the parser's own tests expect to fail for what stands beside them, or not to fail. */
const APART: Readonly<Record<string, string>> = {
  'build/context_remote.yml': 'its test expects a refusal',
  'services/depends_on_long_syntax.yml': 'its test expects a refusal',
  'services/ipc.yml': 'recorded for 0.2.6 as refused',
  'services/full.yml': 'accepted, but the release demands what no supervisor offers',
  'services/newly_supported.yml': 'accepted, but the release demands what no supervisor offers',
  'services/networks.yml': 'accepted, but the release demands what no supervisor offers',
  'services/pid.yml': 'accepted, but the release demands what no supervisor offers',
  'services/volumes_from.yml': 'accepted, but the release demands what no supervisor offers',
  'services/ports.yml': 'accepted, but two services want one port of the device',
  'build/unsupported/tmpfs_short_syntax_options.yml': 'recorded for 0.2.6 as accepted',
  'networks/unsupported/name.yml': 'the name is taken out with a warning',
  'volumes/unsupported/name.yml': 'the name is taken out with a warning',
  'services/unsupported/cpu_quota.yml': 'accepted and used by the supervisor',
  'services/unsupported/profiles.yml': 'accepted since 0.3.0',
};

function fixtures(): readonly (readonly [string, boolean])[] {
  if (!existsSync(FIXTURES)) return [];
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(services|build|volumes|networks)\/.*\.yml$/.test(name))
    .filter((name) => APART[name] === undefined)
    .map((name) => [name, !name.includes('/unsupported/')] as const);
}

describe.skipIf(!present)('fixtures of balena’s parser', () => {
  it.each(fixtures())('%s: accepted %s', (name, accepted) => {
    const text = readFileSync(new URL(name, FIXTURES), 'utf8');
    const errors = diagnose(readCompose(parseYaml(text)), 'balena').filter(
      (it) => it.severity === 'error',
    );
    expect(errors.length === 0, errors.map((it) => `${it.rule}: ${it.message}`).join('\n')).toBe(
      accepted,
    );
  });
});
