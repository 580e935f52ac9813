import { IconAlertCircle, IconAlertTriangle, IconBulb, IconInfoCircle } from '@tabler/icons-react';
import type { Diagnostic, QuickFix } from '../rules/rule.ts';
import styles from './problems-list.module.css';

const ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const NAMES = { error: 'Error', warning: 'Warning', info: 'Hint' } as const;

export interface ProblemRowProps {
  readonly diagnostic: Diagnostic;
  readonly line: number;
  readonly column: number;
  /** The one row that Tab reaches; the arrow keys reach the others. */
  readonly current: boolean;
  onGoTo(): void;
  onFix(fix: QuickFix): void;
}

/** One problem: a button to its place, and one for each way to mend it. */
export function ProblemRow({ diagnostic, line, column, current, onGoTo, onFix }: ProblemRowProps) {
  const { severity, message, service, rule, fixes } = diagnostic;
  const Icon = ICONS[severity];
  const tabIndex = current ? 0 : -1;
  return (
    <li className={styles.row} data-severity={severity}>
      <button
        type="button"
        className={styles.goTo}
        tabIndex={tabIndex}
        data-problem={rule}
        title={rule}
        onClick={onGoTo}
      >
        <Icon size={16} className={styles.icon} aria-hidden="true" />
        <span className={styles.message}>
          <span className="cc-visually-hidden">{NAMES[severity]}: </span>
          {message}
        </span>
        {service !== undefined && <span className={styles.service}>{service}</span>}
        <span className={styles.place}>
          <span className="cc-visually-hidden">line </span>
          {line}:{column}
        </span>
      </button>
      {fixes.map((fix) => (
        <button
          key={fix.title}
          type="button"
          className={styles.fix}
          tabIndex={tabIndex}
          title={fix.safety === 'safe' ? 'Quick fix' : 'Quick fix that changes how the app behaves'}
          onClick={() => onFix(fix)}
        >
          <IconBulb size={14} aria-hidden="true" /> {fix.title}
        </button>
      ))}
    </li>
  );
}
