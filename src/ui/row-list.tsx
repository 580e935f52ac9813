import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './button.tsx';
import type { CommitAnswer } from './commit-draft.ts';
import { ProblemSentence } from './problem-line.tsx';
import { focusCell, focusRemove, nextCell } from './row-focus.ts';
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
  /** A pasted line as cells, or undefined where lists cannot be pasted. */
  readonly parseLine?: ((line: string) => Cells) | undefined;
  onFocusRow?(key: string): void;
}

/**
 * A list that edits like a spreadsheet: Enter goes on to the next cell and from the last one to a new row,
 * Backspace in an empty row removes it, pasted lines become rows.
 */
export function RowList(props: RowListProps) {
  const { columns, rows } = props;
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const tracks = columns.map((column) => column.width).join(' ');

  function add(cells: readonly Cells[]): boolean {
    const why = props.onAdd(cells);
    setRefusal(why);
    return why === undefined;
  }
  function remove(index: number): void {
    const row = rows[index];
    if (!row) return;
    const why = props.onRemove(row.key);
    setRefusal(why);
    // The focus stays in the list: on the row that took the place, else on the one above, else on Add.
    if (why === undefined) {
      requestAnimationFrame(() => {
        const rest = rows.length - 1;
        if (rest === 0) addButton.current?.focus();
        else focusRemove(list.current, Math.min(index, rest - 1));
      });
    }
  }
  function paste(event: ClipboardEvent<HTMLInputElement>): boolean {
    const lines = props.parseLine && pastedLines(event.clipboardData.getData('text'));
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
  focusCell(list, (list?.querySelectorAll('[data-row]').length ?? 1) - 1, 0);
}
