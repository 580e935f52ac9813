import { SERVICE_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent, YamlValue } from '../text/intent.ts';
import type { YamlPath } from '../text/yaml-path.ts';

export type Quote = 'single' | 'double';

/** Writes `value` at `path` in a service, a new key in its usual place. */
export function setAt(
  path: YamlPath,
  value: YamlValue,
  quote?: Quote,
  order: readonly string[] = SERVICE_KEY_ORDER,
): Intent {
  return { kind: 'set', path, value, order, ...(quote && { quote }) };
}
