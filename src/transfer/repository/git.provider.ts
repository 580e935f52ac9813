import type { Access, Provider, Repository } from './repository.ts';

export const gitProvider: Provider = {
  id: 'git',
  title: 'Any Git server (smart HTTP)',
  tokenHelp:
    'Git servers take a user name with a password or an access token that may write to this one repository.',
  asksUser: true,
  asksProxy: true,
  asksAuthor: true,
  recognise(url) {
    if (!/\.git\/?$/.test(url.pathname)) return undefined;
    return { address: url.href.replace(/\/$/, ''), rest: undefined, sure: false };
  },
  connect: (address, access) => loadLater(address, access),
};

/** Git itself is large: it comes when the first thing is asked of it. */
function loadLater(address: string, access: Access): Repository {
  let opened: Promise<Repository> | undefined;
  const open = (): Promise<Repository> => {
    opened ??= import('./git-repository.ts').then(({ openGitRepository }) =>
      openGitRepository(address, access),
    );
    return opened;
  };
  return {
    branches: async (run) => (await open()).branches(run),
    composeFiles: async (branch, run) => (await open()).composeFiles(branch, run),
    read: async (branch, path, run) => (await open()).read(branch, path, run),
    write: async (change, run) => (await open()).write(change, run),
  };
}
