import { readEnvFile } from '../fields/env-file.ts';
import { isSecretName, MASKED } from '../secret-name.ts';
import { readAppContract } from './app-contract.ts';
import { BUILD_SETTINGS_FILES, readBuildSettings } from './build-settings.ts';
import { readDockerfile } from './dockerfile.ts';
import { isDockerfileName, type Project } from './project.ts';

/** Characters of a file above which it is hardly one of those that are read. */
export const LONGEST_READ = 200_000;

const DOT_ENV = '.env';
const CONTRACT = 'balena.yml';
const READ_BY_NAME: ReadonlySet<string> = new Set([DOT_ENV, CONTRACT, ...BUILD_SETTINGS_FILES]);

/** Whether what a file says is of use, not only that it is there. The path is from the compose file's folder. */
export function isRead(path: string): boolean {
  return READ_BY_NAME.has(path) || isDockerfile(path);
}

function isDockerfile(path: string): boolean {
  return isDockerfileName(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * What is known of a folder.
 * @param paths all its files, from the compose file's folder
 * @param texts what those say that `isRead` asks for, as far as they could be read
 */
export function readProject(paths: Iterable<string>, texts: ReadonlyMap<string, string>): Project {
  const files = new Set(paths);
  const dockerfiles = [...texts].filter(([path]) => isDockerfile(path));
  const dotEnv = texts.get(DOT_ENV);
  const contract = texts.get(CONTRACT);
  return {
    files,
    dockerfiles: new Map(dockerfiles.map(([path, text]) => [path, readDockerfile(text)])),
    variables: dotEnv === undefined ? undefined : readVariables(dotEnv),
    contract: contract === undefined ? undefined : readAppContract(contract),
    buildSettings: readBuildSettings(files, texts),
  };
}

/**
 * Names without a value take it from the shell, which nobody here knows. Secrets stay in their file:
 * it is enough to know that they are set.
 */
function readVariables(text: string): ReadonlyMap<string, string> {
  const { entries } = readEnvFile(text, { doubleDollars: false });
  const secrets = entries.flatMap(({ name, value = '' }) =>
    isSecretName(name) && value !== '' ? [value] : [],
  );
  return new Map(
    entries.flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, maskSecrets(value, secrets)]],
    ),
  );
}

/** A value may hold a secret of another name, or the password of an address. */
function maskSecrets(value: string, secrets: readonly string[]): string {
  if (secrets.includes(value)) return MASKED;
  const masked = secrets
    .filter((secret) => secret.length > 3)
    .reduce((text, secret) => text.replaceAll(secret, MASKED), value);
  return masked.replace(/(:\/\/[^/\s:@]*:)[^/\s@]+@/, `$1${MASKED}@`);
}
