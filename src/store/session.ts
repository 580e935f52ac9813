import type { StoreApi } from 'zustand/vanilla';
import type { Command, CommandResult } from '../commands/command.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Project } from '../compose/project/project.ts';
import type { Diagnostic, QuickFix } from '../rules/rule.ts';
import type { Refusal } from '../text/refusal.ts';
import type { SourceForm } from '../text/source-file.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { FileOrigin, RepositoryPlace } from './moment.ts';
import type { Together } from './together.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<string, Point>;

/** What the user has picked, on whichever surface. */
export interface Selection {
  readonly services: readonly string[];
  /** A `depends_on` edge: `from` depends on `to`. */
  readonly edge?: { readonly from: string; readonly to: string };
  /** The field or entry in focus, so that panes can show each other's place. */
  readonly focus?: YamlPath;
  /** Who picked, so that a surface need not scroll to what it has itself picked. */
  readonly by: 'canvas' | 'panels' | 'editor' | 'problems' | 'command';
}

/** What the last step did to the text, computed from the text. */
export interface ChangeProof {
  readonly label: string;
  readonly linesChanged: number;
  readonly linesAdded: number;
  readonly linesRemoved: number;
  readonly commentsLost: number;
}

/** Something to tell the user: a refusal, a caution, a confirmation. */
export interface Notice {
  readonly id: number;
  readonly tone: 'refusal' | 'caution' | 'done';
  readonly sentence: string;
}

