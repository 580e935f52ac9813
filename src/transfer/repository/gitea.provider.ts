import { openContentsRepository } from './contents-repository.ts';
import { readPage } from './page-address.ts';
import type { Provider } from './repository.ts';
import { RestClient } from './rest-client.ts';

/** Hosts that everybody knows to run it; others are told by their addresses of files. */
const KNOWN_HOSTS = ['codeberg.org', 'gitea.com'];

export const giteaProvider: Provider = {
  id: 'gitea',
  title: 'Gitea or Forgejo (such as Codeberg)',
  requestName: 'pull request',
  tokenHelp:
    'Make a token in your settings there, under Applications, with the one right “repository: Read and Write”. A public repository can be read without one.',
  forkHelp:
    'A fork needs the rights “repository: Read and Write” and “user: Read” of the token, as Gitea and Forgejo call them under Applications.',
  recognise(url) {
    const page = readPage(url, (parts) =>
      ['src', 'raw'].includes(parts[2] ?? '') && parts[3] === 'branch'
        ? { repository: 2, rest: 4 }
        : { repository: 2 },
    );
    const sure = KNOWN_HOSTS.includes(url.hostname) || page?.rest !== undefined;
    return page && { ...page, sure };
  },
  connect(address, { token }) {
    const { origin, pathname } = new URL(address);
    const client = new RestClient(`${origin}/api/v1`, {
      Accept: 'application/json',
      ...(token && { Authorization: `token ${token}` }),
    });
    const dialect = { page: ['limit', 50], newBranch: 'in-commit', create: 'POST' } as const;
    return openContentsRepository(client, pathname.slice(1), dialect, origin);
  },
};
