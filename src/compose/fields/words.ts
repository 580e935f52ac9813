/** Words on one line; those with blanks or quotes stand in double quotes, as in JSON. */
export function printWords(words: readonly string[]): string {
  return words
    .map((word) => (word === '' || /[\s"'\\]/.test(word) ? JSON.stringify(word) : word))
    .join(' ');
}

/** The words of a line, quotes taken off; undefined where a quote is not closed. */
export function parseWords(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let rest = line.trim();
  while (rest !== '') {
    const match =
      /^"((?:[^"\\]|\\.)*)"(?=\s|$)/s.exec(rest) ??
      /^'([^']*)'(?=\s|$)/s.exec(rest) ??
      /^[^\s"']\S*/.exec(rest);
    if (!match) return undefined;
    const [whole, inner] = match;
    words.push(whole.startsWith('"') ? unquoted(whole) : (inner ?? whole));
    rest = rest.slice(whole.length).trimStart();
  }
  return words;
}

function unquoted(quoted: string): string {
  try {
    const word: unknown = JSON.parse(quoted);
    return typeof word === 'string' ? word : quoted;
  } catch {
    return quoted.slice(1, -1);
  }
}
