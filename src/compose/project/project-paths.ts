import type { TargetId } from '../catalog/targets.ts';
import type { Service } from '../compose-document.ts';
import { filesForBuild, type Project } from './project.ts';

/** A path as a compose file would name it, and what is there. */
export interface ProjectPath {
  readonly value: string;
  readonly detail: string;
}

/** Folders that the builders of `target` can build from, those nearest to the compose file first. */
export function buildFolders(project: Project, target: TargetId): readonly ProjectPath[] {
  const found = new Map<string, string>();
  for (const path of [...project.files].sort(byDepth)) {
    const folder = folderOf(path);
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    const builds = isBuildFile(name, target);
    if (builds && !found.has(folder)) found.set(folder, name);
  }
  return [...found].map(([folder, name]) => ({
    value: folder === '' ? '.' : `./${folder}`,
    detail: `Holds ${name}`,
  }));
}

/** Files of a service's build folder that are called like Dockerfiles, as `dockerfile` names them. */
export function dockerfilesFor(project: Project, service: Service): readonly ProjectPath[] {
  return filesForBuild(project, service)
    .filter((name) => /(^|\/)Dockerfile(\.[\w-]+)?$|\.dockerfile$/i.test(name))
    .toSorted(byDepth)
    .map((value) => ({ value, detail: 'In the build folder' }));
}

/** Files with variables: `.env`, `web.env`, `.env.web`. */
export function envFiles({ files }: Project): readonly ProjectPath[] {
  return [...files]
    .filter((path) => /(^|\/)\.env(\.[\w-]+)?$|\.env$/.test(path))
    .sort(byDepth)
    .map((path) => ({ value: `./${path}`, detail: 'In the folder' }));
}

function isBuildFile(name: string, target: TargetId): boolean {
  if (target === 'compose') return name === 'Dockerfile';
  return /^Dockerfile(\.[\w-]+)?$/.test(name) || name === 'package.json';
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}
