import { openContentsRepository } from './contents-repository.ts';
import { readPage } from './page-address.ts';
import type { Provider } from './repository.ts';
import { RestClient } from './rest-client.ts';

const PAGE_KINDS = ['blob', 'tree', 'raw', 'edit', 'blame'];

export const githubProvider: Provider = {
  id: 'github',
  title: 'GitHub',
  requestName: 'pull request',
  tokenHelp:
    'Make a fine-grained token at github.com/settings/personal-access-tokens for this one repository with “Contents: Read and write”; for a pull request also “Pull requests: Read and write”. A public repository can be read without one.',
  forkHelp:
    'A fine-grained token reaches your own repositories only; for a fork make a classic one at github.com/settings/tokens with the one right “public_repo”.',
  recognise(url) {
    const sure = ['github.com', 'www.github.com'].includes(url.hostname);
    if (url.hostname === 'raw.githubusercontent.com') {
      const [owner, name, ...rest] = url.pathname.split('/').filter(Boolean);
      return {
        address: `https://github.com/${owner}/${name}`,
        rest: decodeURIComponent(rest.join('/').replace(/^refs\/heads\//, '')),
        sure: true,
      };
    }
    const page = readPage(url, (parts) =>
      PAGE_KINDS.includes(parts[2] ?? '') ? { repository: 2, rest: 3 } : { repository: 2 },
    );
    return page && { ...page, sure };
  },
  connect(address, { token }) {
    const { origin, hostname, pathname } = new URL(address);
    const base = hostname === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`;
    const client = new RestClient(base, {
      Accept: 'application/vnd.github+json',
      'X-GitHub-Api-Version': '2022-11-28',
      ...(token && { Authorization: `Bearer ${token}` }),
    });
    const dialect = {
      page: ['per_page', 100],
      newBranch: 'own-request',
      create: 'PUT',
    } as const;
    return openContentsRepository(client, pathname.slice(1), dialect, origin);
  },
};
