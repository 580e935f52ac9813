import type { FileSource } from '../store/session.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { LARGEST_SOURCE } from '../text/source-file.ts';

/** A file that was read, and the way back to it where the browser gives one. */
export interface ReadFile {
  readonly ok: true;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | undefined;
}

/** A file that was read, as the session opens it. */
export function sourceOf({ name, bytes, handle }: ReadFile): FileSource {
  return { source: bytes, fileName: name, ...(handle && { handle }) };
}

/** Reads a file that the user chose; a file that is far too large is not even read. */
export async function readFile(
  file: File,
  handle?: FileSystemFileHandle,
): Promise<ReadFile | Refused> {
  if (file.size > LARGEST_SOURCE) {
    const size = (file.size / 1_000_000).toFixed(1);
    return refuse(
      'too-large',
      `“${file.name}” has ${size} MB; more than ${LARGEST_SOURCE / 1_000_000} MB is not opened, a compose file is rarely over 0.1 MB. Choose the docker-compose.yml itself.`,
    );
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, name: file.name, bytes, handle };
  } catch (fault) {
    return refuse('unreadable-file', `“${file.name}” could not be read: ${explainRead(fault)}`);
  }
}

function explainRead(fault: unknown): string {
  switch (fault instanceof Error ? fault.name : '') {
    case 'NotFoundError':
      return 'it was moved or deleted, or it is a folder. Choose it again.';
    case 'NotReadableError':
      return 'it was changed or is locked by another program. Close that program and open it again.';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'the browser was not given the right to read it. Open it again and allow reading.';
    default:
      return 'the browser gives no reason. Copy it to another place and open that.';
  }
}
