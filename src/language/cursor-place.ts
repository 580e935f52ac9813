import type { YamlPath } from '../text/yaml-path.ts';

/**
 * Where a cursor stands, told from lines and indentation alone, so that it holds in the middle of a
 * line that does not parse yet.
 */
export interface CursorPlace {
  /** `key`: a key of the map at `path` is being written. `value`: the value at `path`. */
  readonly kind: 'key' | 'value';
  readonly path: YamlPath;
  /** The word being written, as offsets of the text; completion replaces it. */
  readonly from: number;
  readonly to: number;
  /** Whether a colon follows the word already: of the key, or as in `data:/data`. */
  readonly hasColon: boolean;
  /** An item that may become a map (`- name`) could be key or value. */
  readonly isItem: boolean;
  /** Inside brackets on one line. */
  readonly flow: boolean;
  /** Between quotes. */
  readonly quoted: boolean;
  /** Keys or items beside the one being written. */
  readonly siblings: readonly string[];
}

interface Line {
  readonly start: number;
  /** Column of the first dash, if the line starts with one. */
  readonly dash: number | undefined;
  /** Column of what stands behind the dashes. */
  readonly column: number;
  readonly key: string | undefined;
  /** What stands behind the colon, or the whole where there is none. */
  readonly rest: string;
}

const LINE = /^(\s*)((?:-[ \t]+|-$)*)(.*)$/s;
const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[{&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?:\s+|$)(.*)$/s;

function readLine(text: string, start: number): Line {
  const [, indent = '', dashes = '', content = ''] = LINE.exec(text) ?? [];
  const key = KEY.exec(content);
  return {
    start,
    dash: dashes === '' ? undefined : indent.length,
    column: indent.length + dashes.length,
    key: key?.[1] === undefined ? undefined : bare(key[1]),
    rest: key?.[2] ?? content,
  };
}

function bare(word: string): string {
  const quote = word[0];
  if (quote !== '"' && quote !== "'") return word.trim();
  return word.slice(1, word.endsWith(quote) && word.length > 1 ? -1 : undefined);
}

/** The place of a cursor at `offset`; undefined in a comment. */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const head = text.slice(start, offset);
  if (/(^|\s)#/.test(head)) return undefined;
  const lineEnd = text.indexOf('\n', offset);
  const tail = text.slice(offset, lineEnd < 0 ? text.length : lineEnd);
  const line = readLine(head, start);
  const above = linesAbove(text, start);
  const below = linesBelow(text, lineEnd);
  const around = surroundings(line, above, below);

  const path = line.key === undefined ? around.path : [...around.path, line.key];
  const opened = /^[[{](?:.*[,[{])?\s*/.exec(line.rest)?.[0];
  const word = line.rest.slice(opened?.length ?? 0);
  const isWord = line.key === undefined && opened === undefined;
  const quoted = /^["']/.test(word);
  const end = /^[^\s,\]}#:"']*/.exec(tail)?.[0].length ?? 0;
  const isKey = isWord && (line.dash === undefined || /^\s*:(?:\s|$)/.test(tail.slice(end)));
  const to = offset + end;
  return {
    kind: isKey ? 'key' : 'value',
    path: opened?.startsWith('[') ? [...path, 0] : path,
    // An opened quote stays; what is proposed goes between it and its twin.
    from: offset - word.length + (quoted ? 1 : 0),
    to,
    hasColon: /^\s*:/.test(text.slice(to, to + 2)),
    isItem: isWord && line.dash !== undefined,
    flow: opened !== undefined,
    quoted,
    siblings: around.siblings,
  };
}

function* linesAbove(text: string, start: number): Generator<Line> {
  for (let to = start - 1; to >= 0; ) {
    const from = text.lastIndexOf('\n', to - 1) + 1;
    const line = text.slice(from, to);
    if (/^\s*[^\s#]/.test(line)) yield readLine(line, from);
    to = from - 1;
  }
}

function* linesBelow(text: string, lineEnd: number): Generator<Line> {
  for (let from = lineEnd + 1; lineEnd >= 0 && from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    if (/^\s*[^\s#]/.test(line)) yield readLine(line, from);
    from = to + 1;
  }
}

/** Climbs from a line to the root by smaller and smaller columns, noting the neighbours at the first level. */
function surroundings(
  line: Line,
  above: Iterable<Line>,
  below: Iterable<Line>,
): { readonly path: YamlPath; readonly siblings: readonly string[] } {
  const path: (string | number)[] = [];
  const siblings: string[] = [];
  let column = line.dash ?? line.column;
  let item = line.dash !== undefined;
  let index = 0;
  let first = true;
  for (const other of above) {
    const outer = other.dash ?? other.column;
    if (item && other.dash === column) {
      index++;
      if (first) siblings.push(other.key ?? bare(other.rest));
    } else if (item ? other.key !== undefined && outer <= column : outer < column) {
      if (item) path.unshift(index);
      index = 0;
      // A dash above whose map this key continues: `- name: x` over `  port: 1`.
      if (!item && other.dash !== undefined && other.column === column) {
        if (first && other.key !== undefined) siblings.push(other.key);
        item = true;
      } else {
        if (other.key !== undefined) path.unshift(other.key);
        item = other.dash !== undefined;
      }
      column = outer;
      first = false;
    } else if (first && !item && outer === column && other.key !== undefined) {
      siblings.push(other.key);
    }
    if (column === 0 && !item) break;
  }
  return { path, siblings: [...siblings, ...siblingsBelow(line, below)] };
}

function siblingsBelow(line: Line, below: Iterable<Line>): readonly string[] {
  const siblings: string[] = [];
  const column = line.dash ?? line.column;
  for (const other of below) {
    const outer = other.dash ?? other.column;
    if (outer < column || (line.dash !== undefined && outer === column && other.dash === undefined))
      break;
    if (outer > column) continue;
    if (line.dash !== undefined) siblings.push(other.key ?? bare(other.rest));
    else if (other.key !== undefined) siblings.push(other.key);
  }
  return siblings;
}
