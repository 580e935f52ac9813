/** The measures that Monaco and the plain text before it share, so that nothing jumps when it comes. */
export const METRICS = {
  fontSize: 13,
  lineHeight: 20,
  paddingTop: 8,
  /** The lane of problem marks left of the line numbers. */
  glyphMargin: 20,
  /** Between the line numbers and the text: change marks and folding arrows. */
  decorations: 26,
  minDigits: 3,
} as const;

/** The page's own fixed-width fonts, as Monaco needs them: a list of names rather than a variable. */
export function monoFont(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--cc-mono').trim();
}
