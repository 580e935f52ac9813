import type { Model } from '../document-model.ts';
import type { YamlValue } from '../intent.ts';
import type { YamlPath } from '../yaml-path.ts';

/** One fact as one of the three texts has it. */
export interface Side {
  readonly model: Model | undefined;
  /** Where it stands there, or would stand. */
  readonly path: YamlPath;
}

/** A fact in the text that both began with, in ours and in theirs. */
export interface Trio {
  readonly base: Side;
  readonly ours: Side;
  readonly theirs: Side;
}

/**
 * Tells one item of a list from the others, so that a changed item is not one gone and another come;
 * undefined where its value is its name.
 */
export type ItemName = (item: YamlValue) => string | undefined;

/** What the format of the file says about its lists. */
export interface ListRules {
  /** How items of the list at `path` are told apart, or `whole` where the order of all of them is one fact. */
  identify(path: YamlPath): ItemName | 'whole';
  /** What the list at `path` would be as a map, where both forms are allowed and mean the same. */
  asMap(
    path: YamlPath,
    items: readonly YamlValue[],
  ): Readonly<Record<string, YamlValue>> | undefined;
}

export interface MergeRules extends ListRules {
  /** Called where both sides say something else about one fact; says whose holds. */
  decide(trio: Trio): 'ours' | 'theirs';
}
