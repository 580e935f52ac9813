import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface FoundFile {
  /** Relative to the folder that was searched, with slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files below `folder` that may be compose files: all YAML, and JSON that has services. A file may be named itself. */
export function* findComposeFiles(folder: string): Generator<FoundFile> {
  if (statSync(folder).isFile()) {
    yield { name: folder.split(sep).at(-1) ?? folder, bytes: readFileSync(folder) };
    return;
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`))
    .sort();
  for (const path of paths) {
    const bytes = readFileSync(path);
    if (/\.json$/i.test(path) && !/"services"\s*:\s*\{/.test(bytes.toString('latin1'))) continue;
    yield { name: relative(folder, path).split(sep).join('/'), bytes };
  }
}
