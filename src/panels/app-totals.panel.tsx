import { useId, useMemo, useState } from 'react';
import { type Total, appTotals as totalsOf } from '../compose/app-totals.ts';
import styles from './app-totals.module.css';
import type { AppPanel, AppPanelProps } from './panel.ts';
import panels from './panels.module.css';
import { useActions } from './use-run.ts';

export const appTotals: AppPanel = {
  id: 'app-totals',
  title: 'Taken of the device',
  order: 25,
  appliesTo: 'app',
  keys: [],
  prominent: true,
  count: () => 0,
  Component: AppTotals,
};

/** Numbers that open into who it is. */
function AppTotals({ doc }: AppPanelProps) {
  const totals = useMemo(() => totalsOf(doc), [doc]);
  const listId = useId();
  const [opened, setOpened] = useState<Total['id'] | undefined>(undefined);
  const shown = totals.find(({ id, count }) => id === opened && count > 0);
  return (
    <div className={panels.stack}>
      <div className={styles.tiles}>
        {totals.map(({ id, title, count }) => (
          <button
            key={id}
            type="button"
            className={styles.tile}
            disabled={count === 0}
            aria-expanded={shown?.id === id}
            aria-controls={shown?.id === id ? listId : undefined}
            onClick={() => setOpened(shown?.id === id ? undefined : id)}
          >
            <span className={styles.count}>{count}</span>
            <span className={styles.title}>{title}</span>
          </button>
        ))}
      </div>
      {shown && <TakenList id={listId} total={shown} />}
    </div>
  );
}

function TakenList({ id, total }: { readonly id: string; readonly total: Total }) {
  const { open } = useActions();
  return (
    <ul id={id} className={styles.list} aria-label={`${total.title}: who it is`}>
      {total.taken.map(({ what, holders }) => (
        <li key={what ?? ''} className={styles.entry}>
          {what !== undefined && <code className={styles.what}>{what}</code>}
          <span className={panels.line}>
            {holders.map(({ service, path }) => (
              <button
                key={service}
                type="button"
                className={panels.link}
                onClick={() => open([service], path)}
              >
                {service}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
