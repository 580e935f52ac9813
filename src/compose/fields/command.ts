import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';

/** `command` and `entrypoint`: a line for the shell, or words. */
export interface Command {
  readonly form: 'line' | 'words';
  readonly words: readonly string[];
}

/** `command` or `entrypoint` in either form. */
export function readCommand(view: YamlView | undefined): Located<Command> | undefined {
  if (!view) return undefined;
  const line = view.string;
  const at = { path: view.path, origin: view.origin };
  if (line !== undefined) return { value: { form: 'line', words: [line] }, ...at };
  if (view.kind !== 'seq') return undefined;
  const words = view.items.flatMap((item) => (item.string === undefined ? [] : [item.string]));
  return { value: { form: 'words', words }, ...at };
}
