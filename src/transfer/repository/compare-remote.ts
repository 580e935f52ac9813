import { mergeFiles } from '../../commands/merge/merge-files.ts';
import type { FileOrigin, RepositoryPlace } from '../../store/moment.ts';
import type { PendingSave } from '../../store/session.ts';
import { mapLineEnds } from '../../text/line-ends.ts';
import { lineEdits } from '../../text/merge/line-edits.ts';
import type { Choice, TextMerge } from '../../text/merge/merge-texts.ts';
import type { Refused } from '../../text/refusal.ts';
import { decodeSource, encodeSource, type SourceForm } from '../../text/source-file.ts';
import type { RemoteFile } from './repository.ts';

/** What the repository holds at a place, read as text. */
export interface RemoteText {
  readonly ok: true;
  /** Undefined if there is no such file yet. */
  readonly blob: string | undefined;
  readonly text: string;
  readonly form: SourceForm | undefined;
}

export interface Comparison {
  /** `same`: nothing to send. `ours`: only we changed it. `merge`: somebody else did too. `new`: it is not there yet. */
  readonly state: 'same' | 'ours' | 'merge' | 'new';
  /** What would be sent. */
  readonly text: string;
  readonly merge: TextMerge | undefined;
}

/** Reads a file of a repository as text; refuses what is none. */
export function readRemote(file: RemoteFile | undefined): RemoteText | Refused {
  if (!file) return { ok: true, blob: undefined, text: '', form: undefined };
  const decoded = decodeSource(file.bytes);
  return decoded.ok
    ? { ok: true, blob: file.blob, text: decoded.text, form: decoded.form }
    : decoded;
}

/**
 * What sending means: our changes since the file was taken from there, on top of what it holds now.
 * A document from elsewhere counts from how it was opened.
 * @param baseText the text that both sides began with
 */
export function compareRemote(
  text: string,
  baseText: string,
  remote: RemoteText,
  choices: ReadonlyMap<string, Choice>,
): Comparison {
  if (remote.blob === undefined) return { state: 'new', text, merge: undefined };
  if (remote.text === text) return { state: 'same', text, merge: undefined };
  if (remote.text === baseText) return { state: 'ours', text, merge: undefined };
  const merge = mergeFiles({ base: baseText, ours: text, theirs: remote.text }, choices);
  return { state: 'merge', text: merge.text, merge };
}

/** What both sides began with: the file as it was taken from this place (`related`), else as it was opened. */
export function baseOf(
  { origin, openedBytes }: PendingSave,
  place: RepositoryPlace,
): { readonly text: string; readonly related: boolean } {
  if (origin && isSameFile(origin.place, place)) return { text: origin.text, related: true };
  const decoded = decodeSource(openedBytes);
  return { text: decoded.ok ? decoded.text : '', related: false };
}

function isSameFile(a: RepositoryPlace, b: RepositoryPlace): boolean {
  return a.address === b.address && a.path === b.path;
}

/** The bytes to send: lines that stay keep their bytes there, whatever line ends the document has. */
export function bytesFor(text: string, remote: RemoteText, own: Uint8Array): Uint8Array {
  if (!remote.form) return own;
  return encodeSource(text, mapLineEnds(remote.form, lineEdits(remote.text, text)));
}

export function originAt(place: RepositoryPlace, blob: string, text: string): FileOrigin {
  return { place, blob, text };
}
