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

/** Comments of `before` that are missing in `after`, in order; one that moved is not missing. */
export function lostComments(before: string, after: string): readonly string[] {
  const left = new Map<string, number>();
  for (const comment of commentsOf(after)) left.set(comment, (left.get(comment) ?? 0) + 1);
  return commentsOf(before).filter((comment) => {
    const count = left.get(comment) ?? 0;
    left.set(comment, count - 1);
    return count <= 0;
  });
}

/** How many comments of `before` are missing in `after`. */
export function countLostComments(before: string, after: string): number {
  return lostComments(before, after).length;
}
