import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
  IconPencil,
} from '@tabler/icons-react';
import { TARGETS } from '../compose/catalog/targets.ts';
import type { Diagnostic, Severity } from '../rules/rule.ts';
import type { ChangeProof } from '../store/session.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import type { ActionContext } from './app-action.ts';
import classes from './status-bar.module.css';

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const NOUNS = { error: 'error', warning: 'warning', info: 'hint' } as const;

/** Problem counts, what the last step did to the text, and for whom the file is checked. */
export function StatusBar({ context }: { readonly context: ActionContext }) {
  const diagnostics = useSnapshot((snapshot) => snapshot.diagnostics);
  const proof = useSnapshot((snapshot) => snapshot.proof);
  const target = useSnapshot((snapshot) => snapshot.target);
  const { panes, changePanes, showDialog } = context;
  return (
    <footer className={classes.bar}>
      <button
        type="button"
        className={classes.item}
        aria-expanded={panes.problemsOpen}
        onClick={() => changePanes({ problemsOpen: !panes.problemsOpen })}
      >
        <span className="cc-visually-hidden">Problems: </span>
        <Counts diagnostics={diagnostics} />
      </button>
      {proof && (
        <button
          type="button"
          className={classes.item}
          title="What changed since opening or saving"
          onClick={() => showDialog('changes')}
        >
          <IconPencil size={14} aria-hidden="true" />
          <span>{printProof(proof)}</span>
          <span className={classes.link}>Show</span>
        </button>
      )}
      <span className={classes.grow} />
      <span className={classes.text}>
        Checked for {TARGETS.find(({ id }) => id === target)?.title ?? target}
      </span>
    </footer>
  );
}

function Counts({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  if (diagnostics.length === 0) {
    return (
      <span className={classes.count} data-severity="ok">
        <IconCircleCheck size={15} aria-hidden="true" /> No problems
      </span>
    );
  }
  return SEVERITIES.map((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    if (count === 0) return null;
    const Icon = ICONS[severity];
    return (
      <span key={severity} className={classes.count} data-severity={severity}>
        <Icon size={15} aria-hidden="true" /> {count} {NOUNS[severity]}
        {count === 1 ? '' : 's'}
      </span>
    );
  });
}

/** `Add port: 1 line added, no comment lost`. */
export function printProof(proof: ChangeProof): string {
  const parts = [
    [proof.linesChanged, 'changed'],
    [proof.linesAdded, 'added'],
    [proof.linesRemoved, 'removed'],
  ] as const;
  const lines = parts
    .filter(([count]) => count > 0)
    .map(([count, verb], index) =>
      index === 0 ? `${count} ${count === 1 ? 'line' : 'lines'} ${verb}` : `${count} ${verb}`,
    );
  const comments =
    proof.commentsLost === 0
      ? '0 comments lost'
      : `${proof.commentsLost} ${proof.commentsLost === 1 ? 'comment' : 'comments'} removed`;
  return `${proof.label}: ${lines.length > 0 ? `${lines.join(', ')}, ${comments}` : 'no line changed'}`;
}
