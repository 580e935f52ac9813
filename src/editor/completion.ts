import { type editor, languages } from 'monaco-editor/editor/editor.api';
import { cursorPlace } from '../language/cursor-place.ts';
import type { Proposal } from '../language/proposal.ts';
import { proposalsAt } from '../language/proposals.ts';
import { variableProposals } from '../language/variable-proposals.ts';
import { modelRange } from './buffer-binding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

const KINDS: Readonly<Record<Proposal['kind'], languages.CompletionItemKind>> = {
  field: languages.CompletionItemKind.Property,
  anchor: languages.CompletionItemKind.Reference,
  choice: languages.CompletionItemKind.Value,
  name: languages.CompletionItemKind.Reference,
};

/** Offers what the catalogue and the app know for the place of the cursor. */
export const completion: LanguageProvider = {
  id: 'completion',
  register(session) {
    return languages.registerCompletionItemProvider(LANGUAGE, {
      triggerCharacters: [' ', '-', ':', '"', "'", '[', '{', ',', '/', '.', '*', '=', '$'],
      provideCompletionItems(model, position) {
        const text = model.getValue();
        const offset = model.getOffsetAt(position);
        const { shown, target, together, project } = session.store.getState();
        const variables = variableProposals({ text, target }, offset, project?.variables);
        const place = variables ?? cursorPlace(text, offset);
        if (!place) return { suggestions: [] };
        const base = together?.front === 1 ? together.overlay.layers[0] : undefined;
        const proposals =
          'proposals' in place
            ? place.proposals
            : proposalsAt(place, { doc: shown, base, project, target, text });
        return {
          suggestions: proposals.map((proposal, index) =>
            suggestionOf(model, place, proposal, index),
          ),
        };
      },
    });
  },
};

function suggestionOf(
  model: editor.ITextModel,
  place: { readonly from: number; readonly to: number },
  { label, insert, stops, help, kind, rank, goOn }: Proposal,
  index: number,
): languages.CompletionItem {
  return {
    label: help === '' ? label : { label, description: help },
    kind: KINDS[kind],
    insertText: insert,
    ...(stops && { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet }),
    range: modelRange(model, place),
    documentation: help,
    sortText: String(index).padStart(4, '0'),
    tags: rank > 0 ? [languages.CompletionItemTag.Deprecated] : [],
    ...(goOn && { command: { id: 'editor.action.triggerSuggest', title: 'Go on' } }),
  };
}
