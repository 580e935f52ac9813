import type { ReadAddress } from './repository.ts';

/** How many parts of a path name the repository, and where branch and file begin. */
interface PageParts {
  readonly repository: number;
  readonly rest?: number;
}

/** A page of a repository as its address and what follows; undefined if there is no repository in it. */
export function readPage(
  url: URL,
  split: (parts: readonly string[]) => PageParts | undefined,
): ReadAddress | undefined {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const at = split(parts);
  if (!at || parts.length < Math.max(at.repository, 2)) return undefined;
  const repository = parts
    .slice(0, at.repository)
    .join('/')
    .replace(/\.git$/, '');
  const rest = at.rest === undefined ? [] : parts.slice(at.rest);
  return {
    address: `${url.origin}/${repository}`,
    rest: rest.length > 0 ? decodeURIComponent(rest.join('/')) : undefined,
  };
}
