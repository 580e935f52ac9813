import type { Service } from '../compose-document.ts';
import type { Dockerfile } from './dockerfile.ts';

/** The folder around the compose file, as far as it was looked at. Paths are relative to the file's own folder. */
export interface Project {
  /** Files with `/` between folders, such as `web/Dockerfile`. */
  readonly files: ReadonlySet<string>;
  /** Those that are Dockerfiles, read. */
  readonly dockerfiles: ReadonlyMap<string, Dockerfile>;
  /** What the `.env` beside the compose file sets; undefined where there is none. */
  readonly variables?: ReadonlyMap<string, string> | undefined;
}

/** Folders that hold what tools have put there: nobody looked into them. */
export const PASSED_OVER: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  '.venv',
  '__pycache__',
  'target',
  'dist',
]);

export type BuildPlace =
  /** Not told by the file alone: no build, an address, a variable, a folder outside. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-folder'; readonly folder: string }
  | { readonly kind: 'no-dockerfile'; readonly folder: string; readonly path: string | undefined }
  | { readonly kind: 'found'; readonly path: string; readonly dockerfile: Dockerfile | undefined };

/** Whether a file of this name is one that builders take for a Dockerfile without being told. */
export function isDockerfileName(name: string): boolean {
  return /^Dockerfile(\.[\w-]+)?$/.test(name) || /\.dockerfile$/i.test(name);
}

/**
 * The Dockerfile that a service is built from. Without `dockerfile`, balena's builders take
 * `Dockerfile.template`, `Dockerfile.<device type>`, `Dockerfile.<architecture>` and then `Dockerfile`.
 */
export function findBuild({ files, dockerfiles }: Project, service: Service): BuildPlace {
  const build = service.build?.value;
  if (!build) return { kind: 'unknown' };
  const folder = normalise(build.context ?? '.');
  if (folder === undefined) return { kind: 'unknown' };
  const inside = folder === '' ? '' : `${folder}/`;
  const below = [...files].filter((path) => path.startsWith(inside));
  const shown = folder === '' ? '.' : `./${folder}`;
  if (below.length === 0) return { kind: 'no-folder', folder: shown };
  if (build.dockerfile !== undefined) {
    const path = normalise(`${inside}${build.dockerfile}`);
    if (path === undefined) return { kind: 'unknown' };
    return files.has(path)
      ? { kind: 'found', path, dockerfile: dockerfiles.get(path) }
      : { kind: 'no-dockerfile', folder: shown, path };
  }
  const names = below
    .map((path) => path.slice(inside.length))
    .filter((name) => /^Dockerfile(\.[\w-]+)?$/.test(name));
  const [name] = names.sort((a, b) => rankOf(a) - rankOf(b));
  if (name === undefined) return { kind: 'no-dockerfile', folder: shown, path: undefined };
  const path = `${inside}${name}`;
  return { kind: 'found', path, dockerfile: dockerfiles.get(path) };
}

function rankOf(name: string): number {
  if (name === 'Dockerfile.template') return 0;
  return name === 'Dockerfile' ? 2 : 1;
}

/** Whether a file that the compose file names is there; undefined where the folder cannot tell. */
export function holdsFile({ files }: Project, path: string): boolean | undefined {
  const normal = normalise(path);
  return normal === undefined ? undefined : files.has(normal);
}

/**
 * `./a/../b` as `b`; undefined for an address, a variable, an absolute path, one that leads outside
 * or into a folder that nobody looked into.
 */
function normalise(path: string): string | undefined {
  if (/^[\w+.-]+:|^git@|^\/|^~|\$|\.git(#.*)?$/.test(path)) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.some((step) => PASSED_OVER.has(step)) ? undefined : steps.join('/');
}