export interface HistoryView {
  /** The label of the step that undo would take back, if any. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
}

/** What every screen draws from. Immutable; replaced as a whole by each step. */
export interface Snapshot {
  readonly fileName: string;
  /** Which of `files` is in front: all else here tells of that one. */
  readonly fileId: number;
  /** The open files in the order of their tabs. */
  readonly files: readonly FileTab[];
  /** LF text without BOM; what Monaco shows. */
  readonly text: string;
  /** How the file writes that text: encoding, byte order mark, line ends. */
  readonly form: SourceForm;
  /** Counts texts: equal revisions mean equal texts. */
  readonly revision: number;
  readonly doc: ComposeDocument;
  /**
   * What the canvas and the panels draw: `doc`, or while that cannot be read the last that could; or what
   * it says together with another open file. Paths of the selection and of problems are paths of this.
   */
  readonly shown: ComposeDocument;
  /** Set while `shown` is of two files. */
  readonly together: Together | undefined;
  /** The open file that the user wants to see the one in front with, also where it cannot be read. */
  readonly togetherWith: number | undefined;
  /** What is shown of the text in front is older than the text. */
  readonly stale: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly target: TargetId;
  readonly selection: Selection;
  readonly positions: Positions;
  readonly history: HistoryView;
  /** The text as it was opened, for differences and for "modified". */
  readonly openedText: string;
  readonly modified: boolean;
  /** The place in a repository that the document was taken from or sent to. */
  readonly origin: RepositoryPlace | undefined;
  readonly proof: ChangeProof | undefined;
  readonly notice: Notice | undefined;
  /** The folder that the file was opened with, if one, as it was then or when it was last looked at. */
  readonly project: Project | undefined;
  /** That folder, where it can be read again and written into. */
  readonly folder: FileSystemDirectoryHandle | undefined;
  /** Whether there is a document at all, or the empty state shows. */
  readonly open: boolean;
}

/** A step that came from elsewhere than the listener, as minimal edits over the text before it. */
export interface TextStep {
  readonly edits: readonly TextEdit[];
  readonly before: string;
  readonly after: string;
  readonly source: 'typing' | 'command' | 'history' | 'load';
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** A file to open, and what is known of it. */
export interface FileSource {
  readonly source: Uint8Array | string;
  readonly fileName: string;
  /** The text is our own, such as the empty document: it need not hold a service. */
  readonly template?: boolean;
  /** Where the file can be written back to. */
  readonly handle?: FileSystemFileHandle;
  /** The folder around it. */
  readonly project?: Project | undefined;
  /** That folder, where the browser lets us read it again and write into it. */
  readonly folder?: FileSystemDirectoryHandle | undefined;
  /** The repository that it was taken from. */
  readonly origin?: FileOrigin;
}

export interface LoadWay {
  /** For undo and history. */
  readonly label: string;
  /** As more tabs; otherwise in place of all that is open. */
  readonly beside?: boolean;
}

/** How a document is opened when it is not just a file that the user picked. */
export interface LoadOptions extends Omit<FileSource, 'source' | 'fileName'>, Partial<LoadWay> {}

/** One of the open files. */
export interface FileTab {
  /** The same as long as the file is open, through undo and visits. */
  readonly id: number;
  readonly fileName: string;
  readonly modified: boolean;
  readonly front: boolean;
  /** Where saving brings it: into its file, to its repository, or to wherever the user says. */
  readonly home: 'file' | 'repository' | undefined;
  /** The tab that this one is laid over, if it is an override. */
  readonly over: number | undefined;
  /** Errors found in it. */
  readonly errors: number;
}

/** Another text for the document that was made outside, such as by merging what somebody else changed. */
export interface Adopted {
  readonly text: string;
  /** For undo and history. */
  readonly label: string;
  /** What the repository holds now: later differences are from there. */
  readonly origin: FileOrigin;
}

/** What was done since some text, for a message that tells of it. */
export interface WorkSince {
  /** Labels of the steps that changed text, the oldest first. */
  readonly labels: readonly string[];
  readonly typed: boolean;
}

/** Where a document was written, if that is a new place to save to. */
export interface SavedAs {
  readonly fileName?: string;
  readonly handle?: FileSystemFileHandle;
  readonly origin?: FileOrigin;
}

/** The document as it is now, on its way to where the user keeps it. */
export interface PendingSave {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** With `\n` ends, for the clipboard. */
  readonly text: string;
  readonly fileName: string;
  readonly handle: FileSystemFileHandle | undefined;
  /** Where a file without a handle belongs. */
  readonly folder: FileSystemDirectoryHandle | undefined;
  /** What the file held when it was opened or last saved: to see whether somebody else has changed it. */
  readonly openedBytes: Uint8Array;
  readonly origin: FileOrigin | undefined;
  /** It was written: nothing of this is unsaved, whatever was typed meanwhile. */
  done(as?: SavedAs): void;
}

/** The open document and all that can be done to it. The one way in for every surface. */
export interface Session {
  readonly store: StoreApi<Snapshot>;
  /** Plans and applies as one undoable step; a refusal becomes a notice and changes nothing. */
  run<Args>(command: Command<Args>, args: Args): Outcome;
  /** The same for a command that names places of the text in front, whatever else is shown with it. */
  runInText<Args>(command: Command<Args>, args: Args): Outcome;
  /** What `run` would answer, without doing it: for greying targets and for previews. The edits are of the text of `shown`. */
  preview<Args>(command: Command<Args>, args: Args): CommandResult;
  applyFix(fix: QuickFix): Outcome;
  /** Edits of the text in front as one step, whatever it is and becomes. */
  edit(label: string, edits: readonly TextEdit[]): void;
  /** Text typed in the text pane, over the text of the current snapshot. Bursts become one step. */
  type(edits: readonly TextEdit[]): void;
  /** A node move or an arrangement: one undoable step; never touches the text. */
  move(positions: Positions, label: string): void;
  /** Positions for nodes that had none; not a step of its own. */
  place(positions: Positions): void;
  select(selection: Selection): void;
  setTarget(target: TargetId): void;
  /** What the folder around the open files holds now. */
  setProject(project: Project): void;
  undo(): void;
  redo(): void;
  /** Replaces the document by a file's bytes or text; refuses what is no compose file and then changes nothing. */
  load(source: Uint8Array | string, fileName: string, how?: LoadOptions): Outcome;
  /** Opens several files as one step, the first in front; leaves out what is no compose file, and says so. */
  loadFiles(sources: readonly FileSource[], way: LoadWay): Outcome;
  /** Brings another of the open files to the front. Not a step: the next one remembers it. */
  showFile(id: number): void;
  /** From now on shows the file in front together with that one: over it, or under it if that is its override. */
  showTogether(id: number | undefined): void;
  /** Takes a file off the screen as a step that can be undone; the last one stays. */
  closeFile(id: number): void;
  /** The bytes to export: the buffer with its own BOM, line ends and encoding. */
  exportBytes(): Uint8Array;
  /** The bytes as they were opened, or as they were opened or last saved. */
  earlierBytes(which: 'opened' | 'saved'): Uint8Array;
  /** The export was written where the user keeps it: nothing is unsaved. */
  markSaved(): void;
  /**
   * For saving that takes its time: what to write, and the way to tell that it was written.
   * @param id another file than the one in front
   */
  beginSave(id?: number): PendingSave;
  /** Takes over a text that was made outside as one undoable step. */
  adopt(adopted: Adopted): void;
  /** What was done since the text was `text`, or since the file was opened. */
  workSince(text: string): WorkSince;
  notify(tone: Notice['tone'], sentence: string): void;
  dismissNotice(): void;
  /** Told of every change of text, before the snapshot is replaced. Returns the way to stop. */
  onText(listener: (step: TextStep) => void): () => void;
}
