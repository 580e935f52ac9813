import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { declareVolume } from '../commands/declare-volume.ts';
import { removeVolume } from '../commands/remove-volume.ts';
import { renameVolume } from '../commands/rename-volume.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { ConfirmInline } from '../ui/confirm-inline.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ProblemLine, ProblemSentence } from '../ui/problem-line.tsx';
import { AddOne } from './add-one.tsx';
import { catalogueHelp, Field } from './field.tsx';
import type { AppPanel, AppPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useRowProblems } from './use-row-problems.tsx';
import { useActions } from './use-run.ts';
import { volumeUsers } from './volume-users.ts';

export const appVolumes: AppPanel = {
  id: 'app-volumes',
  title: 'Named volumes',
  order: 30,
  appliesTo: 'app',
  keys: ['volumes'],
  prominent: true,
  count: (doc) => doc.volumes.size,
  Component: AppVolumes,
};

function AppVolumes({ doc }: AppPanelProps) {
  const { run } = useActions();
  const [caution, setCaution] = useState<string | undefined>(undefined);
  const problemsOf = useRowProblems(['volumes']);
  const declarations = [...doc.volumes.values()];
  const offered = [
    ...new Set(doc.relations.filter(({ kind }) => kind === 'volume').map(({ to }) => to)),
  ]
    .filter((name) => !doc.volumes.has(name))
    .map((name) => ({ value: name, detail: `Used by ${volumeUsers(doc, name).join(', ')}` }));
  return (
    <Field
      label="Volumes of the app"
      as="group"
      path={['volumes']}
      help={catalogueHelp('top', 'volumes')}
      except={declarations.map(({ path }) => path)}
    >
      {() => (
        <div className={styles.stack}>
          {declarations.length > 0 && (
            <ul className={styles.list}>
              {declarations.map(({ name, path }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a renamed volume is still the same row
                <li key={index}>
                  <VolumeRow doc={doc} name={name} onCaution={setCaution} />
                  {problemsOf(path).below}
                </li>
              ))}
            </ul>
          )}
          {caution && (
            <div role="status">
              <ProblemLine tone="warning" sentence={caution} />
            </div>
          )}
          <AddOne
            label="Name of a new volume"
            placeholder="New volume…"
            suggestions={offered}
            onAdd={(name) => run(declareVolume, { name })}
          />
        </div>
      )}
    </Field>
  );
}

function VolumeRow(props: {
  readonly doc: ComposeDocument;
  readonly name: string;
  onCaution(sentence: string | undefined): void;
}) {
  const { doc, name, onCaution } = props;
  const { run, caution, selectServices } = useActions();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const users = volumeUsers(doc, name);

  function remove(): void {
    setAsking(false);
    const args = { name, uses: 'remove' } as const;
    onCaution(caution(removeVolume, args));
    setRefusal(run(removeVolume, args));
  }
  return (
    <>
      <div className={styles.name}>
        <CommitInput
          id={`volume-${name}`}
          label={`Name of the volume ${name}`}
          mono
          value={name}
          onCommit={(text) => {
            const args = { from: name, to: text.trim() };
            const sentence = caution(renameVolume, args);
            const why = run(renameVolume, args);
            if (why === undefined) onCaution(sentence);
            return why;
          }}
        />
        <IconButton
          icon={IconTrash}
          label={`Remove the volume ${name}`}
          tone="danger"
          onClick={() => (users.length > 0 ? setAsking(true) : remove())}
        />
      </div>
      <p className={styles.hint}>
        {users.length === 0 ? 'Used by nobody.' : 'Used by '}
        {users.map((user, index) => (
          <span key={user}>
            {index > 0 && ', '}
            <button type="button" className={styles.link} onClick={() => selectServices([user])}>
              {user}
            </button>
          </span>
        ))}
      </p>
      {asking && (
        <ConfirmInline
          question={`${name} is used by ${users.join(', ')}. Remove it there too?`}
          doIt="Remove everywhere"
          onConfirm={remove}
          onCancel={() => setAsking(false)}
        />
      )}
      {refusal && <ProblemSentence sentence={refusal} />}
    </>
  );
}
