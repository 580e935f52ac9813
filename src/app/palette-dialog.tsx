import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Refactoring } from '../language/refactorings/refactoring.ts';
import type { Snapshot } from '../store/session.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import type { ActionContext } from './app-action.ts';
import { APP_ACTIONS } from './app-actions.ts';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';
import { isMac, printKeys } from './shortcut.ts';

interface Result {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  run(): void;
}

interface PaletteDialogProps {
  readonly context: ActionContext;
  readonly onClose: () => void;
}

/** Finds actions and services by a few letters of their names. */
export function PaletteDialog({ context, onClose }: PaletteDialogProps) {
  const snapshot = useSnapshot((now) => now);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const refactorings = useRefactorings(snapshot);
  const results = findResults(query, snapshot, context, refactorings);
  const current = results[Math.min(at, results.length - 1)];

  const choose = (result: Result | undefined) => {
    if (!result) return;
    onClose();
    result.run();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, results.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') choose(current);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Find" onClose={onClose}>
      <input
        className={classes.search}
        data-autofocus
        role="combobox"
        aria-label="Action or service"
        aria-expanded={results.length > 0}
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        placeholder="Type an action or a service"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Found" className={classes.results} tabIndex={-1}>
        {results.map((result, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox that keeps the focus.
          <div
            key={result.id}
            id={`${listId}-${result.id}`}
            role="option"
            ref={result === current ? showInList : undefined}
            tabIndex={-1}
            aria-selected={result === current}
            className={classes.result}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(result)}
          >
            <span>{result.title}</span>
            <small>{result.note}</small>
          </div>
        ))}
      </div>
      {results.length === 0 && (
        <p className={classes.text} role="status">
          Nothing is called “{query}”.
        </p>
      )}
    </Dialog>
  );
}

function showInList(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

/** Other ways to write what is selected; they come a moment after the palette. */
function useRefactorings({ shown, stale, target, selection }: Snapshot): readonly Refactoring[] {
  const [found, setFound] = useState<readonly Refactoring[]>([]);
  useEffect(() => {
    let isWanted = !stale;
    void import('../language/refactorings/refactorings.ts').then(({ refactoringsAt }) => {
      const { services, focus } = selection;
      const [only] = services.length === 1 ? services : [];
      const path = focus ?? (only === undefined ? [] : shown.services.get(only)?.path) ?? [];
      if (isWanted) setFound(refactoringsAt({ doc: shown, target, path, services }));
    });
    return () => {
      isWanted = false;
    };
  }, [shown, stale, target, selection]);
  return found;
}

function findResults(
  query: string,
  snapshot: Snapshot,
  context: ActionContext,
  refactorings: readonly Refactoring[],
): readonly Result[] {
  const mac = isMac();
  const services = [...snapshot.shown.services.keys()].map((name) => ({
    id: `service-${name}`,
    title: name,
    note: 'service',
    run: () => context.session.select({ services: [name], by: 'command' }),
  }));
  const actions = APP_ACTIONS.filter(
    (action) => action.id !== 'palette' && (action.isEnabled?.(snapshot) ?? true),
  ).map((action) => ({
    id: action.id,
    title: action.title,
    note: action.keys ? printKeys(action.keys, mac) : '',
    run: () => action.run(context),
  }));
  const rewrites = refactorings.map(({ title, command }) => ({
    id: `refactoring-${title}`,
    title,
    note: 'in the text',
    run: () => void context.session.run(command, undefined),
  }));
  const wanted = query.trim().toLowerCase();
  return [...services, ...actions, ...rewrites]
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .slice(0, 40);
}
