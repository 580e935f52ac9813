import type { ComposeDocument } from '../../compose/compose-document.ts';
import type { Overlay } from '../../compose/overlay/overlay.ts';
import { countLostComments } from '../../text/comments.ts';
import { type Refused, refuse } from '../../text/refusal.ts';
import { quotePath } from '../../text/walk-path.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { CommandResult } from '../command.ts';
import { Draft, type LayerChange } from './draft.ts';
import { Goal } from './goal.ts';
import { routeDifferences } from './route-differences.ts';

/** As `CommandResult`; `focus` is a path of what the files say together. */
export type OverlaidResult =
  | (Omit<Extract<CommandResult, { ok: true }>, 'edits' | 'tree'> & {
      /** What is written to which file; nothing where all is said already. */
      readonly changes: readonly LayerChange[];
    })
  | Refused;

type Plan = (doc: ComposeDocument) => CommandResult;

/** The command's own way may come and go with this many characters more than the shortest, for its habits. */
const ROOM = 12;

/**
 * Plans something on what several files say together, and finds the file that has to say it: the one in
 * front where its word counts, else those that say it now. Each way is tried on the files, which are then
 * laid over each other again; it is taken only if they mean what was planned.
 * @param front the layer whose tab is in front
 */
export function planOverlaid(overlay: Overlay, front: number, plan: Plan): OverlaidResult {
  const wanted = plan(overlay.doc);
  if (!wanted.ok) return inTextOfFront(overlay, front, plan) ?? wanted;
  const goal = new Goal(overlay, wanted.tree);
  const untouched = new Draft(overlay.layers);
  const ways = new Ways(goal, front, plan);
  const draft = goal.isReached
    ? (ways.inText() ?? (wanted.edits.length === 0 ? untouched : undefined))
    : (ways.inFront() ?? ways.elsewhere() ?? ways.mixed());
  if (!draft) return ways.refusal ?? refuseLayers(goal, wanted.focus);
  const { edits: _edits, tree: _tree, ...rest } = wanted;
  return { ...rest, changes: draft.changes };
}

/**
 * What can be done to the text of the front file and changes no meaning, such as its form or the name of
 * an anchor: what the files say together has neither.
 */
function inTextOfFront(overlay: Overlay, front: number, plan: Plan): OverlaidResult | undefined {
  const goal = new Goal(overlay, overlay.doc.syntax);
  const draft = new Ways(goal, front, plan).inText([front]);
  return draft && draft.changes.length > 0 ? { ok: true, changes: draft.changes } : undefined;
}

/** The ways to write something into the files, from the one that is liked best. */
class Ways {
  private readonly goal: Goal;
  private readonly front: number;
  private readonly plan: Plan;
  private readonly start: Draft;
  /** The command, done to the front file alone. */
  private readonly own: Draft | Refused;

  constructor(goal: Goal, front: number, plan: Plan) {
    this.goal = goal;
    this.front = front;
    this.plan = plan;
    this.start = new Draft(goal.overlay.layers);
    this.own = this.done([front]);
  }

  /** Why one of the files does not take it, where that tells more than that they cannot. */
  get refusal(): Refused | undefined {
    if (this.goal.isReached) return this.own instanceof Draft ? undefined : this.own;
    return [this.front, ...this.others]
      .map((layer) => this.done([layer]))
      .find((draft): draft is Refused => !(draft instanceof Draft) && isTelling(draft));
  }

  /** What changes text and no meaning, such as a comment or the order of services, in one file that has it. */
  inText(layers: readonly number[] = [this.front, ...this.others]): Draft | undefined {
    for (const layer of layers) {
      const draft = this.held(this.done([layer]));
      if (draft?.changes.every((change) => this.goal.keeps(draft, change.layer))) return draft;
    }
    return undefined;
  }

  /** In the front file alone: as the command does it, unless that repeats what the others say. */
  inFront(): Draft | undefined {
    const own = this.held(this.own);
    const short = this.alone(this.routed(this.start, this.front));
    if (!own || !short) return own ?? short;
    const [full, brief] = [own, short].map(({ layers }) => layers[this.front]?.syntax.text ?? '');
    const hasMore = countLostComments(full ?? '', brief ?? '') > 0;
    return hasMore || own.cost <= short.cost + ROOM ? own : short;
  }

  /** As the command does it in one other file, or in all that it can be done to, as a renaming is. */
  elsewhere(): Draft | undefined {
    for (const layer of this.others) {
      const draft = this.held(this.done([layer]));
      if (draft) return draft;
    }
    return this.held(this.done([...this.goal.overlay.layers.keys()]));
  }

  /** Fact by fact, each in the file that can say it. */
  mixed(): Draft | undefined {
    const starts = [this.start, this.own, this.done([...this.goal.overlay.layers.keys()])];
    const found = starts.flatMap((start) =>
      start instanceof Draft
        ? [this.front, ...this.others].flatMap((layer) => this.routed(start, layer) ?? [])
        : [],
    );
    const others = (draft: Draft) => draft.countOthers(this.front);
    return found.sort((a, b) => others(a) - others(b) || a.cost - b.cost)[0];
  }

  private get others(): readonly number[] {
    const all = [...this.goal.overlay.layers.keys()].reverse();
    return all.filter((layer) => layer !== this.front);
  }

  /** The command done to some of the files, those that refuse it left as they are. */
  private done(layers: readonly number[]): Draft | Refused {
    let draft = this.start;
    let refused: Refused | undefined;
    for (const layer of layers) {
      const doc = draft.layers[layer];
      const result = doc && this.plan(doc);
      if (result?.ok) draft = draft.with({ layer, edits: result.edits, tree: result.tree });
      else refused = result;
    }
    return draft === this.start && refused ? refused : draft;
  }

  /** A draft that writes to the front file alone. */
  private alone(draft: Draft | undefined): Draft | undefined {
    return draft?.countOthers(this.front) === 0 ? draft : undefined;
  }

  private held(draft: Draft | Refused): Draft | undefined {
    return draft instanceof Draft && this.goal.holds(draft) ? draft : undefined;
  }

  private routed(start: Draft, prefer: number): Draft | undefined {
    const left = this.goal.left(start);
    const { rules, doc } = this.goal.overlay;
    const draft =
      left && routeDifferences(start, left, { rules, servicesPath: doc.servicesPath, prefer });
    return draft && this.held(draft);
  }
}

/** What is shared by anchors stands in the way in one file as it would alone. */
function isTelling({ refusal }: Refused): boolean {
  return /^(?:inherited-value|anchor-in-use|service-is-alias|service-inherited)$/.test(
    refusal.code,
  );
}

function refuseLayers(goal: Goal, focus: YamlPath = []): Refused {
  const path = goal.left(new Draft(goal.overlay.layers))?.[0]?.path ?? focus;
  if (goal.order) {
    return refuse(
      'order-of-layers',
      `${quotePath(path)} is put together from several files, and what is said in the base stands first. Its order can be changed within each file, not across them.`,
      path,
    );
  }
  return refuse(
    'not-in-layers',
    `${quotePath(path)} is put together from several files in a way that cannot be changed here. Change it in the text of the file that says it.`,
    path,
  );
}
