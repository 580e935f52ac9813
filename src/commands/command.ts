import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Planned } from '../text/intent.ts';
import type { YamlPath } from '../text/yaml-path.ts';

export type CommandResult =
  | (Extract<Planned, { ok: true }> & {
      /** Services to select afterwards. */
      readonly select?: readonly string[];
      /** What the user should know although it was done, such as data that stays behind on devices. */
      readonly caution?: string;
      /** Where the edit shows, for the panes to reveal. */
      readonly focus?: YamlPath;
    })
  | Extract<Planned, { ok: false }>;

/** What a user can intend. Pure: plans edits over `doc.syntax.text` or refuses with a sentence. */
export interface Command<Args> {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  /** For undo and history: `Add api → db`. */
  label(args: Args): string;
  plan(doc: ComposeDocument, args: Args): CommandResult;
}
