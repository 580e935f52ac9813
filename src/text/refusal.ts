import type { YamlPath } from './yaml-path.ts';

/** Why something that was asked for was not done. Data, never an exception. */
export interface Refusal {
  /** Stable and kebab-case, for tests and callers. */
  readonly code: string;
  /** What, where and how to mend it, in words of a newcomer. */
  readonly sentence: string;
  readonly path?: YamlPath;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export function refuse(code: string, sentence: string, path?: YamlPath): Refused {
  return { ok: false, refusal: path ? { code, sentence, path } : { code, sentence } };
}
