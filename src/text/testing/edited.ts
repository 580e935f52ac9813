import type { Intent } from '../intent.ts';
import { planIntents } from '../plan-intents.ts';
import { parseYaml } from '../syntax-tree.ts';
import { applyEdits } from '../text-edit.ts';
import type { YamlPath } from '../yaml-path.ts';

/** The text after the intents, or `code: sentence` of the refusal. */
export function edited(text: string, ...intents: readonly Intent[]): string {
  const planned = planIntents(parseYaml(text), intents);
  if (!planned.ok) return `${planned.refusal.code}: ${planned.refusal.sentence}`;
  const after = applyEdits(text, planned.edits);
  if (planned.tree.text !== after) throw new Error('The tree is not that of the edited text');
  return after;
}

export const set = (
  path: YamlPath,
  value: Extract<Intent, { kind: 'set' }>['value'],
  order?: readonly string[],
): Intent => (order ? { kind: 'set', path, value, order } : { kind: 'set', path, value });

export const remove = (path: YamlPath, prune = false): Intent => ({ kind: 'delete', path, prune });

export const add = (
  path: YamlPath,
  value: Extract<Intent, { kind: 'insert-item' }>['value'],
  index?: number,
): Intent =>
  index === undefined
    ? { kind: 'insert-item', path, value }
    : { kind: 'insert-item', path, value, index };

export const rename = (path: YamlPath, key: string): Intent => ({ kind: 'rename-key', path, key });
