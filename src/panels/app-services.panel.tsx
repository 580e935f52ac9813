import { useMemo } from 'react';
import { dependencyGraph, startOrder } from '../compose/dependency-graph.ts';
import type { AppPanel, AppPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';

export const appServices: AppPanel = {
  id: 'app-services',
  title: 'Services in start order',
  order: 20,
  appliesTo: 'app',
  keys: [],
  prominent: true,
  count: (doc) => doc.services.size,
  Component: AppServices,
};

function AppServices({ doc }: AppPanelProps) {
  const { selectServices } = useActions();
  const ranks = useMemo(() => startOrder(dependencyGraph(doc, true)), [doc]);
  const started = new Set(ranks.flat());
  const never = [...doc.services.keys()].filter((name) => !started.has(name));
  const services = [...doc.services.values()];
  const totals = [
    ['Privileged', services.filter(({ privileged }) => privileged?.value).length],
    [
      'Device ports',
      services.flatMap(({ ports }) => ports).filter(({ value }) => value.published).length,
    ],
    [
      'Devices',
      new Set(services.flatMap(({ devices }) => devices.map(({ value }) => value.host))).size,
    ],
  ] as const;
  if (services.length === 0) {
    return (
      <p className={styles.hint}>
        There is no service yet. Add one with the button on the canvas, or by a double click there.
      </p>
    );
  }
  const link = (name: string) => (
    <button key={name} type="button" className={styles.link} onClick={() => selectServices([name])}>
      {name}
    </button>
  );
  return (
    <>
      <dl className={styles.totals}>
        {totals.map(([title, number]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <ol className={styles.order}>
        {ranks.map((names) => (
          <li key={names.join(' ')}>
            <span className={styles.line}>{names.map(link)}</span>
          </li>
        ))}
      </ol>
      {never.length > 0 && (
        <p className={styles.hint}>
          Wait for each other and never start:{' '}
          <span className={styles.line}>{never.map(link)}</span>
        </p>
      )}
    </>
  );
}
