import type { ReactNode } from 'react';
import type { Choice, MergeConflict } from '../../text/merge/merge-texts.ts';
import { ProblemLine } from '../../ui/problem-line.tsx';
import type { Comparison, RemoteText } from './compare-remote.ts';
import styles from './repository.module.css';

export type RenderDiff = (texts: {
  readonly original: string;
  readonly modified: string;
  readonly originalLabel: string;
  readonly modifiedLabel: string;
}) => ReactNode;

interface ChangeStepProps {
  readonly branch: string;
  readonly path: string;
  readonly remote: RemoteText;
  readonly comparison: Comparison;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly renderDiff: RenderDiff;
  /** Whether the document was taken from this very file. */
  readonly related: boolean;
  readonly whole: boolean;
  onWhole(whole: boolean): void;
  onChoose(id: string, choice: Choice): void;
}

/** What would change in the repository; where somebody else changed the same, the user says whose holds. */
export function ChangeStep(props: ChangeStepProps) {
  const { comparison, remote, branch, path } = props;
  const merge = comparison.merge;
  return (
    <>
      <p className={styles.lead}>{leadOf(props)}</p>
      {!props.related && (comparison.state === 'merge' || props.whole) && (
        <fieldset className={styles.choices}>
          <legend>What to send</legend>
          <label>
            <input
              type="radio"
              name="whole"
              checked={!props.whole}
              onChange={() => props.onWhole(false)}
            />
            What I changed here since opening, on top of what is there
          </label>
          <label>
            <input
              type="radio"
              name="whole"
              checked={props.whole}
              onChange={() => props.onWhole(true)}
            />
            My whole file, in place of what is there
          </label>
        </fieldset>
      )}
      {merge?.by === 'lines' && (
        <ProblemLine
          tone="warning"
          sentence="One of the two texts cannot be read as YAML, so they are merged line by line and nobody can say whether the result is sound. Better go back, mend the text, and send then."
        />
      )}
      {merge && merge.conflicts.length > 0 && (
        <ul className={styles.conflicts} aria-label="Changed on both sides">
          {merge.conflicts.map((conflict) => (
            <li key={conflict.id}>
              <ConflictChoice
                conflict={conflict}
                branch={branch}
                choice={props.choices.get(conflict.id)}
                onChoose={(choice) => props.onChoose(conflict.id, choice)}
              />
            </li>
          ))}
        </ul>
      )}
      {merge && merge.lostComments.length > 0 && (
        <ProblemLine
          tone="warning"
          sentence={`No place was found for ${merge.lostComments.join(' and ')}. Write it again after merging, if it still holds.`}
        />
      )}
      {comparison.text !== remote.text && (
        <div className={styles.diff}>
          {props.renderDiff({
            original: remote.text,
            modified: comparison.text,
            originalLabel: `${path} in ${branch} now`,
            modifiedLabel: 'After sending',
          })}
        </div>
      )}
    </>
  );
}

function leadOf({ comparison, remote, branch, path, related }: ChangeStepProps): string {
  const count = comparison.merge?.conflicts.length ?? 0;
  switch (comparison.state) {
    case 'same':
      return `There is nothing to send: ${path} in ${branch} is this very text.`;
    case 'new':
      return `${branch} has no ${path} yet: it will be added.`;
    case 'ours':
      return 'These lines will change, and no others:';
    case 'merge': {
      const start = related
        ? `Somebody else has changed ${path} meanwhile.`
        : `${path} in ${branch} is not the file that you opened here.`;
      if (!related && comparison.text === remote.text) {
        return `${start} You have changed nothing since opening yours, so that there is nothing to send but the whole of it.`;
      }
      if (count === 0)
        return `${start} Both changes fit together: this is theirs with yours on top.`;
      return `${start} ${count === 1 ? 'One thing was' : `${count} things were`} changed on both sides; say which should hold. All else is merged.`;
    }
  }
}

function ConflictChoice(props: {
  readonly conflict: MergeConflict;
  readonly branch: string;
  readonly choice: Choice | undefined;
  onChoose(choice: Choice): void;
}) {
  const { conflict } = props;
  const sides = [
    ['theirs', `In ${props.branch}`],
    ['ours', 'Yours'],
  ] as const;
  return (
    <fieldset className={styles.conflict}>
      <legend>{conflict.id}</legend>
      {sides.map(([side, title]) => (
        <label key={side} className={styles.side}>
          <input
            type="radio"
            name={conflict.id}
            checked={props.choice === side}
            onChange={() => props.onChoose(side)}
          />
          <span>{title}</span>
          <code>{conflict[side] ?? 'removed'}</code>
        </label>
      ))}
    </fieldset>
  );
}
