import { parseYaml } from '../../text/syntax-tree.ts';
import type { YamlView } from '../../text/yaml-view.ts';

/** A file that a build gets to see at `/run/secrets/<dest>`. */
export interface BuildSecret {
  /** The only service whose build gets it; undefined for all. */
  readonly service: string | undefined;
  /** From the folder `secrets` beside the file that names it. */
  readonly source: string;
  readonly dest: string;
}

export interface BuildVariable {
  readonly service: string | undefined;
  readonly name: string;
}

/** What `.balena/balena.yml` gives to builds; the values of variables are none of our business. */
export interface BuildSettings {
  /** Such as `.balena/balena.yml`. */
  readonly file: string;
  readonly variables: readonly BuildVariable[];
  readonly secrets: readonly BuildSecret[];
  /** Services that it names. */
  readonly services: readonly string[];
  /** Why builders refuse it, as sentences. */
  readonly faults: readonly string[];
}

const FOLDERS = ['.balena', '.resin'];
const NAMES = ['balena.yml', 'balena.yaml', 'balena.json', 'resin.yml', 'resin.yaml', 'resin.json'];

/** Where builders look for build settings, in their order (balena-compose, lib/multibuild/build-metadata.ts). */
export const BUILD_SETTINGS_FILES: readonly string[] = FOLDERS.flatMap((folder) =>
  NAMES.map((name) => `${folder}/${name}`),
);

/**
 * The build settings of a folder; undefined where there are none.
 * @param texts the files of `BUILD_SETTINGS_FILES` that are there
 */
export function readBuildSettings(
  paths: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): BuildSettings | undefined {
  const there = BUILD_SETTINGS_FILES.filter((path) => texts.has(path));
  const [file] = there;
  const folders = FOLDERS.filter((folder) =>
    [...paths].some((path) => path.startsWith(`${folder}/`)),
  );
  if (file === undefined) return undefined;
  const faults = [
    ...(folders.length > 1
      ? ['There are a folder .balena and a folder .resin; builders take one of them only.']
      : []),
    ...(there.length > 1
      ? [`${there.join(' and ')} say the same thing; builders take one only.`]
      : []),
  ];
  return { file, ...readSettings(file, texts.get(file) ?? '', faults) };
}

function readSettings(
  file: string,
  text: string,
  before: readonly string[],
): Omit<BuildSettings, 'file'> {
  const faults = [...before];
  const { root, problems } = parseYaml(text.replace(/^\uFEFF/, ''));
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken || root.kind === 'seq' || root.kind === 'scalar') {
    faults.push(`${file} cannot be read as YAML.`);
    return { variables: [], secrets: [], services: [], faults };
  }
  const variables: BuildVariable[] = [];
  const secrets: BuildSecret[] = [];
  const [forVariables, forSecrets] = [root.get('build-variables'), root.get('build-secrets')];
  for (const { service, view } of groups(forVariables)) {
    const names = variableNames(view);
    if (names) variables.push(...names.map((name) => ({ service, name })));
    else faults.push(`In ${file}, ${placed('build-variables', service)} is no list of NAME=value.`);
  }
  for (const { service, view } of groups(forSecrets)) {
    const read = secretsOf(view);
    if (read) secrets.push(...read.map((secret) => ({ service, ...secret })));
    else
      faults.push(`In ${file}, ${placed('build-secrets', service)} is no list of source and dest.`);
  }
  const services = [forVariables, forSecrets].flatMap(
    (view) => view?.get('services')?.entries.map(({ key }) => key) ?? [],
  );
  return { variables, secrets, services: [...new Set(services)], faults };
}

function placed(key: string, service: string | undefined): string {
  return service === undefined ? `${key}.global` : `${key}.services.${service}`;
}

interface Group {
  readonly service: string | undefined;
  readonly view: YamlView;
}

/** What is said for all services and for each one. */
function groups(view: YamlView | undefined): readonly Group[] {
  const everywhere = view?.get('global');
  return [
    ...(everywhere ? [{ service: undefined, view: everywhere }] : []),
    ...(view?.get('services')?.entries.map(({ key, value }) => ({ service: key, view: value })) ??
      []),
  ];
}

/** Names in a list of `NAME=value` or a map of texts; undefined for what builders refuse. */
function variableNames(view: YamlView): readonly string[] | undefined {
  if (view.kind === 'map') {
    const isSound = view.entries.every(({ value }) => typeof value.scalar === 'string');
    return isSound ? view.entries.map(({ key }) => key) : undefined;
  }
  if (view.kind !== 'seq') return undefined;
  const names = view.items.map(({ scalar }) =>
    typeof scalar === 'string' ? /([^\s=]+?)=.+/.exec(scalar)?.[1] : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

function secretsOf(view: YamlView): readonly Omit<BuildSecret, 'service'>[] | undefined {
  if (view.kind !== 'seq') return undefined;
  const read = view.items.map((item) => {
    const [source, dest] = [item.get('source')?.scalar, item.get('dest')?.scalar];
    return typeof source === 'string' && typeof dest === 'string' ? { source, dest } : undefined;
  });
  return read.every((secret) => secret !== undefined) ? read : undefined;
}

/** Where the file of a secret has to be: `.balena/secrets/key`. */
export function secretPath({ file }: BuildSettings, { source }: BuildSecret): string {
  return `${file.slice(0, file.indexOf('/'))}/secrets/${source.replace(/^(\.?\/)+/, '')}`;
}
