import { editor, languages } from 'monaco-editor/editor/editor.api';
import type { QuickFix } from '../rules/rule.ts';
import { modelRange } from './buffer-binding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { markersOf } from './markers.ts';
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
        const markers = markersOf(text, diagnostics);
        const actions = diagnostics.flatMap(({ fixes }, index) => {
          const marker = markers[index];
          if (!marker) return [];
          const place = modelRange(model, marker.range);
          const touches =
            place.startLineNumber <= range.endLineNumber &&
            place.endLineNumber >= range.startLineNumber;
          return touches ? fixes.map(actionOf) : [];
        });
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
