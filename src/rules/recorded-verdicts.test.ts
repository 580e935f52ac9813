import { existsSync, readFileSync } from 'node:fs';
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
  '25-ports-range.yml resin': 'the supervisor throws on ranges of unequal length',
  '25-ports-range.yml balena-classic': 'the supervisor throws on ranges of unequal length',
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
