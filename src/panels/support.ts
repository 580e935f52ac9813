import { findServiceField } from '../compose/catalog/catalogue.ts';
import type { Support } from '../compose/catalog/shape.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { supportSentence } from '../rules/support-sentence.ts';
import { useSnapshot } from '../ui/session-context.tsx';

/** What a target makes of the field that `at` leads to from a service. */
export function supportOf(at: readonly string[], target: TargetId): Support {
  return findServiceField(at)?.support[target] ?? 'yes';
}

/** What the target would make of a field that is not written; a written one has it as its problem. */
export function useSupportSentence(at: readonly string[]): string | undefined {
  const target = useSnapshot((snapshot) => snapshot.target);
  const support = supportOf(at, target);
  return support === 'yes' ? undefined : supportSentence(at.at(-1) ?? '', support, target);
}
