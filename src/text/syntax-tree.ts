import {
  type Alias,
  type Document,
  isAlias,
  isNode,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  visit,
} from 'yaml';
import { findEntry, keyName, type OwnEntry, ownEntries } from './own-entries.ts';
import type { SourceRange } from './text-edit.ts';
import type { YamlPath } from './yaml-path.ts';
import { YamlView } from './yaml-view.ts';

/** What the YAML reader itself says about the text, before any meaning is looked at. */
export interface SyntaxProblem {
  /** The `yaml` library's stable code, such as `BAD_INDENT`. */
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
  /** The library's document: for src/text alone. */
  readonly document: Document.Parsed | undefined;
  private readonly lines: LineCounter;
  private targets: Map<Alias, ParsedNode | null> | undefined;

  constructor(text: string, documents: readonly Document.Parsed[], lines: LineCounter) {
    this.text = text;
    this.lines = lines;
    this.document = documents[0];
    this.documentCount = documents.length;
    this.problems = documents.flatMap((document) =>
      [...document.errors, ...document.warnings].map((problem) => ({
        code: problem.code,
        severity: problem.name === 'YAMLParseError' ? ('error' as const) : ('warning' as const),
        message: problem.message,
        range: { from: problem.pos[0], to: Math.min(problem.pos[1], text.length) },
      })),
    );
  }

  /** The root value, aliases and merge keys seen through. */
  get root(): YamlView {
    return new YamlView(this, this.document?.contents ?? null, [], 'own');
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

  /** What an alias stands for: the nearest anchor of its name above it. For src/text alone. */
  anchored(alias: Alias): ParsedNode | null {
    if (!this.targets) {
      const targets = new Map<Alias, ParsedNode | null>();
      const anchors = new Map<string, ParsedNode>();
      visit(this.document ?? null, {
        Node: (_key, node) => {
          if (isAlias(node)) targets.set(node, anchors.get(node.source) ?? null);
          else if (node.anchor && isParsed(node)) anchors.set(node.anchor, node);
        },
      });
      this.targets = targets;
    }
    return this.targets.get(alias) ?? null;
  }

  /** Whether the text itself has an entry or item at `path`. */
  has(path: YamlPath): boolean {
    return path.length === 0 || this.entryAt(path) !== undefined;
  }

  /** The entry or item that the text has at `path`. For src/text alone. */
  entryAt(path: YamlPath): OwnEntry | undefined {
    let node: ParsedNode | null = this.document?.contents ?? null;
    let entry: OwnEntry | undefined;
    for (const step of path) {
      entry = findEntry(node, step);
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
      let hit: { step: string | number; entry: OwnEntry } | undefined;
      let index = 0;
      for (const entry of ownEntries(node)) {
        if (this.lineStart(entry.range(this.text, 'entry').from) > offset) break;
        hit = { step: entry.key ? keyName(entry.key) : index, entry };
        index++;
        // In a flow collection several entries share a line: stop at the one around the offset.
        if (entry.flow && offset <= entry.range(this.text, 'entry').to) break;
      }
      if (!hit) break;
      path.push(hit.step);
      node = hit.entry.value;
    }
    return path;
  }

  /** 1-based line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  private lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }
}

function isParsed(node: unknown): node is ParsedNode {
  return isNode(node) && Array.isArray(node.range);
}

/** Reads any text; never throws. Problems are in the tree. */
export function parseYaml(text: string): SyntaxTree {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, {
    merge: true,
    keepSourceTokens: true,
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
    version: '1.2',
  });
  return new SyntaxTree(text, Array.isArray(parsed) ? parsed : [], lines);
}
