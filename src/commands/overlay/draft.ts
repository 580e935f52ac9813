import type { ComposeDocument } from '../../compose/compose-document.ts';
import { readCompose } from '../../compose/read-compose.ts';
import type { SyntaxTree } from '../../text/syntax-tree.ts';
import { composeEdits, type TextEdit } from '../../text/text-edit.ts';

/** What is written to one of the files. */
export interface LayerChange {
  readonly layer: number;
  /** Minimal, over the text of the layer as it was. */
  readonly edits: readonly TextEdit[];
  /** Of the text after the edits. */
  readonly tree: SyntaxTree;
}

/** The files with changes to some of them that are not made yet. */
export class Draft {
  readonly layers: readonly ComposeDocument[];
  /** By layer, in the order in which the files lie. */
  readonly changes: readonly LayerChange[];

  constructor(layers: readonly ComposeDocument[], changes: readonly LayerChange[] = []) {
    this.layers = layers;
    this.changes = changes;
  }

  /** The draft with one more change, planned over what a layer is in it. */
  with({ layer, edits, tree }: LayerChange): Draft {
    if (edits.length === 0) return this;
    const doc = this.layers[layer];
    const before = this.changes.find((change) => change.layer === layer);
    const others = this.changes.filter((change) => change !== before);
    const length = (doc?.syntax.text.length ?? 0) - grown(before?.edits ?? []);
    const change = { layer, edits: composeEdits(length, before?.edits ?? [], edits), tree };
    return new Draft(
      this.layers.with(layer, readCompose(tree, doc)),
      [...others, change].sort((a, b) => a.layer - b.layer),
    );
  }

  /** How many characters come and go. */
  get cost(): number {
    const characters = (edits: readonly TextEdit[]) =>
      edits.reduce((sum, { from, to, insert }) => sum + to - from + insert.length, 0);
    return this.changes.reduce((sum, { edits }) => sum + characters(edits), 0);
  }

  /** How many files besides `front` are written to. */
  countOthers(front: number): number {
    return this.changes.filter(({ layer }) => layer !== front).length;
  }
}

function grown(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
}
