import { IconStack2 } from '@tabler/icons-react';
import { filesAt } from '../store/together.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import styles from './file-mark.module.css';
import { useSnapshot } from './session-context.tsx';

/** While two files are shown together: which of them writes what stands at `path`. */
export function FileMark({ path }: { readonly path: YamlPath }) {
  const together = useSnapshot((snapshot) => snapshot.together);
  const files = filesAt(together, path);
  if (files.length === 0) return null;
  const names = files.map(({ fileName }) => fileName).join(' and ');
  return (
    <span
      className={styles.mark}
      data-front={files.some(({ front }) => front)}
      title={`Written in ${names}`}
    >
      <IconStack2 size={12} aria-hidden="true" />
      <span className="cc-visually-hidden">Written in {names}</span>
      <span aria-hidden="true">{files.map(({ label }) => label).join(' + ')}</span>
    </span>
  );
}
