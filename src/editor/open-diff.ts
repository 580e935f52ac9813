import 'monaco-editor/features/diffEditor/register';
import { editor } from 'monaco-editor/editor/editor.api';
import { METRICS, monoFont } from './editor-metrics.ts';
import { type LineChange, lineChanges } from './line-changes.ts';
import { LANGUAGE, setUpMonaco } from './monaco-setup.ts';
import { followColorScheme } from './monaco-theme.ts';

export interface DiffTexts {
  readonly original: string;
  readonly modified: string;
  readonly originalLabel: string;
  readonly modifiedLabel: string;
}

export interface DiffListener {
  /** The changes are known, or known anew. */
  onChanges(changes: readonly LineChange[]): void;
  /** The cursor stands in this line of the text as it is now. */
  onLine(line: number): void;
}

/** Two texts side by side in Monaco. */
export interface OpenDiff {
  show(texts: DiffTexts): void;
  setInline(inline: boolean): void;
  /** Brings a change into sight, with the cursor at it. */
  goTo(change: LineChange): void;
  close(): void;
}

let known: { original: editor.ITextModel; modified: editor.ITextModel } | undefined;

/**
 * The two texts of whichever comparison is open. They are never thrown away: a comparison that is still
 * being made when it is left would find its texts gone, and complain where nobody can hear it.
 */
function sharedModels() {
  known ??= {
    original: editor.createModel('', LANGUAGE),
    modified: editor.createModel('', LANGUAGE),
  };
  return known;
}

/** Opens Monaco's comparison of two texts, to read; one at a time. */
export function openDiff(host: HTMLElement, listener: DiffListener): OpenDiff {
  setUpMonaco();
  const stopTheme = followColorScheme();
  const models = sharedModels();
  const view = editor.createDiffEditor(host, OPTIONS());
  view.setModel(models);
  let names = { before: '', now: '' };
  const update = view.onDidUpdateDiff(() => {
    // The diff editor forgets the names that it was given for its two sides.
    view.getOriginalEditor().updateOptions({ ariaLabel: `Before: ${names.before}` });
    view.getModifiedEditor().updateOptions({ ariaLabel: `After: ${names.now}` });
    listener.onChanges(lineChanges(view.getLineChanges() ?? []));
  });
  const cursor = view
    .getModifiedEditor()
    .onDidChangeCursorPosition(({ position }) => listener.onLine(position.lineNumber));
  return {
    show({ original, modified, originalLabel, modifiedLabel }) {
      names = { before: originalLabel, now: modifiedLabel };
      if (models.original.getValue() !== original) models.original.setValue(original);
      if (models.modified.getValue() !== modified) models.modified.setValue(modified);
    },
    setInline: (inline) =>
      view.updateOptions({
        renderSideBySide: !inline,
        useInlineViewWhenSpaceIsLimited: true,
      }),
    goTo({ now }) {
      const right = view.getModifiedEditor();
      const line = Math.min(now.from, models.modified.getLineCount());
      right.setPosition({ lineNumber: line, column: 1 });
      right.revealLineInCenter(line);
    },
    close() {
      stopTheme();
      update.dispose();
      cursor.dispose();
      view.setModel(null);
      view.dispose();
      models.original.setValue('');
      models.modified.setValue('');
    },
  };
}

/** Below this width the two texts stand in one column. */
const SIDE_BY_SIDE_FROM = 720;

const OPTIONS = (): editor.IStandaloneDiffEditorConstructionOptions => ({
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
  renderFinalNewline: 'on',
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  ignoreTrimWhitespace: false,
  hideUnchangedRegions: { enabled: true },
});
