import { dataFolder, volumeTradition } from '../compose/data-folder.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import styles from './panels.module.css';

/** Where the data of a named volume lies on the host OS. */
export function DataPlace({ volume }: { readonly volume: string }) {
  const target = useSnapshot((snapshot) => snapshot.target);
  const tradition = volumeTradition(volume, target);
  return (
    <p className={styles.hint}>
      On the host OS in <code className={styles.path}>{dataFolder(volume, target)}</code>.
      {tradition && ` ${tradition}`}
    </p>
  );
}
