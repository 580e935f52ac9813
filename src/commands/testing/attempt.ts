import type { ComposeDocument } from '../../compose/compose-document.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { Command, CommandResult } from '../command.ts';

/** One thing that a user might try, and what must be true of the document afterwards. */
export interface Attempt {
  readonly label: string;
  plan(doc: ComposeDocument): CommandResult;
  /** All that may change, by path. */
  readonly where: readonly YamlPath[];
  /** Whether it takes something away, and the comments of that with it. */
  readonly removes: boolean;
  holds(after: ComposeDocument): boolean;
}

interface Bounds {
  readonly where: readonly YamlPath[];
  readonly removes?: boolean;
  readonly holds: (after: ComposeDocument) => boolean;
}

/** A command with its arguments as an attempt. */
export function attempt<Args>(command: Command<Args>, args: Args, bounds: Bounds): Attempt {
  return {
    label: `${command.id} ${JSON.stringify(args)}`,
    plan: (doc) => command.plan(doc, args),
    where: bounds.where,
    removes: bounds.removes ?? false,
    holds: bounds.holds,
  };
}
