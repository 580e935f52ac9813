import { encodeSource } from '../text/source-file.ts';
import { changeFile } from './history.ts';
import { openFilesOf } from './open-files.ts';
import type { PendingSave } from './session.ts';
import type { Workbench } from './workbench.ts';

/**
 * A file as it is now, to be written; earlier and later moments differ from what is then in the file.
 * @param id the file; the one in front unless told otherwise
 * @throws RangeError if no such file is open
 */
export function beginSave(workbench: Workbench, id?: number): PendingSave {
  const { history, text: inFront } = workbench.current;
  const wanted = id ?? history.now.file.opening;
  const found = openFilesOf(history.now, inFront).find(({ file }) => file.opening === wanted);
  if (!found) throw new RangeError(`No file ${wanted} is open`);
  const { file, form, text } = found;
  return {
    bytes: new Uint8Array(encodeSource(text, form)),
    text,
    fileName: file.fileName,
    handle: file.handle,
    folder: file.folder,
    origin: file.origin,
    openedBytes: encodeSource(file.openedText, file.openedForm),
    done: (as) =>
      workbench.replace({
        history: changeFile(workbench.current.history, file.opening, (before) => ({
          ...before,
          openedText: text,
          openedForm: form,
          ...as,
        })),
      }),
  };
}
