import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { RecentDocument } from '../store/recent-documents.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './recent-list.module.css';
import { exactTime, timeSince } from './time-since.ts';
import type { RecentState } from './use-recent-documents.ts';

interface RecentListProps {
  readonly state: RecentState;
  readonly label: string;
  /** The first that is not open here gets the focus when the list has come. */
  readonly focusFirst?: boolean;
  /** Shows as many at most. */
  readonly most?: number;
}

/** The documents that this browser keeps: one click opens one. */
export function RecentList({ state, label, focusFirst = false, most }: RecentListProps) {
  const list = useRef<HTMLUListElement>(null);
  useFirstFocus(list, focusFirst && state.documents !== undefined);
  const now = Date.now();
  return (
    <>
      {state.failure !== undefined && (
        <p className={classes.failure} role="alert">
          {state.failure}
        </p>
      )}
      {state.documents?.length === 0 && (
        <p className={classes.none}>
          Nothing is kept yet. What you open or write here is, as soon as there is something.
        </p>
      )}
      <ul ref={list} className={classes.list} aria-label={label} onKeyDown={moveFocus}>
        {state.documents?.slice(0, most).map((document) => (
          <li key={document.id} className={classes.row} data-where={document.where}>
            {state.removed.has(document.id) ? (
              <RemovedRow document={document} onUndo={() => void state.putBack(document.id)} />
            ) : (
              <DocumentRow document={document} now={now} state={state} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function DocumentRow(props: {
  readonly document: RecentDocument;
  readonly now: number;
  readonly state: RecentState;
}) {
  const { document, now, state } = props;
  const { id, savedAt, summary, where } = document;
  const remove = () => void state.remove(id);
  return (
    <>
      <button
        type="button"
        className={classes.open}
        aria-current={where === 'here'}
        data-row="document"
        ref={state.returned === id ? focusIt : undefined}
        disabled={state.busy}
        onClick={() => void state.open(id)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && where === 'away') remove();
        }}
      >
        <span className={classes.about}>{aboutOf(document)}</span>
        <time
          className={classes.time}
          dateTime={new Date(savedAt).toISOString()}
          title={exactTime(savedAt)}
        >
          {timeSince(savedAt, now)}
          <span className="cc-visually-hidden">, {exactTime(savedAt)}</span>
        </time>
        <span className={classes.more}>
          <span className={classes.name}>{nameOf(document)}</span>
          {summary?.repository !== undefined && (
            <span>from {summary.repository.replace(/^https:\/\//, '')}</span>
          )}
          {summary?.modified && (
            <span className={classes.unsaved}>
              <span className={classes.dot} aria-hidden="true" /> unsaved changes
            </span>
          )}
          {where !== 'away' && (
            <span className={classes.where}>
              {where === 'here' ? 'Open in this tab' : 'Open in another tab: opens as a copy'}
            </span>
          )}
        </span>
      </button>
      {where === 'away' && (
        <IconButton
          icon={IconTrash}
          tone="danger"
          label={`Remove ${nameOf(document)} (${aboutOf(document)}) from this browser`}
          onClick={remove}
        />
      )}
    </>
  );
}

function RemovedRow(props: { readonly document: RecentDocument; onUndo(): void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const name = nameOf(props.document);
  useEffect(() => undo.current?.focus(), []);
  return (
    <span className={classes.removed} role="status">
      <span>
        Removed {name} ({aboutOf(props.document)})
      </span>
      <Button buttonRef={undo} label={`Undo: keep ${name}`} onClick={props.onUndo}>
        Undo
      </Button>
    </span>
  );
}

function nameOf({ fileName, summary }: RecentDocument): string {
  return summary?.files.join(' + ') ?? fileName;
}

/** Names that are shown take about a line; the others are counted. */
const LINE = 60;

/** What tells it from others of the same name. */
function aboutOf({ summary }: RecentDocument): string {
  if (!summary) return 'Kept by an earlier version';
  const { services, serviceCount, firstLine } = summary;
  const fit = services.filter(
    (_, at) => at === 0 || services.slice(0, at + 1).join(', ').length <= LINE,
  );
  const more = serviceCount - fit.length;
  const names = fit.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [names, firstLine].find((words) => words !== '') ?? 'Empty';
}

function focusIt(button: HTMLElement | null): void {
  button?.focus();
}

/** Arrow keys go from document to document, as in a menu. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  const at = rows.findIndex((open) => open.closest('li') === row);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
}

function useFirstFocus(list: RefObject<HTMLElement | null>, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const first =
      list.current?.querySelector<HTMLElement>('[data-row]:not([aria-current="true"])') ??
      list.current?.querySelector<HTMLElement>('[data-row]');
    first?.focus();
  }, [list, wanted]);
}
