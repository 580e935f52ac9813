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
  const others = files.filter((it) => it.id !== id);
  if (!file) return undefined;
  const named = others.find((it) => isOverrideName(file.fileName, it.fileName));
  if (named) return named.id;
  const changed = incompleteServices(file.doc);
  if (changed.length === 0) return undefined;
  const whole = others.filter((it) => incompleteServices(it.doc).length === 0);
  return whole.find((it) => hasAll(it.doc, changed))?.id;
}

/** Whether a file of the first name is laid over one of the second without being told. */
export function isOverrideName(name: string, baseName: string): boolean {
  const stem = OVERRIDE.exec(name)?.[1];
  return stem !== undefined && stemOf(baseName) === stem;
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.ya?ml$/i, '');
}

/** Services that say neither what image they run nor how it is built: they need another file. */
function incompleteServices(doc: ComposeDocument): readonly string[] {
  return [...doc.services.values()]
    .filter(({ keys }) => !keys.some(({ key }) => ['image', 'build', 'extends'].includes(key)))
    .map(({ name }) => name);
}

function hasAll(doc: ComposeDocument, names: readonly string[]): boolean {
  return names.every((name) => doc.services.has(name));
}
