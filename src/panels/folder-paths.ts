import { useMemo } from 'react';
import type { Service } from '../compose/compose-document.ts';
import type { Dockerfile } from '../compose/project/dockerfile.ts';
import { type BuildPlace, findBuild } from '../compose/project/project.ts';
import {
  buildFolders,
  dockerfilesFor,
  envFiles,
  type ProjectPath,
} from '../compose/project/project-paths.ts';
import { useSnapshot } from '../ui/session-context.tsx';

/** What a service is built from; undefined where no folder was opened or nothing was found in it. */
export function useBuildPlace(service: Service): BuildPlace | undefined {
  const project = useSnapshot((snapshot) => snapshot.project);
  const target = useSnapshot((snapshot) => snapshot.target);
  return useMemo(() => project && findBuild(project, service, target), [project, service, target]);
}

/** What the Dockerfile of a service says, where it was read. */
export function useDockerfile(service: Service): Dockerfile | undefined {
  const place = useBuildPlace(service);
  return place?.kind === 'found' ? place.dockerfile : undefined;
}

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
