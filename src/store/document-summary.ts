import { isModified } from './file-tabs.ts';
import type { History } from './history.ts';
import { openFilesOf } from './open-files.ts';
import { readFlag, readList, readNumber, readRecord, readText } from './read-unknown.ts';

/** What tells a kept document from the others: most are called docker-compose.yml. */
export interface DocumentSummary {
  /** Names of the open files, in the order of their tabs. */
  readonly files: readonly string[];
  /** Names of its first services, those of the file in front first. */
  readonly services: readonly string[];
  readonly serviceCount: number;
  /** What the text begins with, for those without services. */
  readonly firstLine: string;
  /** Something is changed since it was opened or last saved. */
  readonly modified: boolean;
  /** The repository that it was taken from, if any. */
  readonly repository: string | undefined;
}

/** More would not fit into a line. */
const NAMES = 8;
const LONGEST_LINE = 80;

/** Tells of a document from its lines alone: it is asked for at every change, and of broken texts too. */
export function summarise({ text, now }: History): DocumentSummary {
  const whole = text.toString();
  const lines = whole.split('\n');
  const files = openFilesOf(now, whole);
  const others = now.others.flatMap((other) => serviceNames(other.text.split('\n')));
  const names = [...new Set([...serviceNames(lines), ...others])];
  return {
    files: files.map(({ file }) => file.fileName),
    services: names.slice(0, NAMES),
    serviceCount: names.length,
    firstLine: firstLine(lines),
    modified: files.some(isModified),
    repository: now.file.origin?.place.address,
  };
}

/** A stored summary; undefined where there is none or it is of another version. */
export function readSummary(stored: unknown): DocumentSummary | undefined {
  try {
    const summary = readRecord(stored);
    return {
      files: readList(summary.files, readText),
      services: readList(summary.services, readText),
      serviceCount: readNumber(summary.serviceCount),
      firstLine: readText(summary.firstLine),
      modified: readFlag(summary.modified),
      repository: summary.repository === undefined ? undefined : readText(summary.repository),
    };
  } catch {
    return undefined;
  }
}

function serviceNames(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) =>
    /^["']?services["']?\s*:\s*(?:&\S+\s*)?(?:#.*)?$/.test(line),
  );
  if (start < 0) return [];
  const names: string[] = [];
  let column: number | undefined;
  for (const line of lines.slice(start + 1)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = line.search(/\S/);
    if (indent === 0) break;
    column ??= indent;
    const name = /^\s*(["']?)([\w.][\w.-]*)\1\s*:(?:\s|$)/.exec(line)?.[2];
    if (indent === column && name !== undefined) names.push(name);
  }
  return names;
}

function firstLine(lines: readonly string[]): string {
  const line = lines.find((line) => /\w/.test(line)) ?? '';
  return line
    .replace(/^[\s#]+/, '')
    .trimEnd()
    .slice(0, LONGEST_LINE);
}
