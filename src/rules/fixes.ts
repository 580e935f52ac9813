import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Intent } from '../text/intent.ts';
import { planIntents } from '../text/plan-intents.ts';
import { refuse } from '../text/refusal.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
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

/** Puts single quotes around a plain scalar: the same text to YAML 1.2, and now to YAML 1.1 too. */
export function quoteFix(path: YamlPath, text: string): QuickFix {
  return {
    title: `Write '${text}'`,
    safety: 'safe',
    plan({ syntax }) {
      const { from, to } = syntax.rangeOf(path, 'value');
      if (!syntax.has(path) || syntax.text.slice(from, to) !== text) {
        return refuse('text-changed', `“${text}” no longer stands there.`, path);
      }
      const edits = [{ from, to, insert: `'${text.replaceAll("'", "''")}'` }];
      return { ok: true, edits, tree: parseYaml(applyEdits(syntax.text, edits), {}, syntax) };
    },
  };
}
