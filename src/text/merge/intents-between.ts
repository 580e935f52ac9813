import type { Model } from '../document-model.ts';
import type { Intent } from '../intent.ts';
import type { YamlPath } from '../yaml-path.ts';
import { entryOf, isSame, toValue } from './model-facts.ts';

/**
 * What has to be done to a document that means `from` so that it means `to`;
 * undefined where that takes what no intent can write, such as an alias.
 */
export function intentsBetween(
  from: Model,
  to: Model,
  path: YamlPath = [],
): readonly Intent[] | undefined {
  if (isSame(from, to)) return [];
  if (from.anchor !== to.anchor || from.tag !== to.tag) return undefined;
  if (from.shape === 'map' && to.shape === 'map') return betweenMaps(from, to, path);
  const value = toValue({ ...to, anchor: undefined, tag: undefined });
  if (value !== undefined) return [{ kind: 'set', path, value }];
  if (from.shape === 'seq' && to.shape === 'seq' && from.items.length === to.items.length) {
    const { items } = to;
    return all(
      from.items.map((item, index) => {
        const wanted = items[index];
        return wanted && intentsBetween(item, wanted, [...path, index]);
      }),
    );
  }
  return undefined;
}

type MapModel = Extract<Model, { shape: 'map' }>;

function betweenMaps(from: MapModel, to: MapModel, path: YamlPath): readonly Intent[] | undefined {
  const order = to.entries.map(({ name }) => name);
  const sets = to.entries.map(({ name, key, props, value }): readonly Intent[] | undefined => {
    const own = entryOf(from, name);
    if (own) return intentsBetween(own.value, value, [...path, name]);
    const wanted = toValue(value);
    if (wanted === undefined || key === '<<' || props !== '') return undefined;
    return [{ kind: 'set', path: [...path, name], value: wanted, order }];
  });
  const deletes = from.entries
    .filter(({ name }) => !entryOf(to, name))
    .map(({ name }): Intent => ({ kind: 'delete', path: [...path, name] }));
  return all([...sets, deletes]);
}

function all(parts: readonly (readonly Intent[] | undefined)[]): readonly Intent[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.flat() : undefined;
}
