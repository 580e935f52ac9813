import { useMemo } from 'react';
import { addService } from '../commands/add-service.ts';
import { dependencyGraph, startOrder } from '../compose/dependency-graph.ts';
import type { Suggestion } from '../ui/suggestions.ts';
import { AddOne } from './add-one.tsx';
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

const NO_SUGGESTIONS: readonly Suggestion[] = [];

function AppServices({ doc }: AppPanelProps) {
  const { run, selectServices } = useActions();
  const ranks = useMemo(() => startOrder(dependencyGraph(doc, true)), [doc]);
  const started = new Set(ranks.flat());
  const never = [...doc.services.keys()].filter((name) => !started.has(name));
  const link = (name: string) => (
    <button key={name} type="button" className={styles.link} onClick={() => selectServices([name])}>
      {name}
    </button>
  );
  return (
    <>
      {doc.services.size === 0 && (
        <p className={styles.hint}>
          There is no service yet. Name the first one here, or add it on the canvas.
        </p>
      )}
      <ol className={styles.order}>
        {ranks.map((names) => (
          <li key={names.join(' ')}>
            <span className={styles.line}>{names.map(link)}</span>
          </li>
        ))}
      </ol>
      <AddOne
        label="Name of a new service"
        placeholder="New service…"
        suggestions={NO_SUGGESTIONS}
        onAdd={(name) => run(addService, { name })}
      />
      {never.length > 0 && (
        <p className={styles.hint}>
          Wait for each other and never start:{' '}
          <span className={styles.line}>{never.map(link)}</span>
        </p>
      )}
    </>
  );
}
