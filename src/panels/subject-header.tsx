import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { removeService } from '../commands/remove-service.ts';
import { renameService } from '../commands/rename-service.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { ConfirmInline } from '../ui/confirm-inline.tsx';
import { FileMark } from '../ui/file-mark.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import styles from './panels.module.css';
import { ProblemList } from './problem-list.tsx';
import type { Subject } from './subject.ts';
import { useProblems } from './use-problems.ts';
import { useActions } from './use-run.ts';

/** What the panels speak of, at their top. */
export function SubjectHeader(props: {
  readonly subject: Subject;
  readonly doc: ComposeDocument;
  readonly disabled: boolean;
}) {
  const { subject, doc } = props;
  return (
    <fieldset className={styles.fields} disabled={props.disabled}>
      <legend className="cc-visually-hidden">What is selected</legend>
      <div className={styles.header}>
        {subject.kind === 'service' ? (
          <ServiceHeader service={subject.service} doc={doc} />
        ) : (
          <PlainHeader subject={subject} />
        )}
      </div>
    </fieldset>
  );
}

const KINDS = { app: 'Nothing selected', several: 'Selected', edge: 'Dependency' } as const;

function PlainHeader({ subject }: { readonly subject: Exclude<Subject, { kind: 'service' }> }) {
  const title =
    subject.kind === 'app'
      ? 'The app'
      : subject.kind === 'several'
        ? `${subject.services.length} services`
        : `${subject.from} → ${subject.to}`;
  return (
    <>
      <div className={styles.kind}>{KINDS[subject.kind]}</div>
      <h2 className={styles.title} tabIndex={-1}>
        {title}
      </h2>
    </>
  );
}

function ServiceHeader(props: { readonly service: Service; readonly doc: ComposeDocument }) {
  const { service, doc } = props;
  const { run } = useActions();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const keys = useMemo(() => service.keys.map(({ key }) => [...service.path, key]), [service]);
  const problems = useProblems(service.path, keys);
  const users = useMemo(() => usersOf(doc, service.name), [doc, service.name]);
  const { name } = service;
  return (
    <>
      <h2 className={styles.kind}>
        Service <span className="cc-visually-hidden">{name}</span> <FileMark path={service.path} />
      </h2>
      <div className={styles.name}>
        <CommitInput
          id="service-name"
          label="Name of the service"
          className={styles.nameInput}
          value={name}
          onCommit={(text) => run(renameService, { from: name, to: text.trim() })}
        />
        <IconButton
          icon={IconTrash}
          label={`Remove ${name}`}
          tone="danger"
          onClick={() =>
            users.length > 0 ? setAsking(true) : setRefusal(run(removeService, { name }))
          }
        />
      </div>
      {service.alias !== undefined && (
        <p className={styles.hint}>
          The whole service is written at the anchor {service.alias}; change it there.
        </p>
      )}
      {asking && (
        <ConfirmInline
          question={`${users.join(', ')} ${users.length === 1 ? 'refers' : 'refer'} to ${name}. What refers to it is removed there too.`}
          doIt={`Remove ${name}`}
          onConfirm={() => {
            setAsking(false);
            setRefusal(run(removeService, { name }));
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      {refusal && <ProblemSentence sentence={refusal} />}
      <ProblemList problems={problems} />
    </>
  );
}

/** The other services that name this one. */
function usersOf(doc: ComposeDocument, name: string): readonly string[] {
  const users = doc.relations.filter(
    ({ kind, to, from }) => to === name && from !== name && kind !== 'volume' && kind !== 'network',
  );
  return [...new Set(users.map(({ from }) => from))];
}
