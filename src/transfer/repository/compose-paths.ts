import { isOverrideName } from '../../compose/overlay/guess-base.ts';
import { compareComposeNames, isComposeName } from '../file-types.ts';

/** The paths that are called like compose files, those nearest to the root first. */
export function composePaths(paths: readonly string[]): readonly string[] {
  const depth = (path: string) => path.split('/').length;
  return paths
    .filter((path) => isComposeName(split(path)[1]))
    .toSorted(
      (a, b) =>
        depth(a) - depth(b) || compareComposeNames(split(a)[1], split(b)[1]) || a.localeCompare(b),
    );
}

/** Of the files that are there, those to open beside one: its overrides, or what it is an override of. */
export function besidePaths(path: string, paths: readonly string[]): readonly string[] {
  const [folder, name] = split(path);
  return paths.filter((other) => {
    const [otherFolder, otherName] = split(other);
    if (otherFolder !== folder || other === path) return false;
    return isOverrideName(otherName, name) || isOverrideName(name, otherName);
  });
}

function split(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
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
