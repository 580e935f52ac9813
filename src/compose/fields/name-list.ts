import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';
import { readScalarList } from './scalar-list.ts';

/** Names from a list or from the keys of a map: `networks` of a service. */
export function readNames(view: YamlView | undefined): readonly Located<string>[] {
  if (view?.kind !== 'map') return readScalarList(view);
  return view.entries.map(({ key, value, origin }) => ({ value: key, path: value.path, origin }));
}
