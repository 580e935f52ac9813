import type { ComposeDocument } from '../../compose/compose-document.ts';
import { type Laid, readLaid } from '../../compose/overlay/laid.ts';
import { layOver } from '../../compose/overlay/lay-over.ts';
import { type LayerRule, rulesAt } from '../../compose/overlay/layer-rules.ts';
import type { Overlay } from '../../compose/overlay/overlay.ts';
import { printMeaning } from '../../compose/overlay/print-meaning.ts';
import { readCompose } from '../../compose/read-compose.ts';
import type { SyntaxTree } from '../../text/syntax-tree.ts';
import { type Difference, differencesBetween } from './differences-between.ts';
import type { Draft } from './draft.ts';
import { readUnlike } from './read-unlike.ts';

/** What files together should mean after a change. */
export class Goal {
  readonly overlay: Overlay;
  private readonly rule: LayerRule;
  private readonly wanted: ComposeDocument;
  /** Where only the order changes, it counts even where it means nothing. */
  readonly order: boolean;
  /** What stands at the top for anchors alone may change with them, unless it is what should change. */
  private readonly extensions: boolean;
  private readonly laid = new Map<Draft, Overlay | undefined>();

  /** @param tree what `overlay.doc` should mean */
  constructor(overlay: Overlay, tree: SyntaxTree) {
    this.overlay = overlay;
    this.rule = rulesAt(overlay.doc.servicesPath);
    this.wanted = readCompose(tree, overlay.doc);
    const [now, wanted] = readUnlike(overlay.doc, this.wanted).map((laid) =>
      keep(laid, isExtension),
    );
    this.extensions = print(now, {}, true) !== print(wanted, {}, true);
    this.order = this.isMeant(overlay, false);
  }

  /** Whether the files mean it already. */
  get isReached(): boolean {
    return this.isMeant(this.overlay, this.order);
  }

  /** Whether the files mean it with the changes of a draft. */
  holds(draft: Draft): boolean {
    const after = this.lay(draft);
    return after !== undefined && this.isMeant(after, this.order);
  }

  /** What the files do not yet mean with the changes of a draft; undefined where they cannot be read. */
  left(draft: Draft): readonly Difference[] | undefined {
    const after = this.lay(draft);
    if (!after) return undefined;
    const [now, wanted] = this.unlike(after);
    return now && wanted && differencesBetween(now, wanted, this.rule);
  }

  /** Whether a file alone says what it said before. */
  keeps(draft: Draft, layer: number): boolean {
    const [before, after] = [this.overlay.layers[layer], draft.layers[layer]].map(
      (doc) => doc && print(readLaid(doc.syntax.root, 0, false), this.rule, true),
    );
    return before === after;
  }

  private lay(draft: Draft): Overlay | undefined {
    if (draft.changes.length === 0) return this.overlay;
    if (!this.laid.has(draft)) {
      this.laid.set(draft, layOver(draft.layers, this.overlay.rules, this.overlay));
    }
    return this.laid.get(draft);
  }

  private isMeant(overlay: Overlay, order: boolean): boolean {
    const [now, wanted] = this.unlike(overlay);
    return print(now, this.rule, order) === print(wanted, this.rule, order);
  }

  /** What counts of what the files say, and of what they should. */
  private unlike({ doc }: Overlay): readonly (Laid | undefined)[] {
    const both = readUnlike(doc, this.wanted);
    return this.extensions ? both : both.map((laid) => keep(laid, (key) => !isExtension(key)));
  }
}

function print(laid: Laid | undefined, rule: LayerRule, order: boolean): string {
  return laid ? printMeaning(laid, rule, order) : '';
}

/** Keys that no tool reads. */
function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

function keep(laid: Laid | undefined, test: (key: string) => boolean): Laid | undefined {
  if (laid?.kind !== 'map') return laid;
  return { ...laid, entries: new Map([...laid.entries].filter(([key]) => test(key))) };
}
