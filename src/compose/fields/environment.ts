import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';
import { readPairs } from './pairs.ts';

export interface EnvironmentVariable {
  readonly name: string;
  /** Undefined where only the name is given. */
  readonly value: string | undefined;
}

/** `environment` of a service, list or map. */
export function readEnvironment(
  view: YamlView | undefined,
): readonly Located<EnvironmentVariable>[] {
  return readPairs(view);
}
