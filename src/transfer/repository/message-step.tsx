import controls from '../../ui/controls.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { hostOf } from './guarded-fetch.ts';
import styles from './repository.module.css';
import type { Change } from './repository.ts';
import type { Connected } from './use-connection.ts';

/** What the commit is called, who made it and where it goes. */
export interface Draft {
  readonly message: string;
  readonly author: Change['author'];
  readonly to: 'branch' | 'new-branch' | 'fork';
  /** Of the repository itself or of the fork. */
  readonly newBranch: string;
  readonly askForMerge: boolean;
}

/** The way that is chosen, as far as this repository has it. */
export function wayTo(connected: Connected, chosen: Draft['to']): Draft['to'] {
  if (mayOnlyFork(connected)) return 'fork';
  return chosen === 'fork' && !connected.repository.fork ? 'branch' : chosen;
}

/** Whether the host has said that we may not write there, and a fork can be made. */
function mayOnlyFork({ branches, repository }: Connected): boolean {
  return branches.mayWrite === false && repository.fork !== undefined;
}

/** Whether everything is there that a commit needs. */
export function isReady(draft: Draft, { provider, branches }: Connected): boolean {
  const { message, author, to, newBranch } = draft;
  const isFree = to === 'fork' || !branches.names.includes(newBranch);
  return (
    message.trim() !== '' &&
    (to === 'branch' || (/^[^\s~^:?*[\\]+$/.test(newBranch) && isFree)) &&
    (!provider.asksAuthor || (author.name.trim() !== '' && author.email.trim() !== ''))
  );
}

interface StepProps {
  readonly draft: Draft;
  readonly connected: Connected;
  readonly branch: string;
  onChange(part: Partial<Draft>): void;
}

export function MessageStep(props: StepProps) {
  const { draft, connected, onChange } = props;
  return (
    <>
      <FieldFrame label="What you did">
        {({ id }) => (
          <textarea
            id={id}
            className={`${controls.control} ${styles.message}`}
            rows={4}
            data-autofocus
            value={draft.message}
            onChange={(event) => onChange({ message: event.target.value })}
          />
        )}
      </FieldFrame>
      {connected.provider.asksAuthor && (
        <div className={styles.row}>
          <TextField
            label="Your name"
            value={draft.author.name}
            onChange={(name) => onChange({ author: { ...draft.author, name } })}
          />
          <TextField
            label="Your e-mail address"
            hint="Both are part of the commit, as with Git itself."
            value={draft.author.email}
            onChange={(email) => onChange({ author: { ...draft.author, email } })}
          />
        </div>
      )}
      <Destination {...props} />
    </>
  );
}

function Destination({ draft, connected, branch, onChange }: StepProps) {
  const { provider, repository, address } = connected;
  const onlyFork = mayOnlyFork(connected);
  const ways = [
    ['branch', `Straight to ${branch}`],
    ['new-branch', 'To a new branch'],
    ...(repository.fork ? ([['fork', 'To a fork of your own']] as const) : []),
  ] as const satisfies readonly (readonly [Draft['to'], string])[];
  const name = new URL(address).pathname.slice(1);
  return (
    <fieldset className={styles.choices}>
      <legend>Where it goes</legend>
      {onlyFork && (
        <p className={styles.aside}>
          You may look at {name}, but not write to it. A fork takes your changes.
        </p>
      )}
      {ways.map(([to, title]) => (
        <label key={to} data-off={(onlyFork && to !== 'fork') || undefined}>
          <input
            type="radio"
            name="target"
            disabled={onlyFork && to !== 'fork'}
            checked={draft.to === to}
            onChange={() => onChange({ to })}
          />
          {title}
        </label>
      ))}
      {draft.to === 'fork' && (
        <p className={styles.aside}>
          A copy of {name} in your own place on {hostOf(address)}. It is made if you have none; what
          you send goes to a new branch of it.
        </p>
      )}
      {draft.to !== 'branch' && (
        <>
          <TextField
            label="Name of the new branch"
            mono
            hint={
              draft.to === 'new-branch' && connected.branches.names.includes(draft.newBranch)
                ? 'There is already a branch of this name. Choose another.'
                : undefined
            }
            value={draft.newBranch}
            onChange={(newBranch) => onChange({ newBranch })}
          />
          {provider.requestName && (
            <label>
              <input
                type="checkbox"
                checked={draft.askForMerge}
                onChange={(event) => onChange({ askForMerge: event.target.checked })}
              />
              Open a {provider.requestName} into {branch}
              {draft.to === 'fork' && ` of ${name}`}
            </label>
          )}
        </>
      )}
    </fieldset>
  );
}

/** A name for a branch out of a message, one that is free: `edit/add-service-data`. */
export function branchName(message: string, taken: readonly string[]): string {
  const [line = ''] = message.split('\n', 1);
  const words = line.toLowerCase().match(/[a-z0-9]+/g) ?? ['compose'];
  const plain = `edit/${words.join('-').slice(0, 40).replace(/-$/, '')}`;
  let name = plain;
  for (let count = 2; taken.includes(name); count++) name = `${plain}-${count}`;
  return name;
}
