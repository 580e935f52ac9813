/** Offset of the first character of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset of the line break that ends the line of `at`, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** How many characters stand before `at` on its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether nothing but white space stands before `at` on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

export interface Line {
  readonly from: number;
  /** Before the line break. */
  readonly to: number;
  readonly kind: 'blank' | 'comment' | 'content';
  /** Column of the first character that is no white space. */
  readonly indent: number;
}

/** The line that begins at `from`. */
export function lineAt(text: string, from: number): Line {
  const to = lineEnd(text, from);
  const line = text.slice(from, to);
  const trimmed = line.trimStart();
  const kind = trimmed === '' ? 'blank' : trimmed.startsWith('#') ? 'comment' : 'content';
  return { from, to, kind, indent: line.length - trimmed.length };
}

/** The line after the one that ends at `to`, if the text has one. */
export function lineAfter(text: string, to: number): Line | undefined {
  return to >= text.length ? undefined : lineAt(text, to + 1);
}

/** The line before the one that begins at `from`, if there is one. */
export function lineBefore(text: string, from: number): Line | undefined {
  return from <= 0 ? undefined : lineAt(text, lineStart(text, from - 1));
}

/** Where each line begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
