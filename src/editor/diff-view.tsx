import 'monaco-editor/features/diffEditor/register';
import { editor } from 'monaco-editor/editor/editor.api';
import { useEffect, useRef } from 'react';
import { METRICS, monoFont } from './editor-metrics.ts';
import { LANGUAGE, setUpMonaco } from './monaco-setup.ts';
import { followColorScheme } from './monaco-theme.ts';
import styles from './text-pane.module.css';

/** Below this width the two texts stand in one column. */
const SIDE_BY_SIDE_FROM = 720;

export interface DiffViewProps {
  readonly original: string;
  readonly modified: string;
  readonly originalLabel: string;
  readonly modifiedLabel: string;
}

/** Two texts and what differs, to read; fills its parent. Brings Monaco: load it lazily. */
export function DiffView({ original, modified, originalLabel, modifiedLabel }: DiffViewProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    return openDiff(host.current, original, modified, `${originalLabel} and ${modifiedLabel}`);
  }, [original, modified, originalLabel, modifiedLabel]);
  return (
    <div className={styles.diff}>
      <div className={styles.diffLabels}>
        <span>{originalLabel}</span>
        <span>{modifiedLabel}</span>
      </div>
      <div className={styles.body}>
        <div ref={host} className={styles.monaco} data-testid="diff" />
      </div>
    </div>
  );
}

function openDiff(host: HTMLElement, original: string, modified: string, label: string) {
  setUpMonaco();
  const stopTheme = followColorScheme();
  const models = {
    original: editor.createModel(original, LANGUAGE),
    modified: editor.createModel(modified, LANGUAGE),
  };
  const view = editor.createDiffEditor(host, {
    automaticLayout: true,
    readOnly: true,
    fontFamily: monoFont(),
    fontSize: METRICS.fontSize,
    lineHeight: METRICS.lineHeight,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: SIDE_BY_SIDE_FROM,
    renderOverviewRuler: false,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    ignoreTrimWhitespace: false,
    hideUnchangedRegions: { enabled: true },
  });
  view.setModel(models);
  // The diff editor forgets the names that it was given for its two sides.
  const names = view.onDidUpdateDiff(() => {
    view.getOriginalEditor().updateOptions({ ariaLabel: `Before: ${label}` });
    view.getModifiedEditor().updateOptions({ ariaLabel: `After: ${label}` });
  });
  return () => {
    stopTheme();
    names.dispose();
    view.dispose();
    models.original.dispose();
    models.modified.dispose();
  };
}
