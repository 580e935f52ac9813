import {
  buildFolders,
  dockerfilesFor,
  envFiles,
  type ProjectPath,
} from '../compose/project/project-paths.ts';
import { nameOf, type Proposal, type Spot } from './proposal.ts';

/** Paths of the opened folder, where a field names one. */
export function pathProposals(spot: Spot): readonly Proposal[] {
  return pathsAt(spot).map(({ value, detail }) => nameOf(value, `${detail}.`));
}

function pathsAt({ app, inside, service }: Spot): readonly ProjectPath[] {
  const { project, doc, target } = app;
  if (!project) return [];
  const [field, second, third] = inside;
  if (field === 'env_file') return third === undefined || third === 'path' ? envFiles(project) : [];
  if (second === undefined || second === 'context') return buildFolders(project, target);
  const built = second === 'dockerfile' ? doc.services.get(service ?? '') : undefined;
  return built ? dockerfilesFor(project, built) : [];
}
