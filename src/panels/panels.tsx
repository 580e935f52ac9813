import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { YamlPath } from '../text/yaml-path.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { PANELS } from './panel-list.ts';
import { PanelSection } from './panel-section.tsx';
import styles from './panels.module.css';
import { panelAt } from './place.ts';
import { RevealContext, type Revealed } from './reveal.ts';
import { SettledProblems } from './settled-problems.tsx';
import { StaleNote } from './stale-note.tsx';
import { subjectKey, subjectOf } from './subject.ts';
import { SubjectHeader } from './subject-header.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { waits } from './waits.ts';

/**
 * The forms for what is selected: a service, several, a dependency, or the app itself.
 * @param calledTo the place that was opened here from the canvas, another object each time: the keyboard comes along
 */
export function Panels({ calledTo }: { readonly calledTo: YamlPath | undefined }) {
  const doc = useSnapshot((snapshot) => snapshot.shown);
  const selection = useSnapshot((snapshot) => snapshot.selection);
  const open = useSnapshot((snapshot) => snapshot.open);
  const { services, edge, focus, by } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus does not change the subject
  const subject = useMemo(() => subjectOf(doc, selection), [doc, services, edge]);
  const key = subjectKey(subject);
  const waiting = useSnapshot((snapshot) => waits(snapshot, subject));
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [revealed, setRevealed] = useState<Revealed | undefined>(undefined);

  const shown = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly picked place is gone to
  useEffect(() => {
    // What was picked here is in sight already, unless it lies in another subject.
    if (!focus || (by === 'panels' && shown.current === key)) {
      setRevealed(undefined);
      return;
    }
    const panel = panelAt(PANELS, subject, doc, focus);
    if (panel) setOpened((now) => new Map(now).set(panel.id, true));
    setRevealed({ path: focus });
  }, [focus, by]);
  useEffect(() => {
    shown.current = key;
  }, [key]);

  const root = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (calledTo) focusFirst(header.current);
  }, [calledTo]);
  const wasHere = useKeptFocus(root, doc);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked only when the subject changes
  useLayoutEffect(() => {
    // What was picked, renamed or undone here has taken the control away that had the focus: the header has it next.
    if (document.activeElement !== document.body) return;
    if (by === 'panels' || wasHere.current) focusFirst(header.current);
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject starts at its top
  useLayoutEffect(() => {
    root.current?.parentElement?.scrollTo({ top: 0 });
  }, [key]);

  if (!open) return null;
  return (
    <SettledProblems>
      <RevealContext value={revealed}>
        <div ref={root} className={styles.panels}>
          <StaleNote waiting={waiting} />
          <div ref={header}>
            <SubjectHeader key={key} subject={subject} doc={doc} disabled={waiting} />
          </div>
          {PANELS.filter((panel) => panel.appliesTo === subject.kind).map((panel) => (
            <PanelSection
              key={`${panel.id} of ${key}`}
              panel={panel}
              subject={subject}
              doc={doc}
              disabled={waiting}
              opened={opened.get(panel.id)}
              onToggle={(now) => setOpened((before) => new Map(before).set(panel.id, now))}
            />
          ))}
        </div>
      </RevealContext>
    </SettledProblems>
  );
}

function focusFirst(header: HTMLElement | null): void {
  header?.querySelector<HTMLElement>('input, h2[tabindex]')?.focus();
}
