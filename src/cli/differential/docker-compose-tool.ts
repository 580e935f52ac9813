import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { readCompose } from '../../compose/read-compose.ts';
import { decodeSource } from '../../text/source-file.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import type { YamlView } from '../../text/yaml-view.ts';

/** What it says where the reason lies outside the file. */
export const OUTSIDE =
  /build path .* either does not exist|Couldn't find env file|No such file or directory|Missing mandatory value|is not a valid path|Is a directory/i;

/** Why docker-compose 1.29 cannot be asked here, as a sentence; undefined where it can. */
export async function missingTool(): Promise<string | undefined> {
  const { code, output } = await runTool(['version', '--short'], tmpdir(), {});
  if (code === 0 && output.trim().startsWith('1.29')) return undefined;
  return code === 0
    ? `docker-compose is ${output.trim()} here, but 1.29 is what is compared with.`
    : 'docker-compose 1.29 is not installed (Debian: apt-get install docker-compose).';
}

/** Does `work` in a folder of its own that has the files, by name, and the paths that they name. */
export async function inFolder<Result>(
  files: Readonly<Record<string, Uint8Array>>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'differential-'));
  // Deep, so that contexts such as ../../api stay in what is thrown away.
  const folder = join(root, 'a', 'b', 'c', 'project');
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(folder, name), bytes);
      provide(root, folder, bytes);
    }
    return await work(folder);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Makes the folders and files that the file expects beside it, so that their absence hides nothing. */
function provide(root: string, folder: string, bytes: Uint8Array): void {
  const source = decodeSource(bytes);
  if (!source.ok) return;
  const doc = readCompose(parseYaml(source.text));
  for (const { path } of doc.services.values()) {
    const view = doc.syntax.view(path);
    const build = view?.get('build');
    for (const context of [build, build?.get('context')]) {
      const place = placeOf(root, folder, context);
      if (place) attempt(() => mkdirSync(place, { recursive: true }));
    }
    const envFile = view?.get('env_file');
    for (const file of [envFile, ...(envFile?.items ?? [])]) {
      const place = placeOf(root, folder, file);
      if (!place) continue;
      attempt(() => {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, '', { flag: 'wx' });
      });
    }
  }
}

function placeOf(root: string, folder: string, view: YamlView | undefined): string | undefined {
  const text = view?.string;
  if (text === undefined || text === '' || /[$:\0]/.test(text)) return undefined;
  const place = resolve(folder, text);
  return place.startsWith(root + sep) ? place : undefined;
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What cannot be made is missing, and the tool says so.
  }
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  /** Both of its streams. */
  readonly output: string;
}

/** Runs docker-compose in a folder, with nothing of this machine but the variables given. */
export function runTool(
  args: readonly string[],
  cwd: string,
  variables: Readonly<Record<string, string>>,
): Promise<Ran> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: cwd,
    LANG: 'C.UTF-8',
    DOCKER_HOST: 'unix:///nowhere/docker.sock',
    COMPOSE_PROJECT_NAME: 'differential',
    ...variables,
  };
  return new Promise((done) => {
    execFile('docker-compose', args, { cwd, env, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 127) : 0;
      done({ code, stdout, output: stdout + stderr });
    });
  });
}

/** The end of what it said, where the reason stands. */
export function lastWords(output: string): string {
  const lines = output
    .split('\n')
    .filter((line) => line !== '' && !/variable is not set/.test(line));
  return lines.slice(-3).join(' ').slice(-300);
}
