import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PASSED_OVER } from '../compose/project/passed-over.ts';
import type { Project } from '../compose/project/project.ts';
import { isRead, LONGEST_READ, readProject } from '../compose/project/read-project.ts';

/**
 * What the editor would know of a folder of this disk. Links to files count as files;
 * links to folders are not followed, since they may lead back.
 */
export function projectIn(folder: string): Project {
  const paths: string[] = [];
  const open = [''];
  for (const inside of open) {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = `${inside}${entry.name}`;
      if (entry.isDirectory()) {
        if (!PASSED_OVER.has(entry.name)) open.push(`${path}/`);
      } else if (sizeOf(join(folder, path)) !== undefined) paths.push(path);
    }
  }
  const wanted = paths.filter(
    (path) => isRead(path) && (sizeOf(join(folder, path)) ?? Infinity) <= LONGEST_READ,
  );
  return readProject(
    paths,
    new Map(wanted.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
  );
}

/** The size of a file, or of the one that a link leads to; undefined for anything else. */
function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}
