import type { Command } from './command.ts';
import { moveItem } from './list-field.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface MoveListItemArgs extends FieldPlace {
  readonly key: string;
  readonly index: number;
  /** The position that the entry has afterwards. */
  readonly to: number;
}

/** Gives an entry of a list another position, its comments with it. */
export const moveListItem: Command<MoveListItemArgs> = {
  id: 'move-list-item',
  label: ({ service, key, to }) => `Move ${key} of ${service} to position ${to + 1}`,
  plan: (doc, { key, index, to, ...place }) =>
    planWithin(doc, place, (target) => moveItem(target, key, index, to), [key, to]),
};
