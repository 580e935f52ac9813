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
  /** What stands at the top for anchors alone may change with them, unless it is what should change. */
  private readonly extensions: boolean;
  private readonly meaning: string;

  /** @param tree what `overlay.doc` should mean */
  constructor(overlay: Overlay, tree: SyntaxTree) {
    this.overlay = overlay;
    this.rule = rulesAt(overlay.doc.servicesPath);
    this.wanted = readLaid(tree.root, 0, false);
    const now = readOverlay(overlay);
    this.extensions =
      print(extensionsIn(now), {}, true) !== print(extensionsIn(this.wanted), {}, true);
    this.order = this.printLaid(this.wanted, false) === this.printLaid(now, false);
    this.meaning = this.printLaid(this.wanted, this.order);
  }

  /** Whether the files mean it already. */
  get isReached(): boolean {
    return this.isMeant(this.overlay);
  }

  /** Whether the files mean it with the changes of a draft. */
  holds(draft: Draft): boolean {
    const after = this.lay(draft);
    return after !== undefined && this.isMeant(after);
  }

  /** What the files do not yet mean with the changes of a draft; undefined where they cannot be read. */
  left(draft: Draft): readonly Difference[] | undefined {
    const after = this.lay(draft);
    const now = after && readOverlay(after);
    const differences = now && this.wanted && differencesBetween(now, this.wanted, this.rule);
    return differences?.filter(({ path: [top = ''] }) => this.extensions || !isExtension(top));
  }

  /** Whether a file alone says what it said before. */
  keeps(draft: Draft, layer: number): boolean {
    const [before, after] = [this.overlay.layers[layer], draft.layers[layer]].map(
      (doc) => doc && print(readLaid(doc.syntax.root, 0, false), this.rule, true),
    );
    return before === after;
  }

  private lay({ layers }: Draft): Overlay | undefined {
    return layOver(layers, this.overlay.rules, this.overlay);
  }

  private isMeant(overlay: Overlay): boolean {
    return this.printLaid(readOverlay(overlay), this.order) === this.meaning;
  }

  private printLaid(laid: Laid | undefined, order: boolean): string {
    return print(this.extensions ? laid : withoutExtensions(laid), this.rule, order);
  }
}

function readOverlay({ doc }: Overlay): Laid | undefined {
  return readLaid(doc.syntax.root, 0, false);
}

function print(laid: Laid | undefined, rule: LayerRule, order: boolean): string {
  return laid ? printMeaning(laid, rule, order) : '';
}

/** Keys that no tool reads. */
function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

function extensionsIn(laid: Laid | undefined): Laid | undefined {
  return keep(laid, isExtension);
}

function withoutExtensions(laid: Laid | undefined): Laid | undefined {
  return keep(laid, (key) => !isExtension(key));
}

function keep(laid: Laid | undefined, test: (key: string) => boolean): Laid | undefined {
  if (laid?.kind !== 'map') return laid;
  return { ...laid, entries: new Map([...laid.entries].filter(([key]) => test(key))) };
}
