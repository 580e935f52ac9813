import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/gotoSymbol/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/inlayHints/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/links/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/quickCommand/register';
import 'monaco-editor/features/quickOutline/register';
import 'monaco-editor/features/referenceSearch/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/stickyScroll/register';
// The feature of this name registers what suggests inline, yet not the list itself.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import { editor, KeyCode, KeyMod, languages } from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { conf, language } from 'monaco-editor/languages/definitions/yaml/yaml';

/** The language that all our providers serve. */
export const LANGUAGE = 'yaml';

/**
 * Tells Monaco what YAML is and where its worker is: a file of ours, since the page's policy allows no
 * other. Monaco's own way to YAML is by a file that comes later: who typed before that got no closing
 * bracket and no indent.
 */
export function setUpMonaco(): void {
  if (globalThis.MonacoEnvironment) return;
  globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
  languages.register({ id: LANGUAGE, extensions: ['.yaml', '.yml'] });
  languages.setLanguageConfiguration(LANGUAGE, conf);
  languages.setMonarchTokensProvider(LANGUAGE, language);
  // The palette of the whole app; what Monaco would do in two strokes after it has other keys too.
  editor.addKeybindingRule({ keybinding: KeyMod.CtrlCmd | KeyCode.KeyK, command: null });
}
