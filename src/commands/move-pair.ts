import type { Command } from './command.ts';
import { movePair as movePairIn } from './pair-field.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface MovePairArgs extends FieldPlace {
  /** A field that is a list of `name=value` or a map. */
  readonly key: string;
  readonly name: string;
  /** The pair whose position it takes: those from there on make room. */
  readonly to: string;
}

/** Gives a name with its value another position, its comments with it. */
export const movePair: Command<MovePairArgs> = {
  id: 'move-pair',
  label: ({ service, key, name }) => `Move ${name} in ${key} of ${service}`,
  plan: (doc, { key, name, to, ...place }) =>
    planWithin(doc, place, (target) => movePairIn(target, key, name, to), [key]),
};
