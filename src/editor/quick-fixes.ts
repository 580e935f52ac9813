import { editor, languages } from 'monaco-editor/editor/editor.api';
import { fixesAt } from '../language/fixes-at.ts';
import type { QuickFix } from '../rules/rule.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

const APPLY = 'compose-canvas.apply-fix';

function isQuickFix(value: unknown): value is QuickFix {
  return typeof value === 'object' && value !== null && 'title' in value && 'plan' in value;
}

/** The light bulb and Ctrl+. : each problem's fixes, planned when one is chosen. */
export const quickFixes: LanguageProvider = {
  id: 'quick-fixes',
  register(session) {
    const command = editor.registerCommand(APPLY, (_accessor: unknown, fix: unknown) => {
      if (isQuickFix(fix)) session.applyFix(fix);
    });
    const provider = languages.registerCodeActionProvider(LANGUAGE, {
      provideCodeActions(model, range) {
        const { text, diagnostics } = session.store.getState();
        if (model.getValue() !== text) return { actions: [], dispose() {} };
        const lines = {
          from: model.getOffsetAt({ lineNumber: range.startLineNumber, column: 1 }),
          to: model.getOffsetAt({
            lineNumber: range.endLineNumber,
            column: model.getLineMaxColumn(range.endLineNumber),
          }),
        };
        const actions = fixesAt(diagnostics, lines).map(actionOf);
        return { actions, dispose() {} };
      },
    });
    return {
      dispose() {
        command.dispose();
        provider.dispose();
      },
    };
  },
};

function actionOf(fix: QuickFix): languages.CodeAction {
  return {
    title: fix.title,
    kind: 'quickfix',
    isPreferred: fix.safety === 'safe',
    command: { id: APPLY, title: fix.title, arguments: [fix] },
  };
}
