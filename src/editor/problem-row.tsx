import {
  IconAlertCircle,
  IconAlertTriangle,
  IconBulb,
  IconChecks,
  IconInfoCircle,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Diagnostic, QuickFix } from '../rules/rule.ts';
import { latePart } from '../ui/late-part.tsx';
import styles from './problems-list.module.css';

const RuleText = latePart(async () => (await import('./rule-text.tsx')).RuleText);

const ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const NAMES = { error: 'Error', warning: 'Warning', info: 'Hint' } as const;

export interface ProblemRowProps {
  readonly diagnostic: Diagnostic;
  readonly line: number;
  readonly column: number;
  /** How many problems of this kind can be mended by a click. */
  readonly alike: number;
  /** The one row that Tab reaches; the arrow keys reach the others. */
  readonly current: boolean;
  onGoTo(): void;
  onFix(fix: QuickFix): void;
  onFixAll(): void;
}

/** One problem: a button to its place, below it where that is, what the rule says, and each way to mend it. */
export function ProblemRow(props: ProblemRowProps) {
  const { severity, message, service, rule, fixes } = props.diagnostic;
  const [told, setTold] = useState(false);
  const textId = useId();
  const Icon = ICONS[severity];
  const tabIndex = props.current ? 0 : -1;
  return (
    <li className={styles.row} data-severity={severity}>
      <button
        type="button"
        className={styles.goTo}
        tabIndex={tabIndex}
        data-problem={rule}
        onClick={props.onGoTo}
      >
        <Icon size={16} className={styles.icon} aria-hidden="true" />
        <span className={styles.message}>
          <span className="cc-visually-hidden">{NAMES[severity]}: </span>
          {message}
        </span>
      </button>
      <div className={styles.details}>
        {service !== undefined && <span className={styles.service}>{service}</span>}
        <span className={styles.place}>
          <span className="cc-visually-hidden">line </span>
          {props.line}:{props.column}
        </span>
        <button
          type="button"
          className={styles.rule}
          tabIndex={tabIndex}
          aria-expanded={told}
          aria-controls={textId}
          title="What this is about"
          onClick={() => setTold(!told)}
        >
          {rule}
        </button>
        <span className={styles.fixes}>
          {fixes.map((fix) => (
            <button
              key={fix.title}
              type="button"
              className={styles.fix}
              tabIndex={tabIndex}
              title={
                fix.safety === 'safe' ? 'Quick fix' : 'Quick fix that changes how the app behaves'
              }
              onClick={() => props.onFix(fix)}
            >
              <IconBulb size={14} aria-hidden="true" /> {fix.title}
            </button>
          ))}
          {fixes.length > 0 && props.alike > 1 && (
            <button
              type="button"
              className={styles.fix}
              tabIndex={tabIndex}
              title={`Mends each ${rule} by the first of its quick fixes, as one step`}
              onClick={props.onFixAll}
            >
              <IconChecks size={14} aria-hidden="true" /> Fix all {props.alike} of this kind
            </button>
          )}
        </span>
      </div>
      <div id={textId} hidden={!told}>
        {told && <RuleText rule={rule} />}
      </div>
    </li>
  );
}
