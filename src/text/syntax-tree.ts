import type { Alias, ParsedNode } from 'yaml';
import { type EntryIndex, indexEntries } from './entry-index.ts';
import type { YamlValue } from './intent.ts';
import { lineStart, lineStarts } from './lines.ts';
import { keyName, type OwnEntry } from './own-entries.ts';
import { plainValue } from './plain-value.ts';
import { readChange } from './read-change.ts';
import {
  type ReadDocument,
  type ReadDocuments,
  type ReadOptions,
  readDocuments,
} from './read-documents.ts';
import { type Survey, surveyDocument } from './survey-document.ts';
import type { SourceRange } from './text-edit.ts';
import type { YamlPath } from './yaml-path.ts';
import { measureStyle, type YamlStyle } from './yaml-style.ts';
import { YamlView } from './yaml-view.ts';

/** What the YAML reader itself says about the text, before any meaning is looked at. */
export interface SyntaxProblem {
  /** The `yaml` library's stable code such as `BAD_INDENT`, or ours: `UNRESOLVED_ALIAS`, `BAD_MERGE`, `TOO_DEEP`, `TOO_LARGE`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly range: SourceRange;
}

export type EntryPart = 'key' | 'value' | 'entry';

/**
 * One exact text and what it means as YAML 1.2 (with merge keys). Immutable.
 * Holds the first document of a stream; `documentCount` tells of more.
 * Paths name what is written in the text itself; what an alias or a merge key brings is read through `view`.
 */
export class SyntaxTree {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  readonly documentCount: number;
  /** Where the first document of the stream ends and the next begins. */
  readonly firstEnd: number;
  /** The library's document: for src/text alone. */
  readonly document: ReadDocument | undefined;
  /** The tree itself or, while it has faults, the last one without: what the next is made from. */
  readonly sound: SyntaxTree | undefined;
  private readonly read: ReadDocuments;
  private readonly survey: Survey;
  /** By node, not by tree: a node that a later tree shares has the same entries there. */
  private readonly indexes: WeakMap<ParsedNode, EntryIndex>;
  private knownRoot: YamlView | undefined;
  private knownStyle: YamlStyle | undefined;
  private knownLines: readonly number[] | undefined;

  constructor(text: string, read: ReadDocuments, sound?: SyntaxTree) {
    this.text = text;
    this.read = read;
    this.indexes = sound?.indexes ?? new WeakMap();
    this.document = read.documents[0];
    this.documentCount = read.documents.length;
    this.firstEnd = Math.min(read.documents[1]?.range[0] ?? text.length, text.length);
    this.survey = surveyDocument(this.document);
    const found = [...failures(text, read), ...faults(text, read)];
    this.problems = [...found, ...this.survey.problems];
    this.sound = found.length === 0 ? this : sound;
  }

  /** The root value, aliases and merge keys seen through. */
  get root(): YamlView {
    this.knownRoot ??= new YamlView(this, this.document?.contents ?? null, [], 'own');
    return this.knownRoot;
  }

  /** The habits of the file: indents, quotes, padding. */
  get style(): YamlStyle {
    this.knownStyle ??= measureStyle(this.text, this.document?.contents ?? null);
    return this.knownStyle;
  }

  /** The value at `path`, aliases and merge keys seen through, or undefined where there is none. */
  view(path: YamlPath): YamlView | undefined {
    let view: YamlView | undefined = this.root;
    for (const step of path) {
      view = typeof step === 'number' ? view.item(step) : view.get(step);
      if (!view) return undefined;
    }
    return view;
  }

  /** The plain value at `path`, or undefined where there is none or where aliases expand it without end. */
  valueOf(path: YamlPath): YamlValue | undefined {
    const view = this.view(path);
    return view && plainValue(view);
  }

  /** What an alias stands for: the nearest anchor of its name above it. For src/text alone. */
  anchored(alias: Alias): ParsedNode | null {
    return this.survey.targets.get(alias) ?? null;
  }

  /** Each alias of the document with what it stands for. For src/text alone. */
  get aliases(): ReadonlyMap<Alias, ParsedNode | null> {
    return this.survey.targets;
  }

  /** Whether the text itself has an entry or item at `path`. */
  has(path: YamlPath): boolean {
    return path.length === 0 || this.entryAt(path) !== undefined;
  }

