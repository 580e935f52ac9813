import {
  type ClipboardEventHandler,
  type KeyboardEvent,
  type Ref,
  useId,
  useMemo,
  useState,
} from 'react';
import controls from './controls.module.css';
import styles from './suggest-input.module.css';
import { matchSuggestions, type Suggestion } from './suggestions.ts';

export interface SuggestInputProps {
  readonly id?: string | undefined;
  /** The accessible name, where no visible label points here. */
  readonly label?: string | undefined;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  readonly placeholder?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly inherited?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  /** Something is said below, which the list must not cover. */
  readonly objected?: boolean | undefined;
  /** Holds typing that is not in the document yet, which the browser's own undo takes back. */
  readonly pending: boolean;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  onChange(text: string): void;
  /** A suggestion was chosen. */
  onPick(value: string): void;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement> | undefined;
}

/** A text input that offers what is likely and takes anything: the combobox pattern with a list popup. */
export function SuggestInput(props: SuggestInputProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [touched, setTouched] = useState(false);
  const offered = useMemo(
    () => matchSuggestions(props.suggestions, touched ? props.value : ''),
    [props.suggestions, props.value, touched],
  );
  const shown = open && offered.length > 0;

  function close(): void {
    setOpen(false);
    setActive(-1);
    setTouched(false);
  }
  function pick(suggestion: Suggestion): void {
    if (suggestion.disabled) return;
    close();
    props.onPick(suggestion.value);
  }
  function step(by: number): void {
    if (!shown) {
      setOpen(true);
      setActive(by > 0 ? 0 : offered.length - 1);
    } else
      setActive((active + by + offered.length + (active < 0 && by < 0 ? 1 : 0)) % offered.length);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const chosen = shown ? offered[active] : undefined;
    const { key, ctrlKey, altKey, metaKey } = event;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && !ctrlKey && !metaKey) {
      event.preventDefault();
      step(key === 'ArrowDown' ? 1 : -1);
    } else if (key === ' ' && ctrlKey && !altKey) {
      event.preventDefault();
      setOpen(true);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    } else {
      if (event.key === 'Tab' || event.key === 'Enter') close();
      props.onKeyDown?.(event);
    }
  }
  return (
    <div className={styles.box}>
      <input
        ref={props.inputRef}
        id={props.id}
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ? true : undefined}
        data-pending={props.pending}
        className={controlClass(props)}
        value={props.value}
        placeholder={props.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => {
          setTouched(true);
          setOpen(true);
          setActive(-1);
          props.onChange(event.target.value);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onPaste={props.onPaste}
        onBlur={() => {
          close();
          props.onBlur?.();
        }}
      />
      {shown && (
        <SuggestionList
          id={listId}
          above={props.objected ?? false}
          offered={offered}
          active={active}
          onPick={pick}
        />
      )}
    </div>
  );
}

function SuggestionList(props: {
  readonly id: string;
  readonly above: boolean;
  readonly offered: readonly Suggestion[];
  readonly active: number;
  onPick(suggestion: Suggestion): void;
}) {
  return (
    <div
      id={props.id}
      ref={scrollIntoSight}
      role="listbox"
      aria-label="Suggestions"
      className={styles.list}
      data-above={props.above || undefined}
    >
      {props.offered.map((suggestion, index) => (
        // The input keeps the focus and hands the keys down, as the combobox pattern asks.
        // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input answers the keys
        <div
          key={suggestion.value}
          id={`${props.id}-${index}`}
          role="option"
          aria-selected={index === props.active}
          aria-disabled={suggestion.disabled ? true : undefined}
          className={styles.option}
          data-active={index === props.active || undefined}
          ref={index === props.active ? scrollIntoSight : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onPick(suggestion)}
        >
          <span className={styles.value}>{suggestion.label ?? suggestion.value}</span>
          {suggestion.detail && <span className={styles.detail}>{suggestion.detail}</span>}
        </div>
      ))}
    </div>
  );
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function controlClass(props: SuggestInputProps): string {
  return [controls.control, props.mono && controls.mono, props.inherited && controls.inherited]
    .filter(Boolean)
    .join(' ');
}
