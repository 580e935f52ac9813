import type { Outcome, Session } from '../store/session.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { YAML_TYPES } from './file-types.ts';
import { loadFolder } from './open-folder.ts';
import type { OpenedFolder } from './project-folder.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** Lets the user choose a file and opens it; what goes wrong is told as a notice. */
export async function openFile(session: Session): Promise<Outcome | undefined> {
  const picked = await pickFile();
  return picked && loadRead(session, picked);
}

/** Opens a file that was read; a refusal leaves the document as it was. */
export function loadRead(session: Session, read: ReadFile | OpenedFolder | Refused): Outcome {
  if (read.ok && 'project' in read) return loadFolder(session, read);
  if (!read.ok) {
    session.notify('refusal', read.refusal.sentence);
    return read;
  }
  return session.load(read.bytes, read.name, read.handle && { handle: read.handle });
}

/** The file that the user chooses, or undefined if they think better of it. */
export async function pickFile(): Promise<ReadFile | Refused | undefined> {
  if (!window.showOpenFilePicker) return pickByInput();
  try {
    const [handle] = await window.showOpenFilePicker({ multiple: false, types: YAML_TYPES });
    return handle && (await readFile(await handle.getFile(), handle));
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'AbortError') return undefined;
    // In a frame of another site, or by policy, the browser has the chooser but does not let us use it.
    if (fault instanceof Error && fault.name === 'SecurityError') return pickByInput();
    return refuse(
      'unreadable-file',
      'The chosen file could not be opened. It may have been moved; choose it again.',
    );
  }
}

function pickByInput(): Promise<ReadFile | Refused | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    // Some systems know no type for .yml and would grey the very files that are meant.
    input.accept = '.yml,.yaml,.json,text/*,application/yaml,application/json';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file && readFile(file));
    });
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
