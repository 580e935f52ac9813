import { setVersion } from '../commands/set-version.ts';
import { TARGETS } from '../compose/catalog/targets.ts';
import { whoLaysOver } from '../compose/overlay/who-lays-over.ts';
import { Choice } from '../ui/choice.tsx';
import { CommitInput } from '../ui/commit-input.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { catalogueHelp, Field } from './field.tsx';
import type { AppPanel, AppPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';

export const app: AppPanel = {
  id: 'app',
  title: 'File',
  order: 10,
  appliesTo: 'app',
  keys: ['version'],
  prominent: true,
  count: () => 0,
  Component: AppFields,
};

const VERSIONS = ['2', '2.1', '2.2', '2.3', '2.4', '3', '3.8'].map((value) => ({ value }));

function AppFields({ doc }: AppPanelProps) {
  const { run } = useActions();
  return (
    <>
      <OverlayNote />
      <TargetField />
      <Field label="Version" path={['version']} help={catalogueHelp('top', 'version')}>
        {(ids) => (
          <CommitInput
            {...ids}
            mono
            value={doc.form.version?.value ?? ''}
            suggestions={VERSIONS}
            placeholder="not written"
            onCommit={(text) =>
              run(setVersion, { version: text.trim() === '' ? undefined : text.trim() })
            }
          />
        )}
      </Field>
    </>
  );
}

/** Who lays the file in front over its base, or what is shown with it. */
function OverlayNote() {
  const together = useSnapshot((snapshot) => snapshot.together);
  const [base, top] = together?.files ?? [];
  if (!base || !top) return null;
  return <p className={styles.hint}>{whoLaysOver(top.fileName, base.fileName)}</p>;
}

function TargetField() {
  const session = useSession();
  const target = useSnapshot((snapshot) => snapshot.target);
  const chosen = TARGETS.find(({ id }) => id === target);
  return (
    <FieldFrame
      label="Checked for"
      help={{
        sentence:
          'Who will read the file. It decides which problems are told; the text stays as it is.',
      }}
    >
      {(ids) => (
        <>
          <Choice
            {...ids}
            value={target}
            options={TARGETS.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(value) => {
              const next = TARGETS.find(({ id }) => id === value);
              if (next) session.setTarget(next.id);
            }}
          />
          {chosen && <p className={styles.hint}>{chosen.help}</p>}
        </>
      )}
    </FieldFrame>
  );
}
