import { openGitlabRepository } from './gitlab-repository.ts';
import { readPage } from './page-address.ts';
import type { Provider } from './repository.ts';
import { RestClient } from './rest-client.ts';

export const gitlabProvider: Provider = {
  id: 'gitlab',
  title: 'GitLab',
  requestName: 'merge request',
  tokenHelp:
    'Make a project access token (or a personal one at gitlab.com/-/user_settings/personal_access_tokens) with the scope “api”: GitLab has no smaller one that may commit by its interface. A public project can be read without one.',
  forkHelp:
    'A project access token stays in its project; for a fork make a personal one at gitlab.com/-/user_settings/personal_access_tokens with the scope “api”.',
  recognise(url) {
    // Groups nest: a dash of its own ends the name of the project.
    const page = readPage(url, (parts) => {
      const dash = parts.indexOf('-');
      if (dash < 0) return { repository: parts.length };
      const isFile = ['blob', 'tree', 'raw', 'edit', 'blame'].includes(parts[dash + 1] ?? '');
      return { repository: dash, ...(isFile && { rest: dash + 2 }) };
    });
    const sure = url.hostname === 'gitlab.com' || url.pathname.includes('/-/');
    return page && { ...page, sure };
  },
  connect(address, { token }) {
    const { origin, pathname } = new URL(address);
    const client = new RestClient(`${origin}/api/v4`, {
      Accept: 'application/json',
      ...(token && { 'PRIVATE-TOKEN': token }),
    });
    return openGitlabRepository(client, pathname.slice(1), origin);
  },
};
