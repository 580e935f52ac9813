import { createRequire } from 'node:module';
import type { Case, Oracle, Verdict } from './oracle.ts';
import { read } from './read-unknown.ts';

const require = createRequire(import.meta.url);

/** The parser of the build tools of 2018, as its package stands in the registry. */
export const resinOracle: Oracle = parserOracle({
  id: 'resin-compose-parse',
  title: 'resin-compose-parse 1.10.2',
  target: 'resin',
});

/** The parser of balena's command line before version 25. */
export const classicOracle: Oracle = parserOracle({
  id: '@balena/compose-parse',
  title: '@balena/compose-parse 3.1.0',
  target: 'balena-classic',
});

function parserOracle(about: Pick<Oracle, 'id' | 'title' | 'target'>): Oracle {
  let known: ((composition: unknown) => unknown) | undefined;
  return {
    ...about,
    async missing() {
      try {
        known ??= read.method(require(about.id), 'normalize');
        return undefined;
      } catch {
        return `${about.title} is not installed; run npm ci.`;
      }
    },
    async judge(file) {
      return known && judgeBy(known, file);
    },
  };
}

/** As balena's tools do it: the text through js-yaml, the result through the parser. */
function judgeBy(normalize: (composition: unknown) => unknown, file: Case): Verdict {
  const load = read.method(require('js-yaml'), 'load');
  try {
    normalize(load(new TextDecoder().decode(file.bytes)));
    return { says: 'accepts', message: '' };
  } catch (error) {
    return { says: 'refuses', message: error instanceof Error ? error.message : String(error) };
  }
}
