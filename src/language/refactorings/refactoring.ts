import type { BoundCommand } from '../../commands/bind-command.ts';
import type { TargetId } from '../../compose/catalog/targets.ts';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import type { YamlPath } from '../../text/yaml-path.ts';

/** A change that leaves the meaning of the file as it is, ready to be run. */
export interface Refactoring {
  /** As a command: `Write ports in the long form`. */
  readonly title: string;
  readonly kind: 'rewrite' | 'extract' | 'inline' | 'move';
  readonly command: BoundCommand;
}

/** Where the user is when asking what can be done. */
export interface RefactoringPlace {
  readonly doc: ComposeDocument;
  readonly target: TargetId;
  /** What the cursor or the focus stands in; just a service where one is selected. */
  readonly path: YamlPath;
  /** The services that are selected, the one of the path among them. */
  readonly services: readonly string[];
}

/** One kind of refactoring: what it offers at a place. */
export type Refactorer = (place: RefactoringPlace) => readonly Refactoring[];
