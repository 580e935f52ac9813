import styles from './panels.module.css';
import { useActions } from './use-run.ts';

/** Names of services in a sentence, each a way to it. */
export function NameLinks(props: {
  readonly names: readonly string[];
  /** The service that is shown already. */
  readonly own?: string | undefined;
}) {
  const { selectServices } = useActions();
  return props.names.map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      {name === props.own ? (
        name
      ) : (
        <button type="button" className={styles.link} onClick={() => selectServices([name])}>
          {name}
        </button>
      )}
    </span>
  ));
}
