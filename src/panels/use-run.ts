import { useMemo } from 'react';
import type { Command } from '../commands/command.ts';
import type { QuickFix } from '../rules/rule.ts';
import type { Outcome, Session } from '../store/session.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { CommitAnswer } from '../ui/commit-draft.ts';
import { useSession } from '../ui/session-context.tsx';
import { hasDependency } from './subject.ts';

export interface PanelActions {
  /** Runs a command; answers why it was refused, for the field to say. */
  run<Args>(command: Command<Args>, args: Args): CommitAnswer;
  fix(fix: QuickFix): CommitAnswer;
  /** What the command would refuse with, without doing it. */
  objection<Args>(command: Command<Args>, args: Args): CommitAnswer;
  /** What the user should know before the command is run. */
  caution<Args>(command: Command<Args>, args: Args): string | undefined;
  /** Tells the other surfaces which place is being edited. */
  focus(path: YamlPath): void;
  selectServices(names: readonly string[]): void;
  /** Goes to a place of a service. */
  open(services: readonly string[], path: YamlPath): void;
}

/** What panels can do. A refusal is told at the field, so its notice is taken back. */
export function useActions(): PanelActions {
  const session = useSession();
  return useMemo(() => panelActions(session), [session]);
}

function panelActions(session: Session): PanelActions {
  const settle = (act: () => Outcome): CommitAnswer => {
    const { edge } = session.store.getState().selection;
    const outcome = act();
    if (!outcome.ok) {
      session.dismissNotice();
      return outcome.refusal.sentence;
    }
    const { selection, shown } = session.store.getState();
    if (selection.by !== 'command') return undefined;
    // The place was picked here: nothing in the panels needs to move to it, nor away from a dependency.
    const stays = edge && hasDependency(shown, edge.from, edge.to);
    session.select({ ...selection, ...(stays && { services: [], edge }), by: 'panels' });
    return undefined;
  };
  return {
    run: (command, args) => settle(() => session.run(command, args)),
    fix: (fix) => settle(() => session.applyFix(fix)),
    objection: (command, args) => {
      const result = session.preview(command, args);
      return result.ok ? undefined : result.refusal.sentence;
    },
    caution: (command, args) => {
      const result = session.preview(command, args);
      return result.ok ? result.caution : undefined;
    },
    focus: (path) => {
      const { selection } = session.store.getState();
      session.select({ ...selection, focus: path, by: 'panels' });
    },
    selectServices: (services) => session.select({ services, by: 'panels' }),
    open: (services, path) => session.select({ services, focus: path, by: 'panels' }),
  };
}
