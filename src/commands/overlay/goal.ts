import { type Laid, readLaid } from '../../compose/overlay/laid.ts';
import { layOver } from '../../compose/overlay/lay-over.ts';
import { type LayerRule, rulesAt } from '../../compose/overlay/layer-rules.ts';
import type { Overlay } from '../../compose/overlay/overlay.ts';
import { printMeaning } from '../../compose/overlay/print-meaning.ts';
import type { SyntaxTree } from '../../text/syntax-tree.ts';
import { type Difference, differencesBetween } from './differences-between.ts';
import type { Draft } from './draft.ts';

/** What files together should mean after a change. */
export class Goal {
  readonly overlay: Overlay;
  private readonly rule: LayerRule;
  private readonly wanted: Laid | undefined;
  /** Where only the order changes, it counts even where it means nothing. */
  private readonly order: boolean;
  private readonly meaning: string;

  /** @param tree what `overlay.doc` should mean */
  constructor(overlay: Overlay, tree: SyntaxTree) {
    this.overlay = overlay;
    this.rule = rulesAt(overlay.doc.servicesPath);
    this.wanted = readLaid(tree.root, 0, false);
    const isPlaced = this.print(this.wanted, false) !== this.printOverlay(overlay, false);
    this.order = !isPlaced;
    this.meaning = this.print(this.wanted, this.order);
  }

  /** Whether the files mean it already. */
  get isReached(): boolean {
    return this.printOverlay(this.overlay, this.order) === this.meaning;
  }

  /** Whether the files mean it with the changes of a draft. */
  holds(draft: Draft): boolean {
    const after = this.lay(draft);
    return after !== undefined && this.printOverlay(after, this.order) === this.meaning;
  }

  /** What the files do not yet mean with the changes of a draft; undefined where they cannot be read. */
  left(draft: Draft): readonly Difference[] | undefined {
    const after = this.lay(draft);
    const now = after && readLaid(after.doc.syntax.root, 0, false);
    return now && this.wanted && differencesBetween(now, this.wanted, this.rule);
  }

  /** Whether a file alone says what it said before. */
  keeps(draft: Draft, layer: number): boolean {
    const [before, after] = [this.overlay.layers[layer], draft.layers[layer]].map(
      (doc) => doc && this.print(readLaid(doc.syntax.root, 0, false), true),
    );
    return before === after;
  }

  private lay({ layers }: Draft): Overlay | undefined {
    return layOver(layers, this.overlay.rules, this.overlay);
  }

  private printOverlay({ doc }: Overlay, order: boolean): string {
    return this.print(readLaid(doc.syntax.root, 0, false), order);
  }

  private print(laid: Laid | undefined, order: boolean): string {
    return laid ? printMeaning(laid, this.rule, order) : '';
  }
}
