import type { Outcome, Session } from '../store/session.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { YAML_TYPES } from './file-types.ts';
import { loadFolder } from './open-folder.ts';
import type { OpenedFolder } from './project-folder.ts';
import { type ReadFile, readFile, sourceOf } from './read-file.ts';

/** What was read of what the user chose, dropped or pasted. */
export type Read = readonly (ReadFile | Refused)[] | OpenedFolder | Refused;

/**
 * Lets the user choose files and opens them; what goes wrong is told as a notice.
 * @param beside as more tabs; several that are open already stay in any case
 */
export async function openFile(session: Session, beside = false): Promise<Outcome | undefined> {
  const picked = await pickFiles(true);
  return picked && loadRead(session, picked, beside);
}

/** Opens what was read; a refusal leaves the document as it was. */
export function loadRead(session: Session, read: Read, beside = false): Outcome {
  if ('files' in read) return loadFolder(session, read);
  if ('refusal' in read) {
    session.notify('refusal', read.refusal.sentence);
    return read;
  }
  const files = read.filter((it) => it.ok);
  const refused = read.find((it) => !it.ok);
  if (files.length === 0 && refused && !refused.ok) return loadRead(session, refused);
  const label = files.length === 1 ? `Open ${files[0]?.name}` : `Open ${files.length} files`;
  const hasTabs = session.store.getState().files.length > 1;
  const outcome = session.loadFiles(files.map(sourceOf), { label, beside: beside || hasTabs });
  if (outcome.ok && refused && !refused.ok) session.notify('refusal', refused.refusal.sentence);
  return outcome;
}

/** The one file that the user chooses, or undefined if they think better of it. */
export async function pickFile(): Promise<ReadFile | Refused | undefined> {
  const picked = await pickFiles(false);
  return picked && ('refusal' in picked ? picked : picked[0]);
}

async function pickFiles(
  multiple: boolean,
): Promise<readonly (ReadFile | Refused)[] | Refused | undefined> {
  if (!window.showOpenFilePicker) return pickByInput(multiple);
  try {
    const handles = await window.showOpenFilePicker({ multiple, types: YAML_TYPES });
    return await Promise.all(
      handles.map(async (handle) => readFile(await handle.getFile(), handle)),
    );
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'AbortError') return undefined;
    // In a frame of another site, or by policy, the browser has the chooser but does not let us use it.
    if (fault instanceof Error && fault.name === 'SecurityError') return pickByInput(multiple);
    return refuse(
      'unreadable-file',
      'The chosen file could not be opened. It may have been moved; choose it again.',
    );
  }
}

function pickByInput(multiple: boolean): Promise<readonly (ReadFile | Refused)[] | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = multiple;
    // Some systems know no type for .yml and would grey the very files that are meant.
    input.accept = '.yml,.yaml,.json,text/*,application/yaml,application/json';
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      resolve(files.length === 0 ? undefined : Promise.all(files.map((file) => readFile(file))));
    });
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
