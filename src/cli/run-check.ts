import type { Project } from '../compose/project/project.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import {
  CHECK_USAGE,
  type CheckFormat,
  type CheckOptions,
  readCheckOptions,
} from './check-options.ts';
import { jsonLine, summaryLine, textLines } from './check-report.ts';
import { sarifLog } from './sarif.ts';

/** The world of a command, so that tests can stand in its place. */
export interface CheckWorld {
  /** @throws where the file cannot be read */
  read(path: string): Uint8Array;
  /**
   * What lies in the folder of the file at `path`.
   * @throws where the folder cannot be read
   */
  readFolder(path: string): Project;
  print(line: string): void;
  complain(line: string): void;
}

/** Runs `check`; returns the exit status: 0 no errors, 1 errors, 2 something could not be read. */
export function runCheck(args: readonly string[], world: CheckWorld): 0 | 1 | 2 {
  if (args[0] === '--help') {
    world.print(CHECK_USAGE);
    return 0;
  }
  const options = readCheckOptions(args);
  if (!options.ok) {
    world.complain(options.refusal.sentence);
    return 2;
  }
  const files: CheckedFile[] = [];
  let unread = 0;
  for (const path of options.files) {
    const checked = checkPath(path, options, world);
    if (checked) files.push(checked);
    else unread++;
  }
  report(files, options.format, world);
  if (unread > 0) return 2;
  return files.some(({ diagnostics }) => diagnostics.some((it) => it.severity === 'error')) ? 1 : 0;
}

function checkPath(
  path: string,
  { target, folder, over }: CheckOptions,
  world: CheckWorld,
): CheckedFile | undefined {
  let bytes: Uint8Array;
  let project: Project | undefined;
  let base: Uint8Array | undefined;
  try {
    bytes = world.read(path);
    project = folder ? world.readFolder(path) : undefined;
    base = over === undefined ? undefined : world.read(over);
  } catch (error) {
    world.complain(`${path}: cannot be read (${error instanceof Error ? error.message : error}).`);
    return undefined;
  }
  const checked = checkFile(path, bytes, {
    target,
    onFault: (rule, fault) =>
      world.complain(`${path}: the rule ${rule.meta.id} failed, please report it: ${fault}`),
    project,
    base,
  });
  if (checked.ok) return checked;
  world.complain(`${path}: ${checked.refusal.sentence}`);
  return undefined;
}

function report(files: readonly CheckedFile[], format: CheckFormat, world: CheckWorld): void {
  if (format === 'sarif') {
    world.print(sarifLog(files));
    return;
  }
  for (const file of files) {
    for (const found of file.diagnostics) {
      if (format === 'json') world.print(jsonLine(file, found));
      else for (const line of [...textLines(file, found), '']) world.print(line);
    }
  }
  if (format === 'text') world.print(summaryLine(files));
}
