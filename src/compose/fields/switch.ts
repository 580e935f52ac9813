import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';

const TRUE = new Set(['true', 'yes', 'on', 'y', '1']);
const FALSE = new Set(['false', 'no', 'off', 'n', '0']);

/** A switch such as `privileged`; words that only some readers take for a boolean count too. */
export function readSwitch(view: YamlView | undefined): Located<boolean> | undefined {
  const word = view?.string?.trim().toLowerCase();
  if (!view || word === undefined || !(TRUE.has(word) || FALSE.has(word))) return undefined;
  return { value: TRUE.has(word), path: view.path, origin: view.origin };
}
