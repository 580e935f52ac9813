import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './diff-view.module.css';
import { changeAt, countSentence, type LineChange } from './line-changes.ts';
import { type DiffTexts, type OpenDiff, openDiff } from './open-diff.ts';

export interface DiffViewProps extends DiffTexts {
  /** Gives the lines of a change back what they were; without it the texts are only to read. */
  onTakeBack?(change: LineChange): void;
}

/** Two texts and what differs, from one change to the next; fills its parent. Brings Monaco: load it lazily. */
export function DiffView(props: DiffViewProps) {
  const { original, modified, originalLabel, modifiedLabel } = props;
  const host = useRef<HTMLDivElement>(null);
  const diff = useRef<OpenDiff>(undefined);
  const [changes, setChanges] = useState<readonly LineChange[]>();
  const [at, setAt] = useState(0);
  const [inline, setInline] = useState(false);

  useEffect(() => {
    if (!host.current) return undefined;
    let known: readonly LineChange[] = [];
    const opened = openDiff(host.current, {
      onChanges: (now) => {
        known = now;
        setChanges(now);
        setAt((before) => Math.max(0, Math.min(before, now.length - 1)));
      },
      onLine: (line) => setAt(changeAt(known, line)),
    });
    diff.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => {
    diff.current?.show({ original, modified, originalLabel, modifiedLabel });
  }, [original, modified, originalLabel, modifiedLabel]);
  useEffect(() => diff.current?.setInline(inline), [inline]);

  const count = changes?.length ?? 0;
  const change = changes?.[Math.min(at, count - 1)];
  const go = (step: 1 | -1) => {
    const next = changes?.[(at + step + count) % count];
    if (!changes || !next) return;
    setAt(changes.indexOf(next));
    diff.current?.goTo(next);
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (!event.altKey || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    go(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <div className={styles.diff} onKeyDownCapture={handleKeys}>
      <div className={styles.bar}>
        <IconButton
          icon={IconArrowUp}
          label="Previous change (Alt+↑)"
          disabled={count === 0}
          onClick={() => go(-1)}
        />
        <IconButton
          icon={IconArrowDown}
          label="Next change (Alt+↓)"
          disabled={count === 0}
          onClick={() => go(1)}
        />
        <span className={styles.said} role="status">
          {changes === undefined
            ? 'Comparing…'
            : count > 1
              ? `Change ${at + 1} of ${count}. ${countSentence(changes)}`
              : countSentence(changes)}
        </span>
        {props.onTakeBack && (
          <Button disabled={!change} onClick={() => change && props.onTakeBack?.(change)}>
            Take this change back
          </Button>
        )}
        <span className={styles.layout}>
          <Segmented
            label="How the texts stand"
            value={inline ? 'inline' : 'beside'}
            options={[
              { value: 'beside', label: 'Side by side' },
              { value: 'inline', label: 'Inline' },
            ]}
            onChange={(value) => setInline(value === 'inline')}
          />
        </span>
      </div>
      <div className={styles.labels} data-inline={inline}>
        <span>{originalLabel}</span>
        <span>{modifiedLabel}</span>
      </div>
      <div className={styles.body}>
        <div ref={host} className={styles.monaco} data-testid="diff" />
      </div>
    </div>
  );
}
