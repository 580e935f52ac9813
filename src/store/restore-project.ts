import type { Dockerfile } from '../compose/project/dockerfile.ts';
import type { Project } from '../compose/project/project.ts';
import { readFlag, readList, readRecord, readText, UnexpectedData } from './read-unknown.ts';

/** The folder that was kept beside a document. It is advice: what cannot be read is no reason to give the document up. */
export function restoreProject(item: unknown): Project | undefined {
  if (item === undefined) return undefined;
  try {
    const { files, dockerfiles, variables } = readRecord(item);
    return {
      files: readSet(files),
      dockerfiles: readMap(dockerfiles, restoreDockerfile),
      variables: variables === undefined ? undefined : readMap(variables, readText),
    };
  } catch (fault) {
    if (fault instanceof UnexpectedData) return undefined;
    throw fault;
  }
}

function restoreDockerfile(item: unknown): Dockerfile {
  const facts = readRecord(item);
  return {
    exposes: readList(facts.exposes, readText),
    exposesMore: readFlag(facts.exposesMore),
    initSystem: readFlag(facts.initSystem),
  };
}

function readSet(item: unknown): ReadonlySet<string> {
  if (!(item instanceof Set)) throw new UnexpectedData('Not a set');
  return new Set([...item].map(readText));
}

function readMap<T>(item: unknown, read: (value: unknown) => T): ReadonlyMap<string, T> {
  if (!(item instanceof Map)) throw new UnexpectedData('Not a map');
  return new Map([...item].map(([key, value]) => [readText(key), read(value)]));
}
