import { lineEnd, lineStart } from './lines.ts';

/** A quote or bracket that never ends, or ends with the wrong twin. */
export interface OpenMark {
  readonly mark: '"' | "'" | '[' | '{';
  readonly from: number;
  /** Behind the last character of its line that can belong to it. */
  readonly to: number;
  /** Where a bracket of the other kind stands in place of its twin. */
  readonly wrongTwin: number | undefined;
}

/** A line that begins an entry or an item, so that no quote or bracket from above reaches into it. */
const STRUCTURE = /^[ \t]*(?:-[ \t]|-$|(?:[\w./-]+|"[^"\n]*"|'[^'\n]*'):(?:\s|$))/;

/**
 * The quotes and brackets that are left open, told from the characters alone: a reader notices only
 * where it gives up, often many lines below.
 */
export function openMarks(text: string): readonly OpenMark[] {
  const found: OpenMark[] = [];
  const stack: { readonly mark: '[' | '{'; readonly from: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const opened = stack[0];
    if (opened && (at === 0 || text[at - 1] === '\n') && goesOn(text, at, opened.from)) {
      for (const { mark, from } of stack) found.push(open(text, mark, from));
      stack.length = 0;
    }
    at = stack.length > 0 ? readInBrackets(text, at) : readLine(text, at);
  }
  for (const { mark, from } of stack) found.push(open(text, mark, from));
  return found.sort((a, b) => a.from - b.from);

  /** One token between brackets; returns where the next begins. */
  function readInBrackets(whole: string, from: number): number {
    const char = whole[from] ?? '';
    const twin = stack.at(-1);
    if (char === '"' || char === "'") return quoted(whole, from, char);
    if (char === '[' || char === '{') stack.push({ mark: char, from });
    else if ((char === ']' || char === '}') && twin) {
      stack.pop();
      if (twinOf(twin.mark) !== char) {
        found.push({ mark: twin.mark, from: twin.from, to: from, wrongTwin: from });
      }
    } else if (char === '#' && /\s/.test(whole[from - 1] ?? '\n')) return lineEnd(whole, from);
    else if (!/[\s,:]/.test(char)) return from + plainLength(whole, from, /[,[\]{}\n]|:\s|\s#/);
    return from + 1;
  }

  /** What stands on a line outside of brackets, up to a value that needs more than the line. */
  function readLine(whole: string, from: number): number {
    const char = whole[from] ?? '';
    if (char === '"' || char === "'") return quoted(whole, from, char);
    if (char === '[' || char === '{') {
      stack.push({ mark: char, from });
      return from + 1;
    }
    if (char === '#') return lineEnd(whole, from);
    if (char === '|' || char === '>') return behindBlockText(whole, from);
    if (/[&!*]/.test(char)) return from + plainLength(whole, from, /\s/);
    if (/[\s:]/.test(char) || (char === '-' && /\s/.test(whole[from + 1] ?? '\n'))) return from + 1;
    return from + plainLength(whole, from, /\n|:(?=\s)|\s#/);
  }

  /** A quoted text; one that never ends is noted, and reading goes on behind its line. */
  function quoted(whole: string, from: number, mark: '"' | "'"): number {
    for (let next = from + 1; next < whole.length; next++) {
      const char = whole[next];
      if (char === '\n' && goesOn(whole, next + 1, from)) break;
      if (mark === '"' && char === '\\') next++;
      else if (char === mark && mark === "'" && whole[next + 1] === mark) next++;
      else if (char === mark) return next + 1;
    }
    found.push(open(whole, mark, from));
    return lineEnd(whole, from);
  }
}

/** What closes a bracket. */
export function twinOf(mark: '[' | '{'): ']' | '}' {
  return mark === '[' ? ']' : '}';
}

function open(text: string, mark: OpenMark['mark'], from: number): OpenMark {
  const line = text.slice(from, lineEnd(text, from));
  return {
    mark,
    from,
    to: from + line.replace(/\s+#.*$/, '').trimEnd().length,
    wrongTwin: undefined,
  };
}

/** Whether the line at `at` begins something of its own, no further inside than the line of `from`. */
function goesOn(text: string, at: number, from: number): boolean {
  const line = text.slice(at, lineEnd(text, at));
  return STRUCTURE.test(line) && indentOf(line) <= indentOf(text.slice(lineStart(text, from)));
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function plainLength(text: string, from: number, end: RegExp): number {
  const rest = text.slice(from, lineEnd(text, from) + 1);
  const at = rest.search(end);
  return Math.max(1, at < 0 ? rest.length : at);
}

/** Behind the lines of a text below `|` or `>`. */
function behindBlockText(text: string, from: number): number {
  const outer = indentOf(text.slice(lineStart(text, from)));
  let at = lineEnd(text, from) + 1;
  while (at < text.length) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() !== '' && indentOf(line) <= outer) break;
    at = lineEnd(text, at) + 1;
  }
  return Math.min(at, text.length);
}
