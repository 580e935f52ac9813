import { findServiceField } from '../compose/catalog/catalogue.ts';
import type { Support } from '../compose/catalog/shape.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { supportSentence } from '../rules/support-sentence.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import styles from './support-note.module.css';

/** What a target makes of the field that `at` leads to from a service. */
export function supportOf(at: readonly string[], target: TargetId): Support {
  return findServiceField(at)?.support[target] ?? 'yes';
}

/** Says of a field that is not written what the target would make of it; a written one has it as its problem. */
export function SupportNote({ at }: { readonly at: readonly string[] }) {
  const target = useSnapshot((snapshot) => snapshot.target);
  const support = supportOf(at, target);
  if (support === 'yes') return null;
  return <p className={styles.note}>{supportSentence(at.at(-1) ?? '', support, target)}</p>;
}
