import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { columnOf, isFirstOnLine, lineAfter, lineEnd, lineStart } from './lines.ts';
import { contentEnd, type OwnEntry, ownEntries } from './own-entries.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';

/** What is known of a line by the offset of its first character. */
export type LinePlan =
  /** An entry begins on it: this is its column. */
  | { readonly kind: 'entry'; readonly column: number }
  /** It goes on with what a line above began, and moves by as much as that. */
  | { readonly kind: 'moved'; readonly by: number; readonly exact: boolean };

export interface FormatPlan {
  readonly lines: ReadonlyMap<number, LinePlan>;
  /** Blanks within lines, between a mark and what follows it. */
  readonly gaps: readonly TextEdit[];
}

/** Dash and blank. */
const DASH = 2;

/** Where each line of the document belongs, in the indents that the file uses most. */
export function planLines(tree: SyntaxTree): FormatPlan {
  return new Planner(tree).plan();
}

class Planner {
  private readonly lines = new Map<number, LinePlan>();
  private readonly gaps: TextEdit[] = [];
  private readonly text: string;
  private readonly root: ParsedNode | null;
  private readonly mapIndent: number;
  private readonly seqIndent: number;

  constructor(tree: SyntaxTree) {
    this.text = tree.text;
    this.root = tree.document?.contents ?? null;
    this.mapIndent = Math.max(2, tree.style.mapIndent);
    this.seqIndent = tree.style.seqIndent === 0 ? 0 : this.mapIndent;
  }

  plan(): FormatPlan {
    this.collection(this.root, 0);
    return { lines: this.lines, gaps: this.gaps };
  }

  private collection(node: ParsedNode | null, column: number): void {
    for (const entry of ownEntries(node)) this.entry(entry, column);
  }

  private entry(entry: OwnEntry, column: number): void {
    if (entry.flow) return;
    if (isFirstOnLine(this.text, entry.head)) {
      this.lines.set(lineStart(this.text, entry.head), { kind: 'entry', column });
    }
    // A key of several lines or with a question mark is moved as it is.
    const by = column - columnOf(this.text, entry.head);
    if (entry.explicit || !entry.marked || !isSmooth(this.text, entry)) {
      this.move(entry.head, entry.value ? contentEnd(this.text, entry.value) : entry.head, by);
      return;
    }
    this.gap(entry);
    const { value } = entry;
    if (!value) return;
    if (isBlock(value)) {
      this.moveProps(entry.head, value.range[0], by);
      this.collection(value, column + this.stepTo(entry, value));
    } else if (isScalar(value) && value.type?.startsWith('BLOCK')) {
      this.blockScalar(entry, value, column, by);
    } else {
      this.move(entry.head, contentEnd(this.text, value), by);
    }
  }

  private stepTo(entry: OwnEntry, value: ParsedNode): number {
    if (!entry.key) return DASH;
    return isSeq(value) ? this.seqIndent : this.mapIndent;
  }

  /** Lines below the first of a part of the text move by the same as the first. */
  private move(from: number, to: number, by: number, exact = false): void {
    for (let at = lineEnd(this.text, from) + 1; at <= to && at < this.text.length; ) {
      if (!this.lines.has(at)) this.lines.set(at, { kind: 'moved', by, exact });
      at = lineEnd(this.text, at) + 1;
    }
  }

  /** Anchors and tags on lines of their own go along; comments stand as what follows them. */
  private moveProps(from: number, to: number, by: number): void {
    for (let line = lineAfter(this.text, lineEnd(this.text, from)); line && line.from <= to; ) {
      if (line.kind === 'content' && !this.lines.has(line.from)) {
        this.lines.set(line.from, { kind: 'moved', by, exact: false });
      }
      line = lineAfter(this.text, line.to);
    }
  }

  private blockScalar(entry: OwnEntry, value: ParsedNode, column: number, by: number): void {
    const header = this.text.slice(value.range[0], lineEnd(this.text, value.range[0]));
    const first = lineEnd(this.text, value.range[0]) + 1;
    const indent = /^(?:[ ]*\n)*( *)\S/.exec(this.text.slice(first, value.range[1]))?.[1]?.length;
    const isExplicit = /^[|>][-+]?\d/.test(header);
    const isKept = /^[|>]\d?\+/.test(header);
    const end = isKept ? value.range[1] - 1 : contentEnd(this.text, value);
    const step = entry.key ? this.mapIndent : DASH;
    const wanted = isExplicit || indent === undefined ? by : column + step - indent;
    this.move(entry.head, value.range[0], by);
    this.move(first - 1, end, wanted, true);
  }

  /** One blank behind the mark of an entry whose value stands on its line. */
  private gap({ value, mark, props }: OwnEntry): void {
    const next = props[0]?.offset ?? value?.range[0];
    if (next === undefined || next <= mark) return;
    const between = this.text.slice(mark, next);
    if (between === ' ' || /[^ \t]/.test(between)) return;
    if (value && value.range[0] === value.range[1] && props.length === 0) return;
    this.gaps.push({ from: mark, to: next, insert: ' ' });
  }
}

function isBlock(node: ParsedNode): boolean {
  return (isMap(node) || isSeq(node)) && !node.flow;
}

/** Whether a key stands on one line, right before its colon. */
function isSmooth(text: string, entry: OwnEntry): boolean {
  return entry.key === undefined || !text.slice(entry.head, entry.mark).includes('\n');
}
