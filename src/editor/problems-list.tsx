import { IconCircleCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { TARGETS } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import type { Diagnostic } from '../rules/rule.ts';
import type { Session } from '../store/session.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { countSentence, problemEntries, selectionOfProblem } from './problem-entries.ts';
import { ProblemRow } from './problem-row.tsx';
import styles from './problems-list.module.css';

/** More rows than these only when asked: a wrong target can find thousands. */
const FIRST_ROWS = 200;

/** All problems of the document for its target, each leading to its place on every surface. */
export function ProblemsList() {
  const session = useSession();
  const diagnostics = useSnapshot((snapshot) => snapshot.diagnostics);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  const target = useSnapshot((snapshot) => snapshot.target);
  const [all, setAll] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const entries = useMemo(() => problemEntries(doc, diagnostics), [doc, diagnostics]);
  const alike = useMemo(() => countMendable(diagnostics), [diagnostics]);
  const title = TARGETS.find(({ id }) => id === target)?.title ?? target;
  const rows = all ? entries : entries.slice(0, FIRST_ROWS);
  const current = Math.min(active, rows.length - 1);

  const handleKeyDown = (event: KeyboardEvent) => {
    const next = nextRow(event.key, current, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    list.current?.querySelectorAll<HTMLElement>('[data-problem]')[next]?.focus();
  };

  return (
    <div className={styles.problems}>
      <header className={styles.header}>
        <h2 className={styles.title}>Problems</h2>
        <span className={styles.count} role="status">
          {entries.length > 0 ? `${countSentence(diagnostics)} for target ${title}` : ''}
        </span>
      </header>
      {entries.length === 0 ? (
        <p className={styles.none}>
          <IconCircleCheck size={18} aria-hidden="true" /> No problems for target {title}.
        </p>
      ) : (
        <ul ref={list} className={styles.list} aria-label="Problems" onKeyDown={handleKeyDown}>
          {rows.map(({ key, diagnostic, line, column }, index) => (
            <ProblemRow
              key={key}
              diagnostic={diagnostic}
              line={line}
              column={column}
              current={index === current}
              alike={alike.get(diagnostic.rule) ?? 0}
              onGoTo={() => {
                setActive(index);
                session.select(selectionOfProblem(doc, diagnostic));
              }}
              onFix={(fix) => session.applyFix(fix)}
              onFixAll={() => void mendAll(session, diagnostic.rule)}
            />
          ))}
        </ul>
      )}
      {rows.length < entries.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {entries.length} problems
        </button>
      )}
    </div>
  );
}

/** How many problems of each rule have a quick fix. */
function countMendable(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fixes } of diagnostics) {
    if (fixes.length > 0) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Mends all that a rule finds as one step; what does it comes with the first use. */
async function mendAll(session: Session, rule: string): Promise<void> {
  const { fixAll } = await import('../rules/fix-all.ts');
  const { target, openedText, project } = session.store.getState();
  const opened = readCompose(parseYaml(openedText));
  session.applyFix(fixAll(rule, target, { openedVolumes: [...opened.volumes.keys()], project }));
}

/** The row that an arrow key leads to; undefined for other keys. */
function nextRow(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(current + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
