import type { Command } from './command.ts';

/** A command that knows its arguments already, as lists of offers hold them. */
export type BoundCommand = Command<void>;

/** `command` with `args` for whenever it is run. */
export function bindCommand<Args>(command: Command<Args>, args: Args): BoundCommand {
  return {
    id: command.id,
    label: () => command.label(args),
    plan: (doc) => command.plan(doc, args),
  };
}
