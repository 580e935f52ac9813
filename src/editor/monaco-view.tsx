import { editor, KeyCode, KeyMod } from 'monaco-editor/editor/editor.api';
import { useEffect, useRef, useState } from 'react';
import type { Session, TextStep } from '../store/session.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { useSession } from '../ui/session-context.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { bindBuffer } from './buffer-binding.ts';
import { bindCursorPath, goToPath } from './cursor-path.ts';
import { bindDockerRunPaste } from './docker-run-paste.ts';
import { bindDocs } from './docs-binding.ts';
import { METRICS, monoFont } from './editor-metrics.ts';
import { bindFormat } from './format-binding.ts';
import { LANGUAGE_PROVIDERS } from './language-providers.ts';
import { LANGUAGE, setUpMonaco } from './monaco-setup.ts';
import { followColorScheme } from './monaco-theme.ts';
import type { EditorStatus } from './pane-header.tsx';
import { bindProblems } from './problem-binding.ts';
import { bindReadAhead } from './read-ahead.ts';
import { bindRename } from './rename-binding.ts';
import { bindSelection } from './selection-binding.ts';
import { bindShownDefaults } from './shown-defaults.ts';
import { bindStartOrder } from './start-order-binding.ts';
import { bindTabKey } from './tab-key.ts';
import { endOfEdits } from './text-changes.ts';
import styles from './text-pane.module.css';
import { bindViewStates } from './view-states.ts';

export interface MonacoViewProps {
  /** Whether the user was in the pane when Monaco came, and expects to type. */
  readonly focus: boolean;
  readonly onStatus: (status: EditorStatus) => void;
}

/** The text in Monaco. Loaded late; `TextPane` shows the text until then. */
export function MonacoView({ focus, onStatus }: MonacoViewProps) {
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(focus);
  const [path, setPath] = useState<YamlPath>([]);
  const shown = useRef<editor.IStandaloneCodeEditor>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    const { view, close } = openEditor(host.current, session, onStatus);
    const stop = bindCursorPath(view, session, setPath);
    shown.current = view;
    if (wantsFocus.current) view.focus();
    return () => {
      stop();
      close();
    };
  }, [session, onStatus]);
  return (
    <>
      <Breadcrumbs
        path={path}
        onGoTo={(step) => shown.current && goToPath(shown.current, session, step)}
      />
      <div ref={host} className={styles.monaco} data-testid="monaco" />
    </>
  );
}

function openEditor(
  host: HTMLElement,
  session: Session,
  onStatus: MonacoViewProps['onStatus'],
): { readonly view: editor.IStandaloneCodeEditor; close(): void } {
  setUpMonaco();
  const stopTheme = followColorScheme();
  const model = editor.createModel(session.store.getState().text, LANGUAGE);
  model.setEOL(editor.EndOfLineSequence.LF);
  const view = editor.create(host, { ...OPTIONS, fontFamily: monoFont(), model });
  const providers = LANGUAGE_PROVIDERS.map((provider) => provider.register(session));
  const tellStatus = () => {
    const { lineNumber, column } = view.getPosition() ?? { lineNumber: 1, column: 1 };
    const tabLeaves = view.getOption(editor.EditorOption.tabFocusMode);
    onStatus({ line: lineNumber, column, tabLeaves });
  };
  tellStatus();
  // Monaco's own command of this name keeps its state where nobody can read it.
  view.addAction({
    id: 'compose-canvas.toggle-tab',
    label: 'Toggle whether Tab leaves the editor',
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyM, KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM],
    run: () =>
      view.updateOptions({ tabFocusMode: !view.getOption(editor.EditorOption.tabFocusMode) }),
  });
  const status = [
    view.onDidChangeCursorPosition(tellStatus),
    view.onDidChangeConfiguration(tellStatus),
  ];
  const stops = [
    bindViewStates(view, session),
    nameByFile(view, session),
    bindBuffer(model, session, (step) => followHistory(view, model, step)),
    bindProblems(view, model, session),
    bindSelection(view, model, session),
    bindRename(view, model, session),
    bindStartOrder(view, model, session),
    bindDocs(view, session),
    bindFormat(view, session),
    bindShownDefaults(view),
    bindDockerRunPaste(view, model, session),
    bindTabKey(view),
    bindReadAhead(view, model),
    stopTheme,
  ];
  return {
    view,
    close() {
      for (const stop of stops) stop();
      for (const disposable of [...providers, ...status]) disposable.dispose();
      view.dispose();
      model.dispose();
    },
  };
}

/** What screen readers call the text. Returns the way to stop following the file in front. */
function nameByFile(view: editor.IStandaloneCodeEditor, session: Session): () => void {
  const name = (): void =>
    view.updateOptions({ ariaLabel: `${session.store.getState().fileName} text` });
  name();
  return session.store.subscribe(({ fileName }, before) => {
    if (fileName !== before.fileName) name();
  });
}

/** Who undoes while in the text looks for what changed, as in any editor; who is elsewhere is left alone. */
function followHistory(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  { source, edits }: TextStep,
): void {
  const end = endOfEdits(edits);
  if (source !== 'history' || end === undefined || !view.hasTextFocus()) return;
  const position = model.getPositionAt(end);
  view.setPosition(position);
  view.revealPositionInCenterIfOutsideViewport(position);
}

const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  accessibilitySupport: 'auto',
  automaticLayout: true,
  fontSize: METRICS.fontSize,
  lineHeight: METRICS.lineHeight,
  padding: { top: METRICS.paddingTop, bottom: METRICS.paddingTop },
  lineNumbersMinChars: METRICS.minDigits,
  glyphMargin: true,
  lineDecorationsWidth: 10,
  tabSize: 2,
  insertSpaces: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  // Hovers and suggestions of a narrow pane may lie over its neighbours.
  fixedOverflowWidgets: true,
  stickyScroll: { enabled: true, maxLineCount: 3 },
  bracketPairColorization: { enabled: false },
  overviewRulerBorder: false,
  renderLineHighlight: 'line',
  renderWhitespace: 'selection',
  wordBasedSuggestions: 'off',
  // Enter behind a word that is complete begins a new line, as without proposals.
  acceptSuggestionOnEnter: 'smart',
  quickSuggestions: { other: true, strings: true, comments: false },
  // A file dropped on the pane is for the app to open.
  dropIntoEditor: { enabled: false },
  pasteAs: { enabled: false },
  scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 12 },
  smoothScrolling: true,
  renderFinalNewline: 'on',
};
