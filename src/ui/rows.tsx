import { IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Choice } from './choice.tsx';
import type { CommitAnswer } from './commit-draft.ts';
import { CommitInput } from './commit-input.tsx';
import controls from './controls.module.css';
import { IconButton } from './icon-button.tsx';
import { ObjectionLine } from './problem-line.tsx';
import { isEmptyRow, nextCell, rowsOf } from './row-focus.ts';
import { dropSide, type RowDrag, RowHandle } from './row-handle.tsx';
import styles from './row-list.module.css';
import {
  type Cells,
  emptyCells,
  isUntouched,
  offeredIn,
  type RowColumn,
  type RowItem,
  WHOLE,
} from './row-list-model.ts';
import { SuggestInput } from './suggest-input.tsx';
import type { Suggestion } from './suggestions.ts';

const WHOLE_COLUMNS: readonly RowColumn[] = [{ id: WHOLE, label: 'As written', width: '1fr' }];

interface RowCommon {
  readonly noun: string;
  readonly columns: readonly RowColumn[];
  /** True when it took the paste. */
  onPaste(event: ClipboardEvent<HTMLInputElement>): boolean;
}

/** An entry that the document has: each cell is written as soon as it is left. */
export function ExistingRow(
  props: RowCommon & {
    readonly row: RowItem;
    readonly index: number;
    /** Undefined where the order cannot be changed. */
    readonly dragging: RowDrag | undefined;
    onChange(column: string, value: string): CommitAnswer;
    onEnter(column: number): void;
    onRemove(): void;
    onFocus(): void;
  },
) {
  const { row, columns } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (row.revealed) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [row.revealed]);
  const describedBy = row.below ? `${id}-below` : undefined;
  const shown = row.whole === undefined ? columns : WHOLE_COLUMNS;
  const cells = row.whole === undefined ? row.cells : { [WHOLE]: row.whole };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid row
    <div
      ref={frame}
      role="group"
      aria-label={`${props.noun} ${row.name}`}
      className={styles.entry}
      data-row
      data-dragged={props.dragging?.drag?.from === props.index || undefined}
      data-drop={dropSide(props.dragging?.drag, props.index)}
      data-flash={row.revealed || undefined}
      onFocus={props.onFocus}
    >
      <div className={styles.row}>
        {props.dragging && (
          <RowHandle
            name={`${props.noun} ${row.name}`}
            index={props.index}
            dragging={props.dragging}
          />
        )}
        {shown.map((column, index) => (
          <div
            key={column.id}
            className={row.whole === undefined ? styles.cell : styles.whole}
            data-cell
          >
            {column.options ? (
              <Choice
                label={`${column.label}, ${row.name}`}
                value={cells[column.id] ?? ''}
                options={column.options}
                describedBy={describedBy}
                inherited={row.inherited}
                onChange={(value) => props.onChange(column.id, value)}
              />
            ) : (
              <CommitInput
                id={`${id}-${column.id}`}
                label={`${column.label}, ${row.name}`}
                value={cells[column.id] ?? ''}
                placeholder={column.placeholder}
                suggestions={offeredIn(column, cells)}
                objection={(text) => column.objection?.({ ...cells, [column.id]: text }, row.key)}
                mono
                inherited={row.inherited}
                invalid={row.invalid}
                describedBy={describedBy}
                onCommit={(value) => props.onChange(column.id, value)}
                onEnter={() => props.onEnter(index)}
                onErase={(input) => (isEmptyRow(input) ? props.onRemove : undefined)}
                onPaste={props.onPaste}
              />
            )}
          </div>
        ))}
        <span data-remove>
          <IconButton
            icon={IconX}
            label={`Remove ${props.noun} ${row.name}`}
            tone="danger"
            onClick={props.onRemove}
          />
        </span>
      </div>
      {row.below && <div id={describedBy}>{row.below}</div>}
    </div>
  );
}

/** A row that is being filled: it becomes an entry on Enter in its last cell or when the focus leaves it. */
export function DraftRow(
  props: RowCommon & {
    onCommit(cells: Cells): boolean;
    /** The row is finished or given up; with `refocus` the focus has nowhere to be. */
    onDone(refocus: boolean): void;
    onNext(): void;
  },
) {
  const { columns } = props;
  const [cells, setCells] = useState(() => emptyCells(columns));
  const objections = columns.flatMap((column) => column.objection?.(cells, undefined) ?? []);
  const row = useRef<HTMLDivElement>(null);

  function commit(then: () => void): void {
    if (isUntouched(columns, cells)) props.onDone(true);
    else if (props.onCommit(cells)) {
      setCells(emptyCells(columns));
      then();
    }
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, index: number): void {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const list = row.current;
      if (index + 1 < columns.length && list && !isUntouched(columns, cells)) {
        nextCell(list.parentElement, rowIndex(list), index);
      } else commit(props.onNext);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      props.onDone(true);
    } else if (isErase(event.key) && isUntouched(columns, cells)) {
      event.preventDefault();
      props.onDone(true);
    }
  }
  function change(column: string, value: string): void {
    setCells((now) => ({ ...now, [column]: value }));
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid row
    <div
      ref={row}
      role="group"
      aria-label={`New ${props.noun}`}
      className={styles.entry}
      data-row
      data-draft
      onBlur={(event) => {
        // Leaving the row, not going from one of its cells to the next, nor to another window.
        if (event.currentTarget.contains(event.relatedTarget) || !document.hasFocus()) return;
        if (isUntouched(columns, cells)) props.onDone(false);
        else if (props.onCommit(cells)) props.onDone(false);
      }}
    >
      <div className={styles.row}>
        {columns.map((column, index) => (
          <div key={column.id} className={styles.cell} data-cell>
            <DraftCell
              column={column}
              suggestions={offeredIn(column, cells)}
              noun={props.noun}
              value={cells[column.id] ?? ''}
              objected={objections.length > 0}
              onChange={(value) => change(column.id, value)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={(event) => {
                if (props.onPaste(event)) props.onDone(true);
              }}
            />
          </div>
        ))}
        <span data-remove>
          <IconButton
            icon={IconX}
            label={`Give up the new ${props.noun}`}
            onClick={() => props.onDone(true)}
          />
        </span>
      </div>
      {columns.map((column) => (
        <ObjectionLine key={column.id} sentence={column.objection?.(cells, undefined)} />
      ))}
    </div>
  );
}

function DraftCell(props: {
  readonly column: RowColumn;
  readonly suggestions: readonly Suggestion[] | undefined;
  readonly noun: string;
  readonly value: string;
  readonly objected: boolean;
  onChange(value: string): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
}) {
  const { column, suggestions, value } = props;
  const label = `${column.label}, new ${props.noun}`;
  if (column.options) {
    return (
      <Choice label={label} value={value} options={column.options} onChange={props.onChange} />
    );
  }
  if (suggestions) {
    return (
      <SuggestInput
        label={label}
        value={value}
        suggestions={suggestions}
        placeholder={column.placeholder}
        mono
        objected={props.objected}
        pending={value !== ''}
        onChange={props.onChange}
        onPick={props.onChange}
        onKeyDown={props.onKeyDown}
        onPaste={props.onPaste}
      />
    );
  }
  return (
    <input
      type="text"
      className={`${controls.control} ${controls.mono}`}
      aria-label={label}
      value={value}
      data-pending={value !== ''}
      placeholder={column.placeholder}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
    />
  );
}

function rowIndex(row: HTMLElement): number {
  return rowsOf(row.parentElement).indexOf(row);
}

function isErase(key: string): boolean {
  return key === 'Backspace' || key === 'Delete';
}
