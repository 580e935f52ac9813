import type { ClipboardEventHandler, KeyboardEvent, Ref } from 'react';
import { type CommitAnswer, useCommitDraft } from './commit-draft.ts';
import controls from './controls.module.css';
import { ObjectionLine, ProblemSentence } from './problem-line.tsx';
import { SuggestInput } from './suggest-input.tsx';
import type { Suggestion } from './suggestions.ts';

export interface CommitInputProps {
  readonly id?: string | undefined;
  /** The accessible name, where no visible label points here. */
  readonly label?: string | undefined;
  readonly value: string;
  /** Told on Enter and on leaving; answers why it was not done. */
  onCommit(text: string): CommitAnswer;
  /** What is wrong with what is being typed, told before it is written. */
  readonly objection?: ((text: string) => string | undefined) | undefined;
  readonly suggestions?: readonly Suggestion[] | undefined;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly inherited?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly className?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  /** After Enter, when what was typed is in the document. */
  readonly onEnter?: (() => void) | undefined;
  /** Backspace or Delete in an empty field; answers how to take away what the field belongs to, if that is to go. */
  readonly onErase?: ((input: HTMLInputElement) => (() => void) | undefined) | undefined;
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement> | undefined;
}

/** A line of text that is written into the document on Enter or on leaving; Escape takes back what was typed. */
export function CommitInput(props: CommitInputProps) {
  const draft = useCommitDraft(props.value, props.onCommit);
  const objection = draft.dirty ? props.objection?.(draft.shown) : undefined;
  const refusalId = props.id && draft.refusal ? `${props.id}-refusal` : undefined;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (draft.commit()) props.onEnter?.();
    } else if (event.key === 'Escape' && draft.revert()) {
      event.preventDefault();
      event.stopPropagation();
    } else if (isErase(event.key) && event.currentTarget.value === '') {
      const erase = props.onErase?.(event.currentTarget);
      if (!erase) return;
      event.preventDefault();
      // What goes must not be written once more when the field goes.
      draft.revert();
      erase();
    }
  }
  const shared = {
    id: props.id,
    value: draft.shown,
    placeholder: props.placeholder,
    onKeyDown,
    onBlur: () => {
      draft.commit();
    },
    onPaste: props.onPaste,
  };
  const describedBy = [props.describedBy, refusalId].filter(Boolean).join(' ') || undefined;
  const invalid = props.invalid || draft.refusal !== undefined;
  return (
    <div className={props.className}>
      {props.suggestions ? (
        <SuggestInput
          {...shared}
          label={props.label}
          suggestions={props.suggestions}
          mono={props.mono}
          inherited={props.inherited}
          describedBy={describedBy}
          invalid={invalid}
          objected={objection !== undefined || draft.refusal !== undefined}
          pending={draft.dirty}
          inputRef={props.inputRef}
          onChange={draft.change}
          onPick={(value) => {
            draft.change(value);
            draft.commit(value);
          }}
        />
      ) : (
        <input
          {...shared}
          ref={props.inputRef}
          type="text"
          aria-label={props.label}
          aria-describedby={describedBy}
          aria-invalid={invalid ? true : undefined}
          data-pending={draft.dirty}
          className={[
            controls.control,
            props.mono && controls.mono,
            props.inherited && controls.inherited,
          ]
            .filter(Boolean)
            .join(' ')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => draft.change(event.target.value)}
        />
      )}
      {props.objection && <ObjectionLine sentence={objection} />}
      {draft.refusal && <ProblemSentence id={refusalId} sentence={draft.refusal} />}
    </div>
  );
}

function isErase(key: string): boolean {
  return key === 'Backspace' || key === 'Delete';
}
