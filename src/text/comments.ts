import { CST, Lexer } from 'yaml';

/** Every comment of the text in order, with its `#`, found by the YAML reader's own lexer: a `#` in a string is none. */
export function commentsOf(text: string): readonly string[] {
  if (!text.includes('#')) return [];
  const comments: string[] = [];
  let scalar = false;
  for (const source of new Lexer().lex(text)) {
    if (scalar) scalar = false;
    else if (source === CST.SCALAR) scalar = true;
    else if (CST.tokenType(source) === 'comment') comments.push(source.trimEnd());
  }
  return comments;
}

/** How many comments the text has. */
export function countComments(text: string): number {
  return commentsOf(text).length;
}

/** How many comments of `before` are missing in `after`; one that moved is not missing. */
export function countLostComments(before: string, after: string): number {
  const left = new Map<string, number>();
  for (const comment of commentsOf(after)) left.set(comment, (left.get(comment) ?? 0) + 1);
  let lost = 0;
  for (const comment of commentsOf(before)) {
    const count = left.get(comment) ?? 0;
    if (count === 0) lost++;
    else left.set(comment, count - 1);
  }
  return lost;
}
