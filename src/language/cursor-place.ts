import { lineEnd, lineStart } from '../text/lines.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { flowPlace } from './flow-place.ts';
import { bare, type Line, linesBelow, readLine } from './read-line.ts';
import { keysOfItem, type Surroundings, surroundings } from './surroundings.ts';

/** What stands behind the colon of a key that is being written anew. */
export type Behind = 'nothing' | 'text' | 'list' | 'map';

/**
 * Where a cursor stands, told from lines and indentation alone, so that it holds in the middle of a
 * line that does not parse yet.
 */
export interface CursorPlace {
  /** `key`: a key of the map at `path` is being written. `value`: the value at `path`. */
  readonly kind: 'key' | 'value';
  readonly path: YamlPath;
  /** The anchor of the value at each step of the path, where it has one. */
  readonly anchors: readonly (string | undefined)[];
  /** The word being written, as offsets of the text; completion replaces it. */
  readonly from: number;
  readonly to: number;
  /** The word as far as it stands before the cursor. */
  readonly typed: string;
  /** Whether a colon follows the word already: of the key, or as in `data:/data`. */
  readonly hasColon: boolean;
  /** What follows that colon. */
  readonly behind: { readonly is: Behind; readonly text: string };
  /** An item that may become a map (`- name`) could be key or value. */
  readonly isItem: boolean;
  /** Inside brackets. */
  readonly flow: boolean;
  /** Between quotes. */
  readonly quoted: boolean;
  /** Keys or items beside the one being written, in the order of the text. */
  readonly siblings: readonly string[];
  /** The sibling right above or before. */
  readonly previous: string | undefined;
  /** Columns of the line's first character and of the word: new lines stand below the word. */
  readonly lineColumn: number;
  readonly column: number;
}

/** The place of a cursor at `offset`; undefined in a comment and in text that is no YAML of its own. */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const start = lineStart(text, offset);
  const head = text.slice(start, offset);
  if (/(^|\s)#/.test(head)) return undefined;
  const end = lineEnd(text, offset);
  const line = asItem(readLine(head, start), head, start);
  // The name of an anchor or a tag is the user's own.
  if (line.rest === '' && /[&!]\S*$/.test(head)) return undefined;
  const around = surroundings(text, line, start, end);
  const common = { text, offset, start, tail: text.slice(offset, end) };
  const outermost = flowAround(text, [line, ...around.parents], offset);
  if (outermost) return inBrackets(common, outermost);
  const [parent] = around.parents;
  if (parent && !holdsLines(parent, line)) return undefined;
  return inLines(common, line, around, end);
}

/** `- data:` with the cursor right behind may become `data:/data` as well as a key: a blank makes it one. */
function asItem(line: Line, head: string, start: number): Line {
  if (line.dash === undefined || line.key === undefined || !head.endsWith(':')) return line;
  return { ...line, key: undefined, rest: head.slice(line.column), restAt: start + line.column };
}

interface Common {
  readonly text: string;
  readonly offset: number;
  readonly start: number;
  readonly tail: string;
}

/** The outermost line whose brackets are open at the cursor. */
function flowAround(text: string, lines: readonly Line[], offset: number): Line | undefined {
  return lines.findLast(
    (line) => /^[[{]/.test(line.rest) && flowPlace(text, line.restAt, offset) !== undefined,
  );
}

/** Whether lines below `parent` are YAML: below a block scalar or a text of several lines they are not. */
function holdsLines(parent: Line, line: Line): boolean {
  if (parent.key === undefined) return true;
  const isNeighbour = parent.dash !== undefined && parent.column === line.column;
  return isNeighbour || parent.rest === '';
}

function inBrackets(common: Common, opener: Line): CursorPlace | undefined {
  const { text, offset } = common;
  const place = flowPlace(text, opener.restAt, offset);
  if (!place) return undefined;
  const lineAt = lineStart(text, opener.restAt);
  const outer = surroundings(text, opener, lineAt, lineEnd(text, opener.restAt));
  const base = opener.key === undefined ? outer.path : [...outer.path, opener.key];
  const anchors = [...outer.anchors, ...(opener.key === undefined ? [] : [opener.anchor])];
  const quote = /^["']/.test(text.slice(place.from, offset));
  const from = place.from + (quote ? 1 : 0);
  const word = wordAt(common, from);
  return {
    ...word,
    kind: place.kind,
    path: [...base, ...place.steps],
    anchors: [...anchors, ...place.steps.map(() => undefined)],
    behind: word.hasColon ? behindInLine(text.slice(word.to)) : NOTHING_BEHIND,
    isItem: false,
    flow: true,
    quoted: quote,
    siblings: place.siblings,
    previous: place.siblings.at(-1),
  };
}

function inLines(common: Common, line: Line, around: Surroundings, end: number): CursorPlace {
  const { text, offset, tail } = common;
  const { path, anchors } = around;
  const quoted = /^["']/.test(line.rest);
  // An opened quote stays; what is proposed goes between it and its twin.
  const word = wordAt(common, line.restAt + (quoted ? 1 : 0));
  const isWord = line.key === undefined;
  const isItem = isWord && line.dash !== undefined;
  const colonFollows = /^["']?\s*:(?:\s|$)/.test(tail.slice(word.to - offset));
  const isKey = isWord && (!isItem || colonFollows);
  // The first key of an item has its neighbours below, not in the other items.
  const beside =
    isKey && isItem ? keysOfItem(text, line, end) : [...around.before, ...around.after];
  return {
    ...word,
    kind: isKey ? 'key' : 'value',
    path: line.key === undefined ? path : [...path, line.key],
    anchors: line.key === undefined ? anchors : [...anchors, line.anchor],
    behind: word.hasColon ? behindOf(text, word.to, line.column) : NOTHING_BEHIND,
    isItem,
    flow: false,
    quoted,
    siblings: beside,
    previous: isKey && isItem ? undefined : around.before.at(-1),
  };
}

function wordAt({ text, offset, start, tail }: Common, from: number) {
  const to = offset + (/^[^\s,\]}#:="']*/.exec(tail)?.[0].length ?? 0);
  return {
    from,
    to,
    typed: text.slice(from, offset),
    hasColon: /^["']?\s*:/.test(text.slice(to, to + 3)),
    lineColumn: /^\s*/.exec(text.slice(start, offset))?.[0].length ?? 0,
    column: from - start,
  };
}

const NOTHING_BEHIND = { is: 'nothing', text: '' } as const;

/** What follows the colon behind a word whose map stands in `column`. */
function behindOf(text: string, to: number, column: number): CursorPlace['behind'] {
  const end = lineEnd(text, to);
  const inLine = behindInLine(text.slice(to, end));
  if (inLine.is !== 'nothing') return inLine;
  for (const below of linesBelow(text, end)) {
    if (below.dash !== undefined && below.dash >= column) return { is: 'list', text: '' };
    const isDeeper = below.column > column && below.key !== undefined;
    return isDeeper ? { is: 'map', text: '' } : NOTHING_BEHIND;
  }
  return NOTHING_BEHIND;
}

function behindInLine(tail: string): CursorPlace['behind'] {
  const { rest } = readLine(tail.replace(/^["']?\s*:\s*/, ''), 0);
  if (rest === '') return NOTHING_BEHIND;
  const first = rest[0];
  if (first === '[') return { is: 'list', text: '' };
  if (first === '{') return { is: 'map', text: '' };
  return { is: 'text', text: bare(rest.replace(/\s#.*$/s, '').split('\n')[0] ?? '') };
}
