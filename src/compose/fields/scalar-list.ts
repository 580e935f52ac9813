import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';

/** The scalars of a list such as `expose` or `cap_add`; one scalar alone counts as a list of one (`dns`). */
export function readScalarList(view: YamlView | undefined): readonly Located<string>[] {
  if (!view) return [];
  const single = view.string;
  if (single !== undefined) return [{ value: single, path: view.path, origin: view.origin }];
  return view.items.flatMap((item) => {
    const value = item.string;
    return value === undefined ? [] : [{ value, path: item.path, origin: item.origin }];
  });
}

/** A scalar as text. */
export function readScalar(view: YamlView | undefined): Located<string> | undefined {
  const value = view?.string;
  return view && value !== undefined ? { value, path: view.path, origin: view.origin } : undefined;
}
