import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './problem-line.module.css';

export type Tone = 'error' | 'warning' | 'info';

const ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const NAMES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** One problem in words, with what can be done about it behind it. */
export function ProblemLine(props: {
  readonly id?: string | undefined;
  readonly tone: Tone;
  readonly sentence: string;
  readonly children?: ReactNode;
}) {
  const Icon = ICONS[props.tone];
  return (
    <div className={styles.line} data-tone={props.tone}>
      <Icon size={14} className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <span id={props.id}>
          <span className="cc-visually-hidden">{NAMES[props.tone]}: </span>
          {props.sentence}
        </span>
        {props.children && <div className={styles.actions}>{props.children}</div>}
      </div>
    </div>
  );
}

/** What is wrong with what is being typed, said before it is written. */
export function ObjectionLine(props: {
  readonly id?: string | undefined;
  readonly sentence: string | undefined;
}) {
  return (
    <div role="status" className={styles.objection}>
      {props.sentence && <ProblemLine id={props.id} tone="warning" sentence={props.sentence} />}
    </div>
  );
}

/** Why what was just asked for was not done; read out at once. */
export function ProblemSentence(props: {
  readonly id?: string | undefined;
  readonly sentence: string;
}) {
  return (
    <div role="alert">
      <ProblemLine id={props.id} tone="error" sentence={props.sentence} />
    </div>
  );
}
