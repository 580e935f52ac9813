import { architectureOf } from '../catalog/device-types.ts';
import type { TargetId } from '../catalog/targets.ts';
import type { Service } from '../compose-document.ts';
import { type AppContract, type KnownDevice, knownDevices } from './app-contract.ts';
import type { BuildSettings } from './build-settings.ts';
import type { Dockerfile } from './dockerfile.ts';
import { PASSED_OVER } from './passed-over.ts';

/** The folder around the compose file, as far as it was looked at. Paths are relative to the file's own folder. */
export interface Project {
  /** Files with `/` between folders, such as `web/Dockerfile`. */
  readonly files: ReadonlySet<string>;
  /** Those that are Dockerfiles, read. */
  readonly dockerfiles: ReadonlyMap<string, Dockerfile>;
  /** What the `.env` beside the compose file sets, secrets masked; undefined where there is none. */
  readonly variables?: ReadonlyMap<string, string> | undefined;
  /** What its `balena.yml` says of the app. */
  readonly contract?: AppContract | undefined;
  /** What its `.balena/balena.yml` gives to builds. */
  readonly buildSettings?: BuildSettings | undefined;
}

export type BuildPlace =
  /** Not told by the file alone: no build, an address, a variable, a folder outside. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-folder'; readonly folder: string }
  | { readonly kind: 'no-dockerfile'; readonly folder: string; readonly path: string | undefined }
  | { readonly kind: 'found'; readonly path: string; readonly dockerfile: Dockerfile | undefined };

/** Whether a file of this name is one that builders take for a Dockerfile without being told. */
export function isDockerfileName(name: string): boolean {
  return /^Dockerfile(\.[\w-]+)?$/.test(name) || /\.dockerfile$/i.test(name);
}

/**
 * What a service is built from by the readers of `target`. Without `dockerfile`, balena's builders take
 * `Dockerfile.<device type>`, `Dockerfile.<architecture>`, `Dockerfile.template`, `Dockerfile` and then
 * `package.json`, Docker Compose takes `Dockerfile` alone (balena docs, “Project resolutions”).
 */
export function findBuild(project: Project, service: Service, target: TargetId): BuildPlace {
  const folder = buildFolder(project, service);
  if (!folder) return { kind: 'unknown' };
  const { inside, shown, names, dockerfile } = folder;
  if (names.length === 0) return { kind: 'no-folder', folder: shown };
  if (dockerfile !== undefined) {
    const path = normalise(`${inside}${dockerfile}`);
    if (path === undefined) return { kind: 'unknown' };
    return project.files.has(path)
      ? { kind: 'found', path, dockerfile: project.dockerfiles.get(path) }
      : { kind: 'no-dockerfile', folder: shown, path };
  }
  const [deviceType] = project.contract?.deviceTypes ?? [];
  const name = chooseDockerfile(names, target, deviceType) ?? chooseDockerfile(names, target);
  if (name !== undefined) {
    const path = `${inside}${name}`;
    return { kind: 'found', path, dockerfile: project.dockerfiles.get(path) };
  }
  const isNode = target !== 'compose' && names.includes('package.json');
  return isNode ? { kind: 'unknown' } : { kind: 'no-dockerfile', folder: shown, path: undefined };
}

/** What the Dockerfile says that a service is built from, where it is there and was read. */
export function dockerfileOf(
  project: Project,
  service: Service,
  target: TargetId,
): Dockerfile | undefined {
  const place = findBuild(project, service, target);
  return place.kind === 'found' ? place.dockerfile : undefined;
}

/** Device types of the app that a service cannot be built for, though it can for others. */
export function devicesWithoutBuild(project: Project, service: Service): readonly KnownDevice[] {
  const folder = buildFolder(project, service);
  if (!folder || folder.dockerfile !== undefined) return [];
  const { names } = folder;
  const isBuilt = chooseDockerfile(names, 'balena') !== undefined;
  if (!isBuilt || names.includes('package.json')) return [];
  return knownDevices(project.contract).filter(
    ({ deviceType }) => chooseDockerfile(names, 'balena', deviceType) === undefined,
  );
}

/** Files in and below the folder that a service is built from, as paths from there. */
export function filesForBuild(project: Project, service: Service): readonly string[] {
  return buildFolder(project, service)?.names ?? [];
}

interface BuildFolder {
  /** Empty or with a slash at its end. */
  readonly inside: string;
  readonly shown: string;
  /** Files in and below it. */
  readonly names: readonly string[];
  /** Which one the service names itself. */
  readonly dockerfile: string | undefined;
}

function buildFolder({ files }: Project, { build }: Service): BuildFolder | undefined {
  const folder = build && normalise(build.value.context ?? '.');
  if (!build || folder === undefined) return undefined;
  const inside = folder === '' ? '' : `${folder}/`;
  const names = [...files].flatMap((path) =>
    path.startsWith(inside) ? [path.slice(inside.length)] : [],
  );
  const shown = folder === '' ? '.' : `./${folder}`;
  return { inside, shown, names, dockerfile: build.value.dockerfile };
}

/** Where the device is not known, any file that is made for some device is as good as another. */
function chooseDockerfile(
  names: readonly string[],
  target: TargetId,
  deviceType?: string,
): string | undefined {
  if (target === 'compose') return names.find((name) => name === 'Dockerfile');
  const order =
    deviceType === undefined
      ? ['Dockerfile.template', ...names.filter((name) => /^Dockerfile\.[\w-]+$/.test(name))]
      : [deviceType, architectureOf(deviceType), 'template'].map((end) => `Dockerfile.${end}`);
  return [...order, 'Dockerfile'].find((name) => names.includes(name));
}

/** Whether a file that the compose file names is there; undefined where the folder cannot tell. */
export function holdsFile({ files }: Project, path: string): boolean | undefined {
  const normal = normalise(path);
  return normal === undefined ? undefined : files.has(normal);
}

/**
 * `./a/../b` as `b`; undefined for an address, a variable, an absolute path, one that leads outside
 * or into a folder that nobody looked into.
 */
function normalise(path: string): string | undefined {
  if (/^[\w+.-]+:|^git@|^\/|^~|\$|\.git(#.*)?$/.test(path)) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.some((step) => PASSED_OVER.has(step)) ? undefined : steps.join('/');
}
