import type { ComposeDocument } from '../compose-document.ts';

/** One of the files that are open beside each other. */
export interface BesideFile {
  readonly id: number;
  readonly fileName: string;
  readonly doc: ComposeDocument;
}

/** Names of what is laid over the base without being named: `docker-compose.override.yml`, balena's `docker-compose.dev.yml`. */
const OVERRIDE = /^(.+)\.(?:override|dev)\.(ya?ml)$/i;

/**
 * The file that `id` is laid over: by its name (Docker Compose takes `….override.yml`, the balena CLI
 * from 12.40.0 on `docker-compose.dev.yml` for a local push), or since it changes services of another
 * without saying what they run. Undefined for a file that stands alone.
 */
export function guessBase(id: number, files: readonly BesideFile[]): number | undefined {
  const file = files.find((it) => it.id === id);
  const others = files.filter((it) => it.id !== id && !isFragment(it.doc));
  if (!file) return undefined;
  const stem = OVERRIDE.exec(file.fileName)?.[1];
  const named = others.find((it) => stem !== undefined && stemOf(it.fileName) === stem);
  if (named) return named.id;
  if (!isFragment(file.doc)) return undefined;
  return others.find((it) => hasAll(it.doc, incompleteServices(file.doc)))?.id;
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.ya?ml$/i, '');
}

/** Whether services say neither what image they run nor how it is built: they need another file. */
function isFragment(doc: ComposeDocument): boolean {
  return incompleteServices(doc).length > 0;
}

function incompleteServices(doc: ComposeDocument): readonly string[] {
  return [...doc.services.values()]
    .filter(({ keys }) => !keys.some(({ key }) => ['image', 'build', 'extends'].includes(key)))
    .map(({ name }) => name);
}

function hasAll(doc: ComposeDocument, names: readonly string[]): boolean {
  return names.every((name) => doc.services.has(name));
}
