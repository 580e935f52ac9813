import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';

/** A limit of a service: one number, or a soft and a hard one. */
export interface Ulimit {
  readonly name: string;
  readonly soft: string;
  /** Undefined where one number stands for both. */
  readonly hard: string | undefined;
}

/** `ulimits` of a service in either form of each; undefined where something else is written. */
export function readUlimits(view: YamlView | undefined): readonly Located<Ulimit>[] | undefined {
  if (!view || view.kind === 'null') return [];
  if (view.kind !== 'map') return undefined;
  const limits: Located<Ulimit>[] = [];
  for (const { key, value, origin } of view.entries) {
    const limit = readLimit(key, value);
    if (!limit) return undefined;
    limits.push({ value: limit, path: value.path, origin });
  }
  return limits;
}

function readLimit(name: string, view: YamlView): Ulimit | undefined {
  if (view.kind === 'scalar') return { name, soft: view.string ?? '', hard: undefined };
  const known = ['soft', 'hard'];
  const fits =
    view.kind === 'map' &&
    view.entries.every(({ key, value }) => known.includes(key) && value.string !== undefined);
  if (!fits) return undefined;
  return { name, soft: view.get('soft')?.string ?? '', hard: view.get('hard')?.string ?? '' };
}
