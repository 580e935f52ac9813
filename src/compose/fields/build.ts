import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';

/** `build: ./dir` or a map with `context` and more. */
export interface Build {
  readonly form: 'short' | 'long';
  readonly context: string | undefined;
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
}

/** `build` of a service in either form; undefined where there is none. */
export function readBuild(view: YamlView | undefined): Located<Build> | undefined {
  if (!view || view.kind === 'null' || view.kind === 'seq') return undefined;
  const value: Build =
    view.kind === 'map'
      ? {
          form: 'long',
          context: view.get('context')?.string,
          dockerfile: view.get('dockerfile')?.string,
          target: view.get('target')?.string,
        }
      : { form: 'short', context: view.string, dockerfile: undefined, target: undefined };
  return { value, path: view.path, origin: view.origin };
}
