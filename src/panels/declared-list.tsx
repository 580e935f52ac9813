import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Command } from '../commands/command.ts';
import type { ComposeDocument, Declaration } from '../compose/compose-document.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { ConfirmInline } from '../ui/confirm-inline.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ProblemLine, ProblemSentence } from '../ui/problem-line.tsx';
import { AddOne } from './add-one.tsx';
import { declaredUsers } from './declared-users.ts';
import { catalogueHelp, Field } from './field.tsx';
import { NameLinks } from './name-links.tsx';
import styles from './panels.module.css';
import { Placed } from './placed.tsx';
import { useRowProblems } from './use-row-problems.tsx';
import { useActions } from './use-run.ts';
import { YamlEditor } from './yaml-editor.tsx';

/** What is declared at the top of the file for services to use, and what can be done with it. */
export interface DeclaredKind {
  readonly noun: 'volume' | 'network';
  readonly key: 'volumes' | 'networks';
  readonly label: string;
  /** Before the names of those who use it. */
  readonly used: string;
  readonly unused: string;
  readonly declare: Command<{ readonly name: string }>;
  readonly rename: Command<{ readonly from: string; readonly to: string }>;
  /** The options of one that have a form; where others are written, all are offered as YAML. */
  readonly withForm: ReadonlySet<string>;
  readonly remove: Command<{ readonly name: string; readonly uses?: 'remove' | 'refuse' }>;
}

interface ListProps {
  readonly doc: ComposeDocument;
  readonly kind: DeclaredKind;
  /** Shown while there is none. */
  readonly empty?: string;
  /** What else is said of one. */
  below(declaration: Declaration): ReactNode;
}

/** Named volumes or networks: their names to change, who uses them, and a field for a new one. */
export function DeclaredList(props: ListProps) {
  const { doc, kind } = props;
  const { run } = useActions();
  const [caution, setCaution] = useState<string | undefined>(undefined);
  const problemsOf = useRowProblems([kind.key]);
  const all = doc[kind.key];
  const declarations = [...all.values()];
  const paths = declarations.map(({ path }) => path);
  const named = doc.relations.filter((relation) => relation.kind === kind.noun);
  const offered = [...new Set(named.map(({ to }) => to))]
    .filter((name) => !all.has(name))
    .map((name) => ({
      value: name,
      detail: `Used by ${declaredUsers(doc, kind.noun, name).join(', ')}`,
    }));
  return (
    <Field
      label={kind.label}
      as="group"
      path={[kind.key]}
      help={catalogueHelp('top', kind.key)}
      except={paths}
      rows={paths}
    >
      {() => (
        <div className={styles.stack}>
          {declarations.length === 0 && props.empty && <p className={styles.hint}>{props.empty}</p>}
          {declarations.length > 0 && (
            <ul className={styles.list}>
              {declarations.map((declaration, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a renamed one is still the same row
                <li key={index}>
                  <Placed
                    path={declaration.path}
                    rows={[...kind.withForm].map((key) => [...declaration.path, key])}
                  >
                    <DeclaredRow {...props} declaration={declaration} onCaution={setCaution} />
                    {problemsOf(declaration.path).below}
                  </Placed>
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
            label={`Name of a new ${kind.noun}`}
            placeholder={`New ${kind.noun}…`}
            suggestions={offered}
            onAdd={(name) => run(kind.declare, { name })}
          />
          {declarations.some(({ view }) => view.ownKeys.some((key) => !kind.withForm.has(key))) && (
            <YamlEditor
              syntax={doc.syntax}
              service={undefined}
              name={kind.key}
              path={[kind.key]}
              label={kind.key}
            />
          )}
        </div>
      )}
    </Field>
  );
}

function DeclaredRow(
  props: ListProps & {
    readonly declaration: Declaration;
    onCaution(sentence: string | undefined): void;
  },
) {
  const { doc, kind, declaration, onCaution } = props;
  const { name } = declaration;
  const { run, caution } = useActions();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const users = declaredUsers(doc, kind.noun, name);

  function remove(): void {
    setAsking(false);
    const args = { name, uses: 'remove' } as const;
    onCaution(caution(kind.remove, args));
    setRefusal(run(kind.remove, args));
  }
  return (
    <>
      <div className={styles.name}>
        <CommitInput
          id={`${kind.noun}-${name}`}
          label={`Name of the ${kind.noun} ${name}`}
          mono
          value={name}
          onCommit={(text) => {
            const args = { from: name, to: text.trim() };
            const sentence = caution(kind.rename, args);
            const why = run(kind.rename, args);
            if (why === undefined) onCaution(sentence);
            return why;
          }}
        />
        <IconButton
          icon={IconTrash}
          label={`Remove the ${kind.noun} ${name}`}
          tone="danger"
          onClick={() => (users.length > 0 ? setAsking(true) : remove())}
        />
      </div>
      <p className={styles.hint}>
        {users.length === 0 ? (
          kind.unused
        ) : (
          <>
            {kind.used} <NameLinks names={users} />.
          </>
        )}
      </p>
      {props.below(declaration)}
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
