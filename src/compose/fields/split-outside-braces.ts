/**
 * Splits at every `separator` that stands outside `${…}` and `[…]`:
 * `${A:-1}:80` has two parts, `[::1]:80:80` three.
 */
export function splitOutsideBraces(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (text.startsWith('${', at) || char === '[') depth++;
    else if ((char === '}' || char === ']') && depth > 0) depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
