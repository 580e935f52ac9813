import { bare } from './read-line.ts';

/** Where a cursor stands between brackets. */
export interface FlowPlace {
  /** From the value in the outermost brackets to what is being written. */
  readonly steps: readonly (string | number)[];
  /** `key`: of the map at `steps`. */
  readonly kind: 'key' | 'value';
  /** Where the word begins. */
  readonly from: number;
  readonly siblings: readonly string[];
}

interface Frame {
  readonly map: boolean;
  index: number;
  key: string | undefined;
  wordAt: number;
  readonly words: string[];
}

/** How far behind the cursor to look for neighbours. */
const FAR = 2_000;

/** The place at `offset` if the brackets that open at `open` are still open there. */
export function flowPlace(text: string, open: number, offset: number): FlowPlace | undefined {
  const frames: Frame[] = [];
  let here: { readonly frame: Frame; readonly place: Omit<FlowPlace, 'siblings'> } | undefined;
  const end = Math.min(text.length, offset + FAR);
  let at = open;
  while (at < end && (frames.length > 0 || at === open)) {
    if (at >= offset && !here) {
      const frame = frames.at(-1);
      if (!frame) return undefined;
      here = { frame, place: placeIn(frames, text, offset) };
    }
    at = step(text, at, frames, offset);
    if (here && !frames.includes(here.frame)) break;
  }
  if (!here) {
    const frame = frames.at(-1);
    if (!frame || at < offset) return undefined;
    here = { frame, place: placeIn(frames, text, offset) };
  }
  // The key whose value is being written is no neighbour of it.
  const own = here.place.kind === 'value' ? here.place.steps.at(-1) : undefined;
  return { ...here.place, siblings: here.frame.words.filter((word) => word !== own) };
}

/** Takes one character, quoted word or comment; returns where the next begins. */
function step(text: string, at: number, frames: Frame[], cursor: number): number {
  const char = text[at];
  const frame = frames.at(-1);
  switch (char) {
    case '[':
    case '{':
      frames.push({ map: char === '{', index: 0, key: undefined, wordAt: at + 1, words: [] });
      return at + 1;
    case ']':
    case '}':
      if (frame) note(frame, text, at, cursor);
      frames.pop();
      return at + 1;
    case ',':
      if (frame) {
        note(frame, text, at, cursor);
        frame.index++;
        frame.key = undefined;
        frame.wordAt = at + 1;
      }
      return at + 1;
    case ':':
      if (frame?.map && frame.key === undefined && isColon(text, at)) {
        frame.key = bare(text.slice(frame.wordAt, at).trim());
        if (!holds(frame.wordAt, at, cursor)) frame.words.push(frame.key);
        frame.wordAt = at + 1;
      }
      return at + 1;
    case '"':
    case "'":
      return startsWord(text, at, frame) ? quoteEnd(text, at, cursor) : at + 1;
    case '#':
      return /\s/.test(text[at - 1] ?? '') ? lineBreak(text, at) : at + 1;
    default:
      return at + 1;
  }
}

/** Remembers a finished item, or a key without a value, as a neighbour. */
function note(frame: Frame, text: string, at: number, cursor: number): void {
  const word = bare(text.slice(frame.wordAt, at).trim());
  if (frame.key === undefined && word !== '' && !holds(frame.wordAt, at, cursor)) {
    frame.words.push(word);
  }
}

function holds(from: number, to: number, cursor: number): boolean {
  return from <= cursor && cursor <= to;
}

function isColon(text: string, at: number): boolean {
  return /[\s,[\]{}]/.test(text[at + 1] ?? ' ') || /["']/.test(text[at - 1] ?? '');
}

function startsWord(text: string, at: number, frame: Frame | undefined): boolean {
  return frame !== undefined && text.slice(frame.wordAt, at).trim() === '';
}

/** Behind the closing quote; an open quote that the cursor stands in ends with its line. */
function quoteEnd(text: string, at: number, cursor: number): number {
  const quote = text[at];
  const line = lineBreak(text, at);
  for (let end = at + 1; end < line; end++) {
    if (quote === '"' && text[end] === '\\') end++;
    else if (text[end] === quote) return end + 1;
  }
  return at < cursor && cursor <= line ? cursor : line;
}

function lineBreak(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function placeIn(
  frames: readonly Frame[],
  text: string,
  offset: number,
): Omit<FlowPlace, 'siblings'> {
  const last = frames.at(-1);
  const inKey = last?.map === true && last.key === undefined;
  const steps = frames.flatMap((frame): readonly (string | number)[] =>
    frame.map ? (frame.key === undefined ? [] : [frame.key]) : [frame.index],
  );
  const wordAt = last?.wordAt ?? offset;
  const blanks = /^\s*/.exec(text.slice(wordAt, offset))?.[0].length ?? 0;
  return { steps, kind: inKey ? 'key' : 'value', from: wordAt + blanks };
}
