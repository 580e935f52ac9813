import { useState } from 'react';
import type { CommitAnswer } from '../ui/commit-draft.ts';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { SuggestInput } from '../ui/suggest-input.tsx';
import type { Suggestion } from '../ui/suggestions.ts';

/** An empty field that adds what is typed or chosen, and is empty again. */
export function AddOne(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly suggestions: readonly Suggestion[];
  /** Why something else about the list was refused. */
  readonly refusal?: string | undefined;
  onAdd(text: string): CommitAnswer;
}) {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | undefined>(undefined);

  function add(value: string): void {
    if (value.trim() === '') return;
    const why = props.onAdd(value.trim());
    setRefusal(why);
    setText(why === undefined ? '' : value);
  }
  const sentence = refusal ?? props.refusal;
  return (
    <div>
      <SuggestInput
        label={props.label}
        value={text}
        placeholder={props.placeholder}
        suggestions={props.suggestions}
        invalid={refusal !== undefined}
        mono={text !== ''}
        pending={text !== ''}
        onChange={(typed) => {
          setText(typed);
          setRefusal(undefined);
        }}
        onPick={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add(text);
          }
          if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
            setRefusal(undefined);
          }
        }}
        onBlur={() => add(text)}
      />
      {sentence && <ProblemSentence sentence={sentence} />}
    </div>
  );
}
