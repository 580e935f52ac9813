import { useState } from 'react';
import { setField } from '../commands/set-field.ts';
import { Choice } from '../ui/choice.tsx';
import type { CommitAnswer } from '../ui/commit-draft.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import type { ControlIds } from '../ui/field-frame.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import type { Suggestion } from '../ui/suggestions.ts';
import { changeLine } from './change-field.ts';
import { describedToo, ServiceField } from './field.tsx';
import { useFolderPaths } from './folder-paths.ts';
import { type FormField, placeOf } from './form-field.ts';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { viewOf } from './show-field.ts';
import { useActions } from './use-run.ts';

/** A value on one line, typed or chosen. */
export function LineField(
  props: ServicePanelProps & { readonly field: FormField; readonly text: string },
) {
  const { service, doc, field, text } = props;
  const { run } = useActions();
  const target = useSnapshot((snapshot) => snapshot.target);
  const view = viewOf(doc, service, field);
  const { key, within } = placeOf(field);
  const { control } = field;
  const paths = useFolderPaths(control.kind === 'text' ? control.paths : undefined, service);
  const chosen =
    control.kind === 'choice'
      ? control.options.find(({ value }) => value === text)?.help
      : undefined;
  const hint = chosen ?? field.hint;
  return (
    <ServiceField
      service={service}
      doc={doc}
      name={key}
      within={within}
      label={field.label}
      origin={view?.origin}
    >
      {(ids) => (
        <>
          <LineEditor
            ids={hint ? describedToo(ids, `${ids.id}-hint`) : ids}
            field={field}
            paths={paths}
            text={text}
            inherited={view?.origin === 'inherited'}
            onCommit={(typed) => {
              const change = changeLine(service.name, field, typed, target, view);
              return change.ok ? run(setField, change.args) : change.sentence;
            }}
          />
          {hint && (
            <p id={`${ids.id}-hint`} className={styles.hint}>
              {hint}
            </p>
          )}
        </>
      )}
    </ServiceField>
  );
}

function LineEditor(props: {
  readonly ids: ControlIds;
  readonly field: FormField;
  readonly paths: readonly Suggestion[] | undefined;
  readonly text: string;
  readonly inherited: boolean;
  onCommit(text: string): CommitAnswer;
}) {
  const { ids, text, paths, inherited } = props;
  const { control, placeholder } = props.field;
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  if (control.kind !== 'choice') {
    return (
      <CommitInput
        {...ids}
        mono
        value={text}
        inherited={inherited}
        placeholder={placeholder}
        suggestions={paths ?? (control.kind === 'text' ? control.suggestions : undefined)}
        onCommit={props.onCommit}
      />
    );
  }
  return (
    <>
      <Choice
        {...ids}
        value={text}
        inherited={inherited}
        options={control.options}
        onChange={(value) => setRefusal(props.onCommit(value))}
      />
      {refusal && <ProblemSentence sentence={refusal} />}
    </>
  );
}
