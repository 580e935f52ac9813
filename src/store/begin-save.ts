import { encodeSource } from '../text/source-file.ts';
import { changeFile } from './history.ts';
import type { PendingSave } from './session.ts';
import type { Workbench } from './workbench.ts';

/** The document as it is now, to be written; earlier and later moments differ from what is then in the file. */
export function beginSave(workbench: Workbench): PendingSave {
  const { history, text } = workbench.current;
  const { file, form } = history.now;
  return {
    bytes: new Uint8Array(encodeSource(text, form)),
    text,
    fileName: file.fileName,
    handle: file.handle,
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
