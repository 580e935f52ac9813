import { isComposeName } from '../file-types.ts';

/** The paths that are called like compose files, those nearest to the root first. */
export function composePaths(paths: readonly string[]): readonly string[] {
  const depth = (path: string) => path.split('/').length;
  return paths
    .filter((path) => isComposeName(path.split('/').at(-1) ?? ''))
    .toSorted((a, b) => depth(a) - depth(b) || a.localeCompare(b));
}

/** Branch and path out of `feature/x/docker-compose.yml`, where only the list of branches tells them apart. */
export function splitRest(
  rest: string,
  branches: readonly string[],
): { readonly branch: string; readonly path: string } | undefined {
  const branch = branches
    .filter((name) => rest === name || rest.startsWith(`${name}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return branch === undefined ? undefined : { branch, path: rest.slice(branch.length + 1) };
}
