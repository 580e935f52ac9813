import { loadLater } from './load-later.ts';
import type { Provider } from './repository.ts';

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
  connect: (address, access) =>
    loadLater(async () => {
      const { openGitRepository } = await import('./git-repository.ts');
      return openGitRepository(address, access);
    }),
};
