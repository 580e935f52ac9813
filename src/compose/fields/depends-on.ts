import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';
import { readScalarList } from './scalar-list.ts';

export const CONDITIONS = [
  'service_started',
  'service_healthy',
  'service_completed_successfully',
] as const;

/** One dependency, from the list form or from the map form with its condition. */
export interface Dependency {
  readonly service: string;
  /** As written; undefined in the list form, which means `service_started`. */
  readonly condition: string | undefined;
}

/** `depends_on` as a list, a map with conditions, or (which tools refuse) a single name. */
export function readDependsOn(view: YamlView | undefined): readonly Located<Dependency>[] {
  if (view?.kind !== 'map') {
    return readScalarList(view).map(({ value, path, origin }) => ({
      value: { service: value, condition: undefined },
      path,
      origin,
    }));
  }
  return view.entries.map(({ key, value, origin }) => ({
    value: { service: key, condition: value.get('condition')?.string },
    path: value.path,
    origin,
  }));
}
