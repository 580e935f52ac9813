import { useEffect, useId, useState } from 'react';
import type { FieldPlace } from '../compose/catalog/catalogue.ts';
import type { Service } from '../compose/compose-document.ts';
import { printPath } from '../text/yaml-path.ts';
import { CodeArea } from '../ui/code-area.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import type { Suggestion } from '../ui/suggestions.ts';
import { AddOne } from './add-one.tsx';
import styles from './panels.module.css';
import { useKeptText, useYamlDraft } from './use-yaml-draft.ts';

interface NewKey {
  readonly name: string;
  readonly beginning: string;
}

/** Adds a key that no section has a form for: its name first, then its value as YAML. */
export function AddKey(props: {
  readonly place: FieldPlace;
  /** Undefined for a key at the top of the file. */
  readonly service: Service | undefined;
  readonly taken: readonly string[];
  readonly withForm: ReadonlySet<string>;
}) {
  const { place, service, taken, withForm } = props;
  const target = useSnapshot((snapshot) => snapshot.target);
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  const newPlace = `${printPath(service?.path ?? [])} new`;
  const kept = useKeptText(newPlace);
  const [fresh, setFresh] = useState<NewKey | undefined>(
    kept === undefined ? undefined : { name: nameIn(kept), beginning: kept },
  );
  const known = taken.join(' ');
  // The catalogue is large and comes when it is needed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal print means equal keys
  useEffect(() => {
    let wanted = true;
    void import('./key-suggestions.ts').then(({ keySuggestions }) => {
      const isOffered = (name: string) => !taken.includes(name) && !withForm.has(name);
      if (wanted) setOffered(keySuggestions(place, target, isOffered));
    });
    return () => {
      wanted = false;
    };
  }, [place, target, known]);

  function begin(name: string): string | undefined {
    if (taken.includes(name)) return `“${name}” is there already: change it in its place.`;
    if (withForm.has(name)) return `“${name}” has a form of its own: look for it further up.`;
    void import('./key-suggestions.ts').then(({ beginningOf }) =>
      setFresh({ name, beginning: beginningOf(place, name) }),
    );
    return undefined;
  }
  return fresh ? (
    <NewKeyEditor
      place={newPlace}
      fresh={fresh}
      service={service}
      onDone={() => setFresh(undefined)}
    />
  ) : (
    <AddOne
      label="Add another key"
      placeholder="Add another key…"
      suggestions={offered}
      onAdd={begin}
    />
  );
}

/** The key that typed YAML begins with. */
function nameIn(source: string): string {
  return /^([^\s#:]+)/m.exec(source)?.[1] ?? '';
}

function NewKeyEditor(props: {
  readonly place: string;
  readonly fresh: NewKey;
  readonly service: Service | undefined;
  onDone(): void;
}) {
  const { name, beginning } = props.fresh;
  const id = useId();
  const draft = useYamlDraft(props.place, '', { service: props.service?.name, key: name });
  return (
    <fieldset className={styles.stack}>
      <legend className="cc-visually-hidden">New key {name}</legend>
      <CodeArea
        label={`${name} as YAML`}
        value={draft.dirty ? draft.shown : beginning}
        begins
        pending
        invalid={draft.refusal !== undefined}
        describedBy={draft.refusal && `${id}-refusal`}
        onChange={draft.change}
        onCommit={() => {
          // Left as it began, it was given up.
          if (draft.commit()) props.onDone();
        }}
        onRevert={() => {
          draft.revert();
          props.onDone();
          return true;
        }}
      />
      {draft.refusal && <ProblemSentence id={`${id}-refusal`} sentence={draft.refusal} />}
    </fieldset>
  );
}
