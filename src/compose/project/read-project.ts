import { readEnvFile } from '../fields/env-file.ts';
import { readDockerfile } from './dockerfile.ts';
import { isDockerfileName, type Project } from './project.ts';

/** Characters of a file above which it is hardly one of those that are read. */
export const LONGEST_READ = 200_000;

/** Whether what a file says is of use, not only that it is there. The path is from the compose file's folder. */
export function isRead(path: string): boolean {
  return path === '.env' || isDockerfileName(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * What is known of a folder.
 * @param paths all its files, from the compose file's folder
 * @param texts what those say that `isRead` asks for, as far as they could be read
 */
export function readProject(paths: Iterable<string>, texts: ReadonlyMap<string, string>): Project {
  const dockerfiles = [...texts].filter(([path]) => path !== '.env');
  const dotEnv = texts.get('.env');
  return {
    files: new Set(paths),
    dockerfiles: new Map(dockerfiles.map(([path, text]) => [path, readDockerfile(text)])),
    variables: dotEnv === undefined ? undefined : readVariables(dotEnv),
  };
}

/** Names without a value take it from the shell, which nobody here knows. */
function readVariables(text: string): ReadonlyMap<string, string> {
  const { entries } = readEnvFile(text, { doubleDollars: false });
  return new Map(
    entries.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}
