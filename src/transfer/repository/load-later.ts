import type { Repository } from './repository.ts';

/** A repository whose code is large: it comes when the first thing is asked of it. */
export function loadLater(load: () => Promise<Repository>): Repository {
  let opened: Promise<Repository> | undefined;
  const open = (): Promise<Repository> => {
    opened ??= load();
    return opened;
  };
  return {
    branches: async (run) => (await open()).branches(run),
    composeFiles: async (branch, run) => (await open()).composeFiles(branch, run),
    read: async (branch, path, run) => (await open()).read(branch, path, run),
    write: async (change, run) => (await open()).write(change, run),
  };
}
