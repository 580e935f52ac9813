import { dialectOf } from '../compose/catalog/targets.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { filledIn } from './filled-in.ts';
import styles from './panels.module.css';

/** Lines that are shown of a list or a map. */
const SHOWN = 4;

/** What the variables in a field would read with what the `.env` of the opened folder says. */
export function FilledValues({ path }: { readonly path: YamlPath }) {
  const variables = useSnapshot((snapshot) => snapshot.project?.variables);
  const target = useSnapshot((snapshot) => snapshot.target);
  // Where there is nothing to fill in, no change of the text is of interest.
  const doc = useSnapshot((snapshot) => (snapshot.project?.variables ? snapshot.shown : undefined));
  if (!variables || !doc || dialectOf(target) === 'classic') return null;
  const view = doc.syntax.view(path);
  const values = view ? filledIn(view, variables) : [];
  if (values.length === 0) return null;
  const rest = values.length - SHOWN;
  return (
    <p className={styles.filled}>
      {target === 'compose' ? 'With the .env file: ' : 'If the shell sets what the .env says: '}
      {values.slice(0, SHOWN).map(({ name, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal lines may follow each other, and none has a state
        <span key={index}>
          {index > 0 && ', '}
          {name !== '' && `${name} `}
          <code>{text === '' ? 'nothing' : text}</code>
        </span>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </p>
  );
}
