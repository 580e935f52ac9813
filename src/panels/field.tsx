import type { ReactNode } from 'react';
import type { FieldPlace } from '../compose/catalog/catalogue.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { replacedAt } from '../store/together.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Origin } from '../text/yaml-view.ts';
import { type ControlIds, FieldFrame } from '../ui/field-frame.tsx';
import { FileMark } from '../ui/file-mark.tsx';
import type { FieldHelp, LazyHelp } from '../ui/help-disclosure.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { FilledValues } from './filled-values.tsx';
import { inheritedFrom, insteadOf } from './inherited.ts';
import styles from './panels.module.css';
import { ProblemList } from './problem-list.tsx';
import { useSupportSentence } from './support.ts';
import { usePlace } from './use-place.ts';
import { useProblems } from './use-problems.ts';

/** What the catalogue says about a field. The catalogue loads when somebody asks. */
export function catalogueHelp(place: FieldPlace, name: string): LazyHelp {
  return async () => (await import('./catalogue-help.ts')).catalogueHelp(place, name);
}

export interface FieldProps {
  readonly label: string;
  /** The part of the document that it edits. */
  readonly path: YamlPath;
  readonly help?: FieldHelp | LazyHelp | undefined;
  readonly inherited?: string | undefined;
  readonly as?: 'control' | 'group' | undefined;
  /** Places below `path` that show their problems themselves. */
  readonly except?: readonly YamlPath[] | undefined;
  /** Places below `path` that show themselves when another surface points at them. */
  readonly rows?: readonly YamlPath[] | undefined;
  children(ids: ControlIds): ReactNode;
}

/** A field bound to its place: its problems beneath it, other surfaces told of the focus, and led by them. */
export function Field(props: FieldProps) {
  const { path } = props;
  const problems = useProblems(path, props.except);
  const place = usePlace(path, props.rows);
  const instead = useReplaced(path);
  return (
    <FieldFrame
      label={props.label}
      as={props.as}
      help={props.help}
      inherited={props.inherited ?? instead}
      mark={<FileMark path={path} />}
      invalid={problems.some(({ severity }) => severity === 'error')}
      problems={problems.length > 0 ? <ProblemList problems={problems} /> : undefined}
      {...place}
    >
      {(ids) => (
        <>
          {props.children(ids)}
          <FilledValues path={path} />
        </>
      )}
    </FieldFrame>
  );
}

/** What the value of an override stands in for. */
function useReplaced(path: YamlPath): string | undefined {
  const together = useSnapshot((snapshot) => snapshot.together);
  const replaced = replacedAt(together, path);
  return replaced && insteadOf(replaced.value, replaced.fileName);
}

/** What the catalogue says about the field that `at` leads to from a service. */
export function serviceHelp(at: readonly string[]): LazyHelp {
  return async () => (await import('./catalogue-help.ts')).serviceHelp(at);
}

/** A field of a service, with its help from the catalogue. */
export function ServiceField(
  props: Omit<FieldProps, 'path' | 'help' | 'inherited'> & {
    readonly service: Service;
    readonly doc: ComposeDocument;
    /** The key of the service, or of the map that `within` leads to. */
    readonly name: string;
    readonly within?: readonly string[] | undefined;
    readonly origin?: Origin | undefined;
    readonly help?: FieldHelp | LazyHelp | undefined;
  },
) {
  const { service, doc, name, within = [], origin, help, children, ...rest } = props;
  const at = [...within, name];
  const path = [...service.path, ...at];
  const support = useSupportSentence(at);
  const note = doc.syntax.view(path) ? undefined : support;
  return (
    <Field
      {...rest}
      path={path}
      help={help ?? serviceHelp(at)}
      inherited={inheritedFrom(doc, service, path, origin)}
    >
      {(ids) => (
        <>
          {note && (
            <p id={`${ids.id}-note`} className={`${styles.hint} ${styles.note}`}>
              {note}
            </p>
          )}
          {children(note ? describedToo(ids, `${ids.id}-note`) : ids)}
        </>
      )}
    </Field>
  );
}

/** A control that something else describes as well. */
export function describedToo(ids: ControlIds, id: string): ControlIds {
  return { ...ids, describedBy: [ids.describedBy, id].filter(Boolean).join(' ') };
}
