import { lineEnd, lineStart } from './lines.ts';

/** A quote or bracket that never ends, or ends with the wrong twin. */
export interface OpenMark {
  readonly mark: '"' | "'" | '[' | '{';
  readonly from: number;
  /** Behind the last character of its line that can belong to it. */
  readonly to: number;
  /** Where a bracket of the other kind stands in place of its twin. */
  readonly wrongTwin: number | undefined;
  readonly closing: Closing;
}

/** What closes a quote, or a bracket and those inside of it that are open too. */
export interface Closing {
  /** Where the innermost of them stands. */
  readonly at: number;
  /** The innermost first. */
  readonly marks: string;
  /** Where that goes: behind the last thing that can stand in them, in place of a last comma. */
  readonly from: number;
  readonly to: number;
}

type Bracket = { readonly mark: '[' | '{'; readonly from: number };

/** A line that begins an entry or an item, so that no quote or bracket from above reaches into it. */
const STRUCTURE = /^[ \t]*(?:-[ \t]|-$|(?:[\w./-]+|"[^"\n]*"|'[^'\n]*'):(?:\s|$))/;

/**
 * The quotes and brackets that are left open, told from the characters alone: a reader notices only
 * where it gives up, often many lines below.
 */
export function openMarks(text: string): readonly OpenMark[] {
  const found: OpenMark[] = [];
  const stack: Bracket[] = [];
  let end = 0;
  let endWithComma = 0;
  let at = 0;
  while (at < text.length) {
    const opened = stack[0];
    if (opened && (at === 0 || text[at - 1] === '\n') && goesOn(text, at, opened.from)) leaveOpen();
    const next = stack.length > 0 ? readInBrackets(text, at) : readLine(text, at);
    const token = text.slice(at, next).trimEnd();
    if (token !== '' && !token.startsWith('#')) endWithComma = at + token.length;
    if (endWithComma > at && token !== ',') end = endWithComma;
    at = next;
  }
  leaveOpen();
  return found.sort((a, b) => a.from - b.from);

  /** None of the brackets that are open gets its twin any more. */
  function leaveOpen(): void {
    const at = stack.at(-1)?.from ?? 0;
    const marks = stack.map(({ mark }) => twinOf(mark)).reverse();
    const closing = { at, marks: marks.join(''), from: end, to: endWithComma };
    for (const { mark, from } of stack) {
      found.push({ mark, from, to: ownEnd(text, from), wrongTwin: undefined, closing });
    }
    stack.length = 0;
  }

  /** One token between brackets; returns where the next begins. */
  function readInBrackets(whole: string, from: number): number {
    const char = whole[from] ?? '';
    const twin = stack.at(-1);
    if (char === '"' || char === "'") return quoted(whole, from, char);
    if (char === '[' || char === '{') stack.push({ mark: char, from });
    else if ((char === ']' || char === '}') && twin) {
      stack.pop();
      if (twinOf(twin.mark) !== char) found.push(wronglyClosed(twin, from));
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

  /** A quoted text; one that never ends is noted, and reading goes on where it should have ended. */
  function quoted(whole: string, from: number, mark: '"' | "'"): number {
    for (let next = from + 1; next < whole.length; next++) {
      const char = whole[next];
      if (char === '\n' && goesOn(whole, next + 1, from)) break;
      if (mark === '"' && char === '\\') next++;
      else if (char === mark && mark === "'" && whole[next + 1] === mark) next++;
      else if (char === mark) return next + 1;
    }
    const to = ownEnd(whole, from);
    const inBrackets = stack.length > 0;
    const behind = inBrackets ? from + whole.slice(from, to).search(/[\s,\]}]*$/) : to;
    const closing = { at: from, marks: mark, from: behind, to: behind };
    found.push({ mark, from, to, wrongTwin: undefined, closing });
    return inBrackets ? behind : lineEnd(whole, from);
  }
}

export function isQuote(mark: OpenMark['mark']): mark is '"' | "'" {
  return mark === '"' || mark === "'";
}

function twinOf(mark: Bracket['mark']): ']' | '}' {
  return mark === '[' ? ']' : '}';
}

function wronglyClosed({ mark, from }: Bracket, at: number): OpenMark {
  const closing = { at: from, marks: twinOf(mark), from: at, to: at + 1 };
  return { mark, from, to: at, wrongTwin: at, closing };
}

/** Where what begins at `from` ends on its line, the comment aside. */
function ownEnd(text: string, from: number): number {
  const line = text.slice(from, lineEnd(text, from));
  return from + line.replace(/\s+#.*$/, '').trimEnd().length;
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
