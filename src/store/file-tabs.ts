import type { Diagnostic } from '../rules/rule.ts';
import { encodeSource } from '../text/source-file.ts';
import type { ParkedFile } from './moment.ts';
import type { FileTab } from './session.ts';

/** How an open file shows among the others. */
export function fileTab(
  parked: ParkedFile,
  front: number,
  problems: readonly Diagnostic[],
): FileTab {
  const { opening, fileName, handle, folder, origin, over } = parked.file;
  return {
    id: opening,
    fileName,
    modified: isModified(parked),
    front: opening === front,
    home: handle || folder ? 'file' : origin && 'repository',
    over,
    errors: problems.filter(({ severity }) => severity === 'error').length,
  };
}

/** Whether a file differs from what was opened or last saved. */
export function isModified({ file, text, form }: ParkedFile): boolean {
  const { openedText, openedForm } = file;
  if (text !== openedText) return true;
  if (form === openedForm) return false;
  const bytes = encodeSource(text, form);
  const opened = encodeSource(openedText, openedForm);
  return bytes.length !== opened.length || bytes.some((byte, index) => byte !== opened[index]);
}

/** `now`, or `before` if it says the same. */
export function sameTabs(before: readonly FileTab[], now: readonly FileTab[]): readonly FileTab[] {
  const isSame =
    before.length === now.length &&
    now.every((tab, index) => JSON.stringify(tab) === JSON.stringify(before[index]));
  return isSame ? before : now;
}
