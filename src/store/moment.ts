import type { TargetId } from '../compose/catalog/targets.ts';
import type { SourceForm } from '../text/source-file.ts';
import type { Positions, Selection } from './session.ts';

/** One opening of one file. Saving and changing the target replace it in every moment that has it. */
export interface OpenFile {
  /** Another for each opening. */
  readonly opening: number;
  readonly fileName: string;
  /** The text and form as they were opened or last saved. */
  readonly openedText: string;
  readonly openedForm: SourceForm;
  readonly target: TargetId;
  /** False for the empty state, before anything was opened. */
  readonly open: boolean;
  /** Where the browser lets us write it back. */
  readonly handle: FileSystemFileHandle | undefined;
}

/** Everything of the document that undo restores, the text itself aside. Immutable and shared. */
export interface Moment {
  /** Equal numbers mean equal texts. */
  readonly revision: number;
  readonly form: SourceForm;
  readonly positions: Positions;
  readonly selection: Selection;
  readonly file: OpenFile;
}
