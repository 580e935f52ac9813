import { useEffect, useId, useRef, useState } from 'react';
import { step } from '../commands/plan-steps.ts';
import { setPair } from '../commands/set-pair.ts';
import { dialectOf } from '../compose/catalog/targets.ts';
import type { Service } from '../compose/compose-document.ts';
import { readEnvFile } from '../compose/fields/env-file.ts';
import { Button } from '../ui/button.tsx';
import type { CommitAnswer } from '../ui/commit-draft.ts';
import { ProblemLine, ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { asEnvFile, type EnvChange, envChanges } from './env-changes.ts';
import styles from './env-paste.module.css';
import { runSteps } from './steps.ts';
import { type PanelActions, useActions } from './use-run.ts';

/** Reads a pasted .env as the target's readers would have it written. */
export function useEnvReader(): (text: string) => ReturnType<typeof readEnvFile> {
  const target = useSnapshot((snapshot) => snapshot.target);
  const doubleDollars = dialectOf(target) === 'spec';
  return (text) => readEnvFile(asEnvFile(text), { doubleDollars });
}

/** Sets variables in one step; those that are so already stay untouched. */
export function setVariables(
  run: PanelActions['run'],
  service: string,
  changes: readonly EnvChange[],
): CommitAnswer {
  const real = changes.filter(({ kind }) => kind !== 'same');
  if (real.length === 0) return undefined;
  return run(runSteps, {
    label: `Set ${counted(real.length)} of ${service}`,
    steps: real.map(({ name, value }) =>
      step(setPair, { service, key: 'environment', name, value }),
    ),
  });
}

/** Takes the contents of a .env file, shows what they would do, and does it. */
export function EnvPaste(props: {
  readonly service: Service;
  readonly text: string;
  onDone(): void;
}) {
  const { service, onDone } = props;
  const { run } = useActions();
  const read = useEnvReader();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(props.text);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const { entries, problems } = read(text);
  const changes = envChanges(service, entries);
  const count = changes.filter(({ kind }) => kind !== 'same').length;
  useEffect(() => {
    // After the row that was pasted into has put the focus where it would go by itself.
    const frame = requestAnimationFrame(() => area.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  function apply(): void {
    if (count === 0) return;
    const why = setVariables(run, service.name, changes);
    setRefusal(why);
    if (why === undefined) onDone();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own looks
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      className={styles.box}
      onKeyDown={(event) => {
        const isApply = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !isApply) return;
        event.preventDefault();
        event.stopPropagation();
        if (isApply) apply();
        else onDone();
      }}
    >
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        Contents of a .env file
      </label>
      <textarea
        ref={area}
        id={id}
        className={styles.area}
        rows={Math.min(Math.max(text.split('\n').length, 4), 12)}
        wrap="off"
        value={text}
        placeholder={'NAME=value\nOTHER="two words" # why'}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => setText(event.target.value)}
      />
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {problems.map(({ line, sentence }) => (
        <ProblemLine key={line} tone="warning" sentence={`${sentence} It is left out.`} />
      ))}
      {refusal && <ProblemSentence sentence={refusal} />}
      <div className={styles.buttons}>
        <Button disabled={count === 0} onClick={apply}>
          {count === 0 ? 'Nothing to set' : `Set ${counted(count)}`}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const WORDS = { new: 'new', changed: 'changes', same: 'as it is' } as const;

function ChangeTable({ changes }: { readonly changes: readonly EnvChange[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
    <section className={styles.scroll} tabIndex={0} aria-label="What it sets">
      <table className={styles.table}>
        <tbody>
          {changes.map(({ name, value, was, kind }) => (
            <tr key={name} data-kind={kind}>
              <th scope="row">{name}</th>
              <td>
                {kind === 'changed' && <del>{was ?? 'from outside'}</del>}{' '}
                <span>{value ?? 'from outside'}</span>
              </td>
              <td className={styles.kind}>{WORDS[kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function counted(count: number): string {
  return `${count} variable${count === 1 ? '' : 's'}`;
}
