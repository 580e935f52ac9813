import type { TargetId } from './catalog/targets.ts';
import type { ComposeDocument } from './compose-document.ts';

export interface TargetGuess {
  readonly target: TargetId;
  /** Why, in one line, for the chooser. */
  readonly reason: string;
}

/** Versions that the tools of 2018 and of balena's CLI before 25 accept; domain.md 4.1. */
const RESIN_VERSIONS = new Set(['2', '2.0', '2.1']);
const CLASSIC_VERSIONS = new Set(['2.2', '2.3', '2.4']);

/** The target that the file itself speaks for. */
export function guessTarget(doc: ComposeDocument): TargetGuess {
  const labels = [...doc.services.values()].flatMap((service) =>
    service.labels.map(({ value }) => value.name),
  );
  const hasBalena = labels.some((name) => name.startsWith('io.balena.'));
  const hasResin = labels.some((name) => name.startsWith('io.resin.'));
  const version = doc.form.version?.value;
  if (hasBalena) {
    return version !== undefined && CLASSIC_VERSIONS.has(version)
      ? {
          target: 'balena',
          reason: `Labels io.balena.*, which today’s tools read in version ${version} too.`,
        }
      : { target: 'balena', reason: 'Labels io.balena.* are those of today’s balena tools.' };
  }
  if (hasResin && version !== undefined && RESIN_VERSIONS.has(version)) {
    return { target: 'resin', reason: `Version ${version} with io.resin.* labels, as in 2018.` };
  }
  if (hasResin) return { target: 'balena', reason: 'Labels io.resin.*, which devices still read.' };
  if (doc.form.kind === 'v1') {
    return {
      target: 'balena-classic',
      reason: 'Services at the top level: only tools before CLI 25 read that.',
    };
  }
  if (doc.form.kind === 'v3' && usesSwarm(doc)) {
    return {
      target: 'compose',
      reason: `Version ${version} with deploy, which no balena tool takes.`,
    };
  }
  return { target: 'balena', reason: 'Nothing in the file speaks for another.' };
}

function usesSwarm(doc: ComposeDocument): boolean {
  return [...doc.services.values()].some((service) => service.syntaxOf('deploy') !== 'absent');
}
