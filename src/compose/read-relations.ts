import type { YamlView } from '../text/yaml-view.ts';
import type { Relation, RelationKind, Service } from './compose-document.ts';
import { readNames } from './fields/name-list.ts';
import { serviceNamed } from './fields/network-mode.ts';
import { readScalarList } from './fields/scalar-list.ts';
import type { Located } from './located.ts';

type Sources = Pick<Service, 'name' | 'dependsOn' | 'volumes' | 'networks'>;

/** Every place where a service names another service, a named volume or a network. */
export function readRelations(service: Sources, view: YamlView): readonly Relation[] {
  const relate = (kind: RelationKind, to: string, at: Omit<Located<unknown>, 'value'>) => ({
    kind,
    from: service.name,
    to,
    path: at.path,
    origin: at.origin,
  });
  return [
    ...service.dependsOn.map(({ value, ...at }) => {
      const relation = relate('depends_on', value.service, at);
      return value.condition === undefined ? relation : { ...relation, condition: value.condition };
    }),
    ...readNames(view.get('links')).map(({ value, ...at }) =>
      relate('links', parseLink(value).service, at),
    ),
    ...readScalarList(view.get('volumes_from')).flatMap(({ value, ...at }) => {
      const from = parseVolumesFrom(value);
      return from === undefined ? [] : [relate('volumes_from', from.service, at)];
    }),
    ...(['network_mode', 'ipc', 'pid'] as const).flatMap((kind) => {
      const field = view.get(kind);
      const named = serviceNamed(field?.string ?? '');
      return field && named !== undefined ? [relate(kind, named, field)] : [];
    }),
    ...readExtends(view.get('extends')).map(({ value, ...at }) => relate('extends', value, at)),
    ...service.volumes.flatMap(({ value, ...at }) =>
      value.kind === 'volume' && value.source !== undefined
        ? [relate('volume', value.source, at)]
        : [],
    ),
    ...service.networks.map(({ value, ...at }) => relate('network', value, at)),
  ];
}

/** An entry of `links`: `db` or `db:alias`. */
export function parseLink(raw: string): { readonly service: string; readonly alias?: string } {
  const at = raw.indexOf(':');
  return at < 0 ? { service: raw } : { service: raw.slice(0, at), alias: raw.slice(at + 1) };
}

/** An entry of `volumes_from`: `db` or `db:ro`; undefined for `container:x`, which names no service. */
export function parseVolumesFrom(
  raw: string,
): { readonly service: string; readonly mode?: string } | undefined {
  if (raw.startsWith('container:')) return undefined;
  const { service, alias } = parseLink(raw);
  return alias === undefined ? { service } : { service, mode: alias };
}

/** `extends: base` or a map; with `file` it names a service of another file, which is no relation here. */
function readExtends(view: YamlView | undefined): readonly Located<string>[] {
  const named = view?.kind === 'map' ? view.get('service') : view;
  const value = named?.string;
  if (!view || !named || value === undefined || view.get('file')) return [];
  return [{ value, path: named.path, origin: named.origin }];
}
