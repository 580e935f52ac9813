import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './button.tsx';
import type { CommitAnswer } from './commit-draft.ts';
import { ProblemSentence } from './problem-line.tsx';
import { focusSpot, nextCell, rowsOf, type Spot } from './row-focus.ts';
import { useRowDrag } from './row-handle.tsx';
import { answerRowKey } from './row-keys.ts';
import styles from './row-list.module.css';
import { type Cells, pastedLines, type RowColumn, type RowItem } from './row-list-model.ts';
import { DraftRow, ExistingRow } from './rows.tsx';

export interface RowListProps {
  /** What one entry is called: `port`. */
  readonly noun: string;
  readonly columns: readonly RowColumn[];
  readonly rows: readonly RowItem[];
  /** Shown while there is no row. */
  readonly empty?: ReactNode;
  readonly describedBy?: string | undefined;
  onChange(key: string, column: string, value: string): CommitAnswer;
  /** Several at once when they were pasted. */
  onAdd(rows: readonly Cells[]): CommitAnswer;
  onRemove(key: string): CommitAnswer;
  /** Gives a row the position `to`; without it the order cannot be changed. */
  readonly onMove?: ((key: string, to: number) => CommitAnswer) | undefined;
  /** A pasted line as cells, or undefined where lists cannot be pasted. */
  readonly parseLine?: ((line: string) => Cells) | undefined;
  /** Asked first about text of several lines that is pasted; true when it was taken. */
  readonly onPasteText?: ((text: string) => boolean) | undefined;
  onFocusRow?(key: string): void;
}

/**
 * A list that edits like a spreadsheet: Enter goes on to the next cell and from the last one to a new row,
 * arrows go from row to row and with Alt take the row along, Backspace in an empty row removes it, pasted
 * lines become rows, and handles drag.
 */
export function RowList(props: RowListProps) {
  const { columns, rows } = props;
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [said, setSaid] = useState('');
  const dragging = useRowDrag(list, (from, to) => move(from, to, 'handle'));
  const addButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const tracks = columns.map((column) => column.width).join(' ');

  function add(cells: readonly Cells[]): boolean {
    const why = props.onAdd(cells);
    setRefusal(why);
    return why === undefined;
  }
  function move(index: number, to: number, spot: Spot): void {
    const row = rows[index];
    if (!row || !props.onMove || to < 0 || to >= rows.length) return;
    settle();
    const pending = list.current?.querySelector('[data-pending="true"]') !== null;
    // Drawn at once, so that the next key finds the focus where it belongs.
    const why = pending ? undefined : flushSync(() => latest.current.onMove?.(row.key, to));
    const isMoved = !pending && why === undefined;
    setRefusal(why);
    if (isMoved) setSaid(`${props.noun} ${row.name} moved to ${to + 1} of ${rows.length}`);
    focusSpot(list.current, isMoved ? to : index, spot);
  }
  function remove(index: number, spot: Spot = 'remove'): void {
    const row = rows[index];
    if (!row) return;
    settle();
    const why = flushSync(() => latest.current.onRemove(row.key));
    setRefusal(why);
    if (why !== undefined) return;
    // The focus stays in the list: on the row that took the place, else on the one above, else on Add.
    const rest = rows.length - 1;
    if (rest === 0) addButton.current?.focus();
    else focusSpot(list.current, Math.min(index, rest - 1), spot);
  }
  function paste(event: ClipboardEvent<HTMLInputElement>): boolean {
    const text = event.clipboardData.getData('text');
    if (/[\r\n]/.test(text.trim()) && props.onPasteText?.(text)) {
      event.preventDefault();
      return true;
    }
    const lines = props.parseLine && pastedLines(text);
    if (!lines || !props.parseLine) return false;
    event.preventDefault();
    return add(lines.map(props.parseLine));
  }
  function begin(): void {
    // At once, so that no letter typed right after it is lost.
    flushSync(() => {
      setRefusal(undefined);
      setAdding(true);
    });
    nextDraft(list.current);
  }
  return (
    <div className={styles.box}>
      <div
        className={styles.list}
        ref={list}
        data-wide={columns.length > 3 || undefined}
        style={{ '--cc-row-tracks': tracks }}
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape' && dragging.drag) dragging.cancel();
          else if (!answerRowKey(event, list.current, { count: rows.length, move, remove })) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {(rows.length > 0 || adding) && (
          <div className={styles.header} aria-hidden>
            {columns.map((column) => (
              <span key={column.id}>{column.label}</span>
            ))}
          </div>
        )}
        {rows.length === 0 && !adding && props.empty && (
          <div className={styles.empty}>{props.empty}</div>
        )}
        {rows.map((row, index) => (
          <ExistingRow
            key={row.key}
            row={row}
            index={index}
            dragging={props.onMove && rows.length > 1 ? dragging : undefined}
            noun={props.noun}
            columns={columns}
            onChange={(column, value) => props.onChange(row.key, column, value)}
            onEnter={(column) => {
              if (!nextCell(list.current, index, column)) begin();
            }}
            onRemove={() => remove(index)}
            onPaste={paste}
            onFocus={() => props.onFocusRow?.(row.key)}
          />
        ))}
        {adding && (
          <DraftRow
            noun={props.noun}
            columns={columns}
            onCommit={(cells) => add([cells])}
            onPaste={paste}
            onDone={(refocus) => {
              setAdding(false);
              if (!refocus) return;
              setRefusal(undefined);
              requestAnimationFrame(() => addButton.current?.focus());
            }}
            onNext={() => requestAnimationFrame(() => nextDraft(list.current))}
          />
        )}
        <output className="cc-visually-hidden">{said}</output>
        {refusal && <ProblemSentence sentence={refusal} />}
        <div>
          <Button tone="quiet" icon={IconPlus} buttonRef={addButton} onClick={begin}>
            Add {props.noun}
          </Button>
        </div>
      </div>
    </div>
  );
}

function nextDraft(list: HTMLElement | null): void {
  focusSpot(list, rowsOf(list).length - 1, 0);
}

/** What is being typed is written first: it belongs to its row and not to the one that comes there. */
function settle(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) flushSync(() => activeElement.blur());
}
