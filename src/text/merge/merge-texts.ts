import type { Model } from '../document-model.ts';
import { NULL_MODEL } from '../document-model.ts';
import { planIntents } from '../plan-intents.ts';
import { parseYaml, type SyntaxTree } from '../syntax-tree.ts';
import { printPath, type YamlPath } from '../yaml-path.ts';
import { checkComments } from './check-comments.ts';
import { intentsBetween } from './intents-between.ts';
import { isPlace, mergeLines, type Place, type Region, writings } from './merge-lines.ts';
import { mergeModels } from './merge-models.ts';
import type { ListRules, Side, Trio } from './merge-rules.ts';
import { distance, factsOf } from './model-facts.ts';

/** Whose version of a fact holds. */
export type Choice = 'ours' | 'theirs';

/** A fact that both changed, each to something else. */
export interface MergeConflict {
  /** Stable from one merge to the next, for choices. */
  readonly id: string;
  /** Where it stands in our text; empty for lines that are not read as YAML. */
  readonly path: YamlPath;
  /** As each text has it; undefined where it is gone or was not yet there. */
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

export interface TextMerge {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
  /** `lines`: one of the texts cannot be read as YAML, so that nobody can say what the result means. */
  readonly by: 'meaning' | 'lines';
  /** Comments of either side that found no place. */
  readonly lostComments: readonly string[];
}

export interface MergeOptions {
  /** What the format says about lists; unless told their items are known by their values. */
  readonly lists?: ListRules;
  /** Answers to conflicts by their id; without one theirs holds. */
  readonly choices?: ReadonlyMap<string, Choice>;
}

const BY_VALUE: ListRules = { identify: () => () => undefined, asMap: () => undefined };

/** Places beyond this number are not weighed one by one. */
const MOST_PLACES = 60;

/**
 * Merges two changes of one YAML text by what they mean. Lines that only one side touched are taken
 * as they stand, with their comments; where both touched the same lines, the writing is taken that
 * means what both intended, and what is still missing is written as minimal edits. The result is
 * read again and must mean both.
 */
export function mergeTexts(texts: Place, options: MergeOptions = {}): TextMerge {
  const trees = { base: parse(texts.base), ours: parse(texts.ours), theirs: parse(texts.theirs) };
  const { base, ours, theirs } = trees;
  if (!base || !ours || !theirs) return mergeByLines(texts, options);
  const conflicts = new Map<string, MergeConflict>();
  const wanted =
    mergeModels(
      {
        base: { model: factsOf(base), path: [] },
        ours: { model: factsOf(ours), path: [] },
        theirs: { model: factsOf(theirs), path: [] },
      },
      {
        ...(options.lists ?? BY_VALUE),
        decide: (trio) => {
          const conflict = describe(trio, { base, ours, theirs });
          conflicts.set(conflict.id, conflict);
          return options.choices?.get(conflict.id) ?? 'theirs';
        },
      },
    ) ?? NULL_MODEL;
  const text =
    reach(bestWriting(texts, wanted, FAITHFUL), wanted) ??
    reach(bestWriting(texts, wanted, MEANT), wanted) ??
    reach(texts.theirs, wanted) ??
    reach(texts.ours, wanted);
  if (text === undefined) return mergeByLines(texts, options);
  return {
    text,
    conflicts: [...conflicts.values()],
    by: 'meaning',
    lostComments: checkComments(texts, text).lost,
  };
}

/** The tree of a text that can be merged by meaning: no faults, one document. */
function parse(text: string): SyntaxTree | undefined {
  const tree = parseYaml(text);
  const faulty = tree.problems.some(({ severity }) => severity === 'error');
  return faulty || tree.documentCount > 1 ? undefined : tree;
}

/** `text` with the fewest edits that make it mean `wanted`, or undefined if it cannot be made to. */
function reach(text: string, wanted: Model): string | undefined {
  const tree = parse(text);
  if (!tree) return undefined;
  const intents = intentsBetween(factsOf(tree), wanted);
  if (!intents) return undefined;
  if (intents.length === 0) return text;
  const planned = planIntents(tree, intents);
  if (!planned.ok || distance(factsOf(planned.tree), wanted) > 0) return undefined;
  return planned.tree.text;
}

/** How much a writing costs by what is wrong with it; facts can be mended afterwards, mostly. */
interface Costs {
  readonly fact: number;
  readonly comment: number;
  /** A character of a line that theirs or ours wrote anew and that is not there. */
  readonly theirs: number;
  readonly ours: number;
}

/** Leans to the writing of the repository, and mends the facts. */
const FAITHFUL: Costs = { fact: 10, comment: 10, theirs: 0.1, ours: 0.05 };
/** For what cannot be mended by edits, such as aliases: the facts before all else. */
const MEANT: Costs = { ...FAITHFUL, fact: 10_000 };

/** The lines of both, with the writing at each place that both touched which costs least. */
function bestWriting(texts: Place, wanted: Model, costs: Costs): string {
  const regions = mergeLines(texts);
  const chosen = regions.map((region) => (isPlace(region) ? region.theirs : region.text));
  const places = regions.flatMap((region, index) => (isPlace(region) ? [{ region, index }] : []));
  if (places.length > MOST_PLACES) return chosen.join('');
  for (const { region, index } of places) {
    let best = Number.POSITIVE_INFINITY;
    for (const writing of writings(region)) {
      const text = chosen.with(index, writing).join('');
      const cost = costOf(text, texts, wanted, costs) + costOfLines(writing, region, costs);
      if (cost < best) {
        best = cost;
        chosen[index] = writing;
      }
      if (cost === 0) break;
    }
  }
  return chosen.join('');
}

function costOf(text: string, texts: Place, wanted: Model, { fact, comment }: Costs): number {
  const tree = parse(text);
  if (!tree) return Number.MAX_SAFE_INTEGER;
  return distance(factsOf(tree), wanted) * fact + countFaults(texts, text) * comment;
}

function countFaults(texts: Place, text: string): number {
  const { lost, strays } = checkComments(texts, text);
  return lost.length + strays.length;
}

function costOfLines(writing: string, { base, ours, theirs }: Place, costs: Costs): number {
  const [before, after] = [base, writing].map((text) => new Set(text.split('\n')));
  const lost = (side: string) =>
    side
      .split('\n')
      .filter((line) => !before?.has(line) && !after?.has(line))
      .join('').length;
  return lost(theirs) * costs.theirs + lost(ours) * costs.ours;
}

function describe(
  trio: Trio,
  trees: { readonly base: SyntaxTree; readonly ours: SyntaxTree; readonly theirs: SyntaxTree },
): MergeConflict {
  const path = trio.ours.model ? trio.ours.path : trio.theirs.path;
  return {
    id: printPath(path),
    path,
    base: written(trees.base, trio.base),
    ours: written(trees.ours, trio.ours),
    theirs: written(trees.theirs, trio.theirs),
  };
}

function written(tree: SyntaxTree, { model, path }: Side): string | undefined {
  if (!model) return undefined;
  const { from, to } = tree.rangeOf(path, 'value');
  return tree.text.slice(from, to);
}

/** For texts that cannot be read: line by line, with each place that both touched as a conflict. */
function mergeByLines(texts: Place, { choices }: MergeOptions): TextMerge {
  const conflicts: MergeConflict[] = [];
  const resolve = (region: Region): string => {
    if (!isPlace(region)) return region.text;
    const id = `lines ${conflicts.length + 1}`;
    conflicts.push({ id, path: [], ...region });
    return region[choices?.get(id) ?? 'theirs'];
  };
  const text = mergeLines(texts).map(resolve).join('');
  return { text, conflicts, by: 'lines', lostComments: [] };
}
