import { refuse } from '../text/refusal.ts';
import { downloadExporter } from './download.exporter.ts';
import type { Exporter, ExportInput, ExportResult } from './exporter.ts';
import { DEFAULT_FILE_NAME, YAML_TYPES } from './file-types.ts';

/** Back into the file it came from, or into its folder; else into one that the user chooses; else by download. */
export const saveFileExporter: Exporter = {
  id: 'save-file',
  title: 'Save',
  run: async (input, signal) => {
    if (input.handle) return writeBack(input, input.handle);
    if (input.folder) return saveInFolder(input, input.folder);
    if (window.showSaveFilePicker) return saveAs(input, signal);
    return downloadExporter.run(input, signal);
  },
};

async function saveAs(input: ExportInput, signal: AbortSignal): Promise<ExportResult> {
  const suggestedName = input.fileName || DEFAULT_FILE_NAME;
  try {
    const handle = await window.showSaveFilePicker?.({ suggestedName, types: YAML_TYPES });
    if (!handle) return downloadExporter.run(input, signal);
    await write(handle, input.bytes);
    return {
      ok: true,
      sentence: `Saved as ${handle.name}.`,
      saved: true,
      place: { fileName: handle.name, handle },
    };
  } catch (fault) {
    if (nameOf(fault) === 'AbortError') return { ok: 'cancelled' };
    if (nameOf(fault) === 'SecurityError') return downloadExporter.run(input, signal);
    return failed(suggestedName, fault);
  }
}

/** A new file beside those that the folder has; one that is there by this name is not touched unasked. */
async function saveInFolder(
  input: ExportInput,
  folder: FileSystemDirectoryHandle,
): Promise<ExportResult> {
  const { fileName } = input;
  try {
    if ((await permission(folder)) !== 'granted') {
      return refuse(
        'not-allowed',
        `${fileName} was not saved: the browser was not allowed to write into the folder ${folder.name}. Save again and allow it, or download the file.`,
      );
    }
    if (!input.overwrite && (await hasFile(folder, fileName))) {
      return refuse(
        'changed-outside',
        `${fileName} was not saved: the folder ${folder.name} has a file of that name by now. Overwrite it, or download yours and compare.`,
      );
    }
    const handle = await folder.getFileHandle(fileName, { create: true });
    await write(handle, input.bytes);
    const sentence = `Saved ${fileName} in the folder ${folder.name}.`;
    return { ok: true, sentence, saved: true, place: { handle } };
  } catch (fault) {
    return failed(fileName, fault);
  }
}

async function hasFile(folder: FileSystemDirectoryHandle, fileName: string): Promise<boolean> {
  try {
    await folder.getFileHandle(fileName);
    return true;
  } catch (fault) {
    if (nameOf(fault) === 'NotFoundError') return false;
    throw fault;
  }
}

async function writeBack(input: ExportInput, handle: FileSystemFileHandle): Promise<ExportResult> {
  try {
    if ((await permission(handle)) !== 'granted') {
      return refuse(
        'not-allowed',
        `${handle.name} was not saved: the browser was not allowed to write to it. Save again and allow it, or download the file.`,
      );
    }
    if (!input.overwrite && (await isChangedOutside(input, handle))) {
      return refuse(
        'changed-outside',
        `${handle.name} was not saved: another program has changed it since it was opened here. Overwrite it, or download yours and compare.`,
      );
    }
    await write(handle, input.bytes);
    return { ok: true, sentence: `Saved ${handle.name}.`, saved: true };
  } catch (fault) {
    return failed(handle.name, fault);
  }
}

async function permission(handle: FileSystemHandle): Promise<PermissionState> {
  const mode = 'readwrite';
  const state = (await handle.queryPermission?.({ mode })) ?? 'granted';
  if (state !== 'prompt') return state;
  return (await handle.requestPermission?.({ mode })) ?? 'granted';
}

async function isChangedOutside(
  input: ExportInput,
  handle: FileSystemFileHandle,
): Promise<boolean> {
  let file: File;
  try {
    file = await handle.getFile();
  } catch (fault) {
    // A file that was deleted can be written again; nobody's work is lost.
    if (nameOf(fault) === 'NotFoundError') return false;
    throw fault;
  }
  if (file.size !== input.openedBytes.length) return true;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return bytes.some((byte, index) => byte !== input.openedBytes[index]);
}

/** The browser writes beside the file and puts it in place on close: a failure leaves the old one whole. */
async function write(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
  } catch (fault) {
    await stream.abort().catch(() => {});
    throw fault;
  }
  await stream.close();
}

function failed(fileName: string, fault: unknown): ExportResult {
  return refuse(
    'not-saved',
    `${fileName} was not saved: ${explainWrite(fault)} Your work is still here; downloading the file works in any case.`,
  );
}

function explainWrite(fault: unknown): string {
  switch (nameOf(fault)) {
    case 'NotFoundError':
      return 'its folder is no longer there.';
    case 'QuotaExceededError':
      return 'the disk is full.';
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return 'it is locked or in use by another program.';
    case 'NotAllowedError':
      return 'the browser was not allowed to write there.';
    default:
      return 'the browser could not write it.';
  }
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : '';
}
