import type { Service } from '../compose/compose-document.ts';
import {
  buildFolders,
  dockerfilesFor,
  envFiles,
  type ProjectPath,
} from '../compose/project/project-paths.ts';
import { useSnapshot } from '../ui/session-context.tsx';

/** Which paths of the opened folder a field is about. */
export type FolderPaths = 'build-folder' | 'dockerfile' | 'env-file';

/** Paths of the opened folder for a field of a service; undefined where none was opened. */
export function useFolderPaths(
  kind: FolderPaths | undefined,
  service: Service,
): readonly ProjectPath[] | undefined {
  const project = useSnapshot((snapshot) => snapshot.project);
  const target = useSnapshot((snapshot) => snapshot.target);
  if (!project || kind === undefined) return undefined;
  switch (kind) {
    case 'build-folder':
      return buildFolders(project, target);
    case 'dockerfile':
      return dockerfilesFor(project, service);
    case 'env-file':
      return envFiles(project);
  }
}
