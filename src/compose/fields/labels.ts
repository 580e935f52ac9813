import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';
import { readPairs } from './pairs.ts';

export interface Label {
  readonly name: string;
  /** As the readers of the file see it, as a string. */
  readonly value: string;
}

/** `labels` of a service, list or map; a label without a value has the empty one. */
export function readLabels(view: YamlView | undefined): readonly Located<Label>[] {
  return readPairs(view).map(({ value: { name, value }, path, origin }) => ({
    value: { name, value: value ?? '' },
    path,
    origin,
  }));
}
