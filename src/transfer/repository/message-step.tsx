import controls from '../../ui/controls.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './repository.module.css';
import type { Change, Provider } from './repository.ts';

/** What the commit is called, who made it and where it goes. */
export interface Draft {
  readonly message: string;
  readonly author: Change['author'];
  readonly toNewBranch: boolean;
  readonly newBranch: string;
  readonly askForMerge: boolean;
}

/** Whether everything is there that a commit needs. */
export function isReady(draft: Draft, provider: Provider, taken: readonly string[]): boolean {
  const { message, author, toNewBranch, newBranch } = draft;
  return (
    message.trim() !== '' &&
    (!toNewBranch || (/^[^\s~^:?*[\\]+$/.test(newBranch) && !taken.includes(newBranch))) &&
    (!provider.asksAuthor || (author.name.trim() !== '' && author.email.trim() !== ''))
  );
}

export function MessageStep(props: {
  readonly draft: Draft;
  readonly provider: Provider;
  readonly branch: string;
  /** Names of branches that there are already. */
  readonly taken: readonly string[];
  onChange(part: Partial<Draft>): void;
}) {
  const { draft, provider, branch, onChange } = props;
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
      {provider.asksAuthor && (
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
      <fieldset className={styles.choices}>
        <legend>Where it goes</legend>
        <label>
          <input
            type="radio"
            name="target"
            checked={!draft.toNewBranch}
            onChange={() => onChange({ toNewBranch: false })}
          />
          Straight to {branch}
        </label>
        <label>
          <input
            type="radio"
            name="target"
            checked={draft.toNewBranch}
            onChange={() => onChange({ toNewBranch: true })}
          />
          To a new branch
        </label>
        {draft.toNewBranch && (
          <>
            <TextField
              label="Name of the new branch"
              mono
              hint={
                props.taken.includes(draft.newBranch)
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
              </label>
            )}
          </>
        )}
      </fieldset>
    </>
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
