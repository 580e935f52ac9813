import type { ComposeDocument } from '../../compose/compose-document.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { CommandResult } from '../command.ts';
import type { Meaning } from './meaning.ts';

/** One edit with its arguments chosen, and how to tell that it did what it should. */
export interface PreparedEdit {
  /** As undo would call it. */
  readonly label: string;
  readonly service: string | undefined;
  plan(): CommandResult;
  /** What the whole file should mean afterwards, from what it meant before. */
  expect(before: Meaning): Meaning;
  /** Entries whose own lines the edit has to change or take away; all other lines must stay as they are. */
  readonly changes: readonly Touched[];
  /** The most lines that it needs to add. */
  readonly adds: number;
}

export interface Touched {
  readonly path: YamlPath;
  /** `line`: the first line of the entry; `entry`: all its lines; `gone`: those and its comments. */
  readonly extent: 'line' | 'entry' | 'gone';
}

/** A standard visual edit under the name that the corpus run gives its results. */
export interface StandardEdit {
  readonly name: string;
  /** Every sensible choice of arguments, the one for the corpus run first; none where it does not apply. */
  prepare(doc: ComposeDocument): Iterable<PreparedEdit>;
}
