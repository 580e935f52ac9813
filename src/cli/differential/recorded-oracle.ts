import { readFileSync } from 'node:fs';
import type { Oracle } from './oracle.ts';
import { read } from './read-unknown.ts';

/** Where verdicts of readers that cannot run here are kept: beside the project, if at all. */
const RECORDED = new URL('../../../../shared/data/oracle-results.json', import.meta.url);

/**
 * What a reader said of the samples when it was asked.
 * @param key its name in the record
 */
export function recordedOracle(
  about: Pick<Oracle, 'id' | 'title' | 'target'>,
  key: string,
): Oracle {
  let results: ReadonlyMap<string, unknown> | undefined;
  return {
    ...about,
    async missing() {
      try {
        const recorded: unknown = JSON.parse(readFileSync(RECORDED, 'utf8'));
        results = new Map(read.entries(read.property(recorded, 'results')));
        return undefined;
      } catch {
        return `There is no record of ${about.title} (../shared/data/oracle-results.json).`;
      }
    },
    async judge({ name, mutant }) {
      const sample = /(?:^|\/)samples\/([^/]+)$/.exec(name)?.[1];
      if (sample === undefined || mutant !== undefined) return undefined;
      const verdict = read.property(results?.get(sample), key);
      if (verdict === undefined) return undefined;
      const says = read.property(verdict, 'ok') === true ? 'accepts' : 'refuses';
      return { says, message: read.text(verdict, 'message') };
    },
  };
}
