/** Something a field offers. */
export interface Suggestion {
  readonly value: string;
  /** Shown instead of the value. */
  readonly label?: string;
  /** One line about it. */
  readonly detail?: string;
  readonly disabled?: boolean;
}

const MOST = 60;

/** Those whose value or meaning holds what was typed; those that begin with it first. */
export function matchSuggestions(
  suggestions: readonly Suggestion[],
  typed: string,
): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return suggestions.slice(0, MOST);
  const hits = suggestions.filter((suggestion) =>
    `${suggestion.value} ${suggestion.label ?? ''} ${suggestion.detail ?? ''}`
      .toLowerCase()
      .includes(wanted),
  );
  const first = hits.filter((hit) => hit.value.toLowerCase().startsWith(wanted));
  return [...first, ...hits.filter((hit) => !first.includes(hit))].slice(0, MOST);
}
