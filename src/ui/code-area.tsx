import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './code-area.module.css';

const STEP = '  ';
const MOST_ROWS = 18;

/** Several lines of code. Tab leaves it, unless Ctrl+M has asked that it indent. */
export function CodeArea(props: {
  readonly label: string;
  readonly value: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly inherited?: boolean | undefined;
  /** Holds typing that is not in the document yet, which the browser's own undo takes back. */
  readonly pending: boolean;
  /** It appears because the user wants to write in it. */
  readonly begins?: boolean | undefined;
  onChange(text: string): void;
  /** Ctrl or Cmd with Enter, or the area is left. */
  onCommit(how: 'keys' | 'left'): void;
  /** Escape; answers whether there was anything to forget. */
  onRevert(): boolean;
}) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [indents, setIndents] = useState(false);
  const { begins } = props;
  useEffect(() => {
    if (!begins) return;
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [begins]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey, altKey, currentTarget: target } = event;
    const plain = !ctrlKey && !metaKey && !altKey;
    let answered = true;
    if (key === 'Enter' && (ctrlKey || metaKey)) props.onCommit('keys');
    else if (key === 'Escape') answered = props.onRevert();
    else if (key.toLowerCase() === 'm' && ctrlKey) setIndents(!indents);
    else if (key === 'Tab' && indents && plain) shiftLine(target, event.shiftKey);
    else if (key === 'Enter' && plain && !event.shiftKey) breakLine(target);
    else answered = false;
    if (!answered) return;
    event.preventDefault();
    event.stopPropagation();
  }
  const rows = Math.min(props.value.split('\n').length, MOST_ROWS);
  return (
    <div>
      <textarea
        ref={area}
        className={styles.area}
        data-inherited={props.inherited || undefined}
        aria-label={props.label}
        aria-describedby={[props.describedBy, `${id}-keys`].filter(Boolean).join(' ')}
        aria-invalid={props.invalid ? true : undefined}
        data-pending={props.pending}
        value={props.value}
        rows={rows}
        wrap="off"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIndents(false);
          props.onCommit('left');
        }}
      />
      <p id={`${id}-keys`} className={styles.keys}>
        {indents
          ? 'Tab indents. Ctrl+M: Tab leaves again.'
          : 'Ctrl+Enter writes it, Escape takes back. Ctrl+M: Tab indents.'}
      </p>
    </div>
  );
}

/** A new line as deep as the one above it, or a step deeper below a key. */
function breakLine(area: HTMLTextAreaElement): void {
  const before = area.value.slice(0, area.selectionStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = /^ */.exec(line)?.[0] ?? '';
  insert(area, `\n${indent}${/:\s*(?:#.*)?$/.test(line) ? STEP : ''}`);
}

/** Indents the line of the caret by a step, or takes a step away. */
function shiftLine(area: HTMLTextAreaElement, back: boolean): void {
  if (!back) {
    insert(area, STEP);
    return;
  }
  const caret = area.selectionStart;
  const start = area.value.lastIndexOf('\n', caret - 1) + 1;
  const depth = /^ {1,2}/.exec(area.value.slice(start))?.[0].length ?? 0;
  if (depth === 0) return;
  area.setSelectionRange(start, start + depth);
  insert(area, '');
  area.setSelectionRange(Math.max(start, caret - depth), Math.max(start, caret - depth));
}

/** Types for the user, so that the browser's own undo knows it. */
function insert(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}
