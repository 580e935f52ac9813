import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Intent } from '../text/intent.ts';
import { planIntents } from '../text/plan-intents.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { QuickFix } from './rule.ts';

/** A fix that plans `intents` at the click. `title` reads as a command, without a full stop. */
export function fix(
  title: string,
  safety: QuickFix['safety'],
  ...intents: readonly Intent[]
): QuickFix {
  return { title, safety, plan: (doc) => planIntents(doc.syntax, intents) };
}

/** Fixes that change `path` itself; none where it is inherited, since the text there has no such entry. */
export function ownFixes(
  doc: ComposeDocument,
  path: YamlPath,
  ...fixes: readonly QuickFix[]
): readonly QuickFix[] {
  return doc.syntax.has(path) ? fixes : [];
}

/** Takes the entry away, and what it leaves empty. */
export function removal(path: YamlPath): Intent {
  return { kind: 'delete', path, prune: true };
}
