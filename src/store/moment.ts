import type { TargetId } from '../compose/catalog/targets.ts';
import type { Project } from '../compose/project/project.ts';
import type { SourceForm } from '../text/source-file.ts';
import type { Positions, Selection } from './session.ts';

/** Where in which repository a file is kept. Never holds a password or token. */
export interface RepositoryPlace {
  /** The kind of host, as the list of providers calls it. */
  readonly provider: string;
  /** The address of the repository, without its branch and path. */
  readonly address: string;
  readonly branch: string;
  readonly path: string;
}

/** A place and what it held when the file was taken from there or last sent there. */
export interface FileOrigin {
  readonly place: RepositoryPlace;
  /** The id of the content there, to see whether somebody else has changed it. */
  readonly blob: string;
  /** With \n ends: what both sides began with, should they have to be merged. */
  readonly text: string;
}

/** One opening of one file. Saving and changing the target replace it in every moment that has it. */
export interface OpenFile {
  /** Another for each opening. */
  readonly opening: number;
  readonly fileName: string;
  /** The text and form as they were opened or last saved. */
  readonly openedText: string;
  readonly openedForm: SourceForm;
  /** The text and form as they were opened, whatever was saved since. */
  readonly firstText: string;
  readonly firstForm: SourceForm;
  readonly target: TargetId;
  /** False for the empty state, before anything was opened. */
  readonly open: boolean;
  /** Where the browser lets us write it back. */
  readonly handle: FileSystemFileHandle | undefined;
  /** The repository that it belongs to, if any. */
  readonly origin: FileOrigin | undefined;
  /** The folder that it was opened with, as that was then. */
  readonly project: Project | undefined;
  /** That folder, where the browser lets us read it again and write into it. */
  readonly folder: FileSystemDirectoryHandle | undefined;
  /** The opening of the file that this one is laid over by tools, if it is an override. */
  readonly over: number | undefined;
  /** The opening of the file that it is looked at together with: its base, or an override of it. */
  readonly together: number | undefined;
}

/** An open file that is not in front, as it stands. */
export interface ParkedFile {
  readonly file: OpenFile;
  readonly text: string;
  readonly revision: number;
  readonly form: SourceForm;
}

/** Everything that undo restores, the text in front aside. Immutable and shared. */
export interface Moment {
  /** Equal numbers mean equal texts. */
  readonly revision: number;
  readonly form: SourceForm;
  /** By the names of services; files that are open beside each other mostly tell of the same ones. */
  readonly positions: Positions;
  readonly selection: Selection;
  /** The file in front, which the text belongs to. */
  readonly file: OpenFile;
  /** The other open files in the order of their tabs. */
  readonly others: readonly ParkedFile[];
  /** How many of the others stand before the one in front. */
  readonly tab: number;
}