  /** The entries of a map or sequence, indexed once. For src/text alone. */
  indexOf(node: ParsedNode | null): EntryIndex {
    if (!node) return indexEntries(null);
    let index = this.indexes.get(node);
    if (!index) {
      index = indexEntries(node);
      this.indexes.set(node, index);
    }
    return index;
  }

  /** The entry or item that the text has at `path`. For src/text alone. */
  entryAt(path: YamlPath): OwnEntry | undefined {
    let node: ParsedNode | null = this.document?.contents ?? null;
    let entry: OwnEntry | undefined;
    for (const step of path) {
      entry = this.indexOf(node).find(step);
      if (!entry) return undefined;
      node = entry.value;
    }
    return entry;
  }

  /**
   * Where `path`, or its closest ancestor that the text has, stands.
   * `entry` runs from the key (or dash) to the end of the value, without trailing comments and blank lines;
   * `value` of an entry with nothing behind its colon is empty and stands behind the colon.
   */
  rangeOf(path: YamlPath, part: EntryPart = 'entry'): SourceRange {
    for (let length = path.length; length > 0; length--) {
      const entry = this.entryAt(path.slice(0, length));
      if (entry) return entry.range(this.text, length === path.length ? part : 'key');
    }
    const contents = this.document?.contents;
    return contents
      ? { from: contents.range[0], to: Math.min(contents.range[1], this.text.length) }
      : { from: 0, to: 0 };
  }

  /** The path of the deepest entry or item whose lines hold `offset`. */
  pathAt(offset: number): YamlPath {
    const path: (string | number)[] = [];
    let node: ParsedNode | null = this.document?.contents ?? null;
    while (node) {
      const { entries } = this.indexOf(node);
      const at = this.entryBefore(entries, offset);
      const entry = entries[at];
      if (!entry) break;
      path.push(entry.key ? keyName(entry.key) : at);
      node = entry.value;
    }
    return path;
  }

  /** The last entry that begins on the line of `offset` or above; in flow, the one around `offset`. */
  private entryBefore(entries: readonly OwnEntry[], offset: number): number {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = entries[middle];
      const begins = entry === undefined ? 0 : lineStart(this.text, entry.head);
      if (begins <= offset) low = middle + 1;
      else high = middle;
    }
    let at = low - 1;
    // In a flow collection several entries share a line: the first that reaches the offset holds it.
    while (at > 0 && entries[at]?.flow && reaches(this.text, entries[at - 1], offset)) at--;
    return at;
  }

  /** What another text says that differs from this one in few places, if that can be told quickly. */
  readChanged(text: string): ReadDocuments | undefined {
    return readChange(this.text, this.read, text);
  }

  /** 1-based line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number } {
    this.knownLines ??= lineStarts(this.text);
    const starts = this.knownLines;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 };
  }
}

function reaches(text: string, entry: OwnEntry | undefined, offset: number): boolean {
  return entry !== undefined && entry.range(text, 'entry').to >= offset;
}

function failures(text: string, { failure }: ReadDocuments): readonly SyntaxProblem[] {
  if (!failure) return [];
  const message =
    failure.code === 'TOO_LARGE' ? 'The text is too long to be read' : 'Values nest too deeply';
  const range = { from: failure.at, to: Math.min(failure.at + 1, text.length) };
  return [{ code: failure.code, severity: 'error', message, range }];
}

function faults(text: string, { documents }: ReadDocuments): readonly SyntaxProblem[] {
  return documents.flatMap((document) =>
    [...document.errors, ...document.warnings].map((problem) => ({
      code: problem.code,
      severity: problem.name === 'YAMLParseError' ? ('error' as const) : ('warning' as const),
      message: problem.message,
      range: {
        from: Math.min(problem.pos[0], text.length),
        to: Math.min(problem.pos[1], text.length),
      },
    })),
  );
}

/**
 * Reads any text; never throws. Problems are in the tree.
 * @param previous the tree of the text before an edit: what did not change is taken from there; the
 *   result is the same
 */
export function parseYaml(
  text: string,
  options: ReadOptions = {},
  previous?: SyntaxTree,
): SyntaxTree {
  const sound = previous?.sound;
  const isLong = options.maxLength !== undefined && text.length > options.maxLength;
  const changed = sound && !isLong ? sound.readChanged(text) : undefined;
  return new SyntaxTree(text, changed ?? readDocuments(text, options), sound);
}
