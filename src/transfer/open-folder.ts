import type { Outcome, Session } from '../store/session.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import {
  listFiles,
  listFolder,
  type OpenedFolder,
  readAround,
  readFolder,
} from './project-folder.ts';
import { sourceOf } from './read-file.ts';

/** Lets the user choose a project folder and opens its compose files; what goes wrong is told as a notice. */
export async function openFolder(session: Session): Promise<Outcome | undefined> {
  const picked = await pickFolder();
  return picked && loadFolder(session, picked);
}

/** Opens a folder that was read; a refusal leaves the document as it was. */
export function loadFolder(session: Session, read: OpenedFolder | Refused): Outcome {
  if (!read.ok) {
    session.notify('refusal', read.refusal.sentence);
    return read;
  }
  const { files, project, folder, name } = read;
  const outcome = session.loadFiles(
    files.map((file) => ({ ...sourceOf(file), project, folder })),
    { label: files.length === 1 ? `Open ${files[0].name}` : `Open the folder ${name}` },
  );
  // What was left out is told already.
  const { notice } = session.store.getState();
  if (outcome.ok && notice?.tone !== 'refusal') session.notify('done', sentenceOf(read));
  return outcome;
}

function sentenceOf({ name, files, project }: OpenedFolder): string {
  const { size } = project.dockerfiles;
  const opened =
    files.length === 1
      ? `${files[0].name} with its folder`
      : `${files.length} compose files of the folder ${name}, each in a tab`;
  const dockerfiles =
    size === 0 ? 'no Dockerfile' : size === 1 ? '1 Dockerfile' : `${size} Dockerfiles`;
  const others = [
    ...(project.variables ? ['.env'] : []),
    ...(project.contract ? ['balena.yml'] : []),
    ...(project.buildSettings ? [project.buildSettings.file] : []),
  ];
  const read = [dockerfiles, ...others].join(', ');
  return `Opened ${opened}: ${read} read. Builds and what they need are checked too.`;
}

/** Looks at the folder of the open files again: what was added, changed or removed there counts from now on. */
export async function readFolderAgain(session: Session): Promise<void> {
  const { folder } = session.store.getState();
  if (!folder) return;
  try {
    const asked = await folder.requestPermission?.({ mode: 'read' });
    if (asked === 'denied') throw new DOMException('', 'NotAllowedError');
    session.setProject(await readAround(await listFolder(folder)));
    session.notify('done', `Looked at the folder ${folder.name} again.`);
  } catch {
    session.notify(
      'refusal',
      `The folder ${folder.name} could not be read again. It may have been moved, or the browser was not given the right to read it; open it once more.`,
    );
  }
}

async function pickFolder(): Promise<OpenedFolder | Refused | undefined> {
  if (!window.showDirectoryPicker) return pickByInput();
  try {
    const folder = await window.showDirectoryPicker({ mode: 'readwrite' });
    return await readFolder(folder.name, await listFolder(folder));
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'AbortError') return undefined;
    // In a frame of another site, or by policy, the browser has the chooser but does not let us use it.
    if (fault instanceof Error && fault.name === 'SecurityError') return pickByInput();
    return refuse(
      'unreadable-folder',
      'The chosen folder could not be read. It may have been moved, or the browser was not given the right to read it; choose it again.',
    );
  }
}

function pickByInput(): Promise<OpenedFolder | Refused | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.webkitdirectory = true;
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      const name = files[0]?.webkitRelativePath.split('/')[0] ?? 'chosen';
      resolve(readFolder(name, listFiles(files)));
    });
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
