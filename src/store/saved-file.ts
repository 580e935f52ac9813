import { TARGETS } from '../compose/catalog/targets.ts';
import { readSourceForm, type SourceForm } from '../text/source-file.ts';
import type { FileOrigin, OpenFile } from './moment.ts';
import {
  readChoice,
  readFlag,
  readNumber,
  readRecord,
  readText,
  UnexpectedData,
} from './read-unknown.ts';
import { restoreProject } from './restore-project.ts';

/** @throws UnexpectedData */
export function readForm(item: unknown): SourceForm {
  const form = readSourceForm(item);
  if (!form) throw new UnexpectedData('Not a form of a file');
  return form;
}

/**
 * An open file that was kept.
 * @throws UnexpectedData if it is none
 */
export function restoreFile(item: unknown): OpenFile {
  const file = readRecord(item);
  return {
    opening: readNumber(file.opening),
    fileName: readText(file.fileName),
    openedText: readText(file.openedText),
    openedForm: readForm(file.openedForm),
    // Documents of earlier versions do not have it.
    firstText: readText(file.firstText ?? file.openedText),
    firstForm: readForm(file.firstForm ?? file.openedForm),
    target: readChoice(
      file.target,
      TARGETS.map(({ id }) => id),
    ),
    open: readFlag(file.open),
    handle: readHandle(file.handle),
    origin: readOrigin(file.origin),
    project: restoreProject(file.project),
    folder: readFolder(file.folder),
    over: readOpening(file.over),
    together: readOpening(file.together),
  };
}

function readOpening(item: unknown): number | undefined {
  return item === undefined ? undefined : readNumber(item);
}

/** Handles outlive a visit where there are any; one that is missing means saving by download. */
function readHandle(item: unknown): FileSystemFileHandle | undefined {
  return typeof FileSystemFileHandle === 'function' && item instanceof FileSystemFileHandle
    ? item
    : undefined;
}

function readFolder(item: unknown): FileSystemDirectoryHandle | undefined {
  return typeof FileSystemDirectoryHandle === 'function' &&
    item instanceof FileSystemDirectoryHandle
    ? item
    : undefined;
}

/** A document kept before there were repositories has none. */
function readOrigin(item: unknown): FileOrigin | undefined {
  if (item === undefined) return undefined;
  const origin = readRecord(item);
  const place = readRecord(origin.place);
  return {
    place: {
      provider: readText(place.provider),
      address: readText(place.address),
      branch: readText(place.branch),
      path: readText(place.path),
    },
    blob: readText(origin.blob),
    text: readText(origin.text),
  };
}
