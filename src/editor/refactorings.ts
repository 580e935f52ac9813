import { editor, languages } from 'monaco-editor/editor/editor.api';
import type { BoundCommand } from '../commands/bind-command.ts';
import type { Refactoring } from '../language/refactorings/refactoring.ts';
import { refactoringsAt } from '../language/refactorings/refactorings.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

const RUN = 'compose-canvas.run-refactoring';

const KINDS: Readonly<Record<Refactoring['kind'], string>> = {
  rewrite: 'refactor.rewrite',
  extract: 'refactor.extract',
  inline: 'refactor.inline',
  move: 'refactor.move',
};

function isBoundCommand(value: unknown): value is BoundCommand {
  return typeof value === 'object' && value !== null && 'label' in value && 'plan' in value;
}

/** Other ways to write what the cursor stands in, below the fixes of problems. */
export const refactorings: LanguageProvider = {
  id: 'refactorings',
  register(session) {
    const command = editor.registerCommand(RUN, (_accessor: unknown, bound: unknown) => {
      if (isBoundCommand(bound)) session.runInText(bound, undefined);
    });
    const provider = languages.registerCodeActionProvider(
      LANGUAGE,
      {
        provideCodeActions(model, range, { trigger }) {
          const { doc, target, selection } = session.store.getState();
          // No light bulb on nearly every line: who wants to rewrite asks.
          const isAsked = trigger === languages.CodeActionTriggerType.Invoke;
          if (!isAsked || model.getValue() !== doc.syntax.text) return NOTHING;
          const path = doc.syntax.pathAt(model.getOffsetAt(range.getStartPosition()));
          const services = selection.services;
          const actions = refactoringsAt({ doc, target, path, services }).map(actionOf);
          return { actions, dispose() {} };
        },
      },
      { providedCodeActionKinds: ['refactor'] },
    );
    return {
      dispose() {
        command.dispose();
        provider.dispose();
      },
    };
  },
};

const NOTHING: languages.CodeActionList = { actions: [], dispose() {} };

function actionOf({ title, kind, command }: Refactoring): languages.CodeAction {
  return { title, kind: KINDS[kind], command: { id: RUN, title, arguments: [command] } };
}
