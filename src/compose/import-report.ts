import { commentsOf } from '../text/comments.ts';
import { printPath, type YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { ComposeDocument } from './compose-document.ts';
import { SERVICE_FORM_KEYS } from './form-keys.ts';

/** What a file holds, counted from the document. */
export interface ImportReport {
  readonly services: number;
  readonly volumes: number;
  readonly networks: number;
  readonly anchors: number;
  readonly comments: number;
  readonly form: string;
  /** Keys that no panel has a form for: shown in the text alone, and kept. */
  readonly keptKeys: readonly YamlPath[];
}

/** Keys of the top level that a panel has a form for. */
const TOP_FORM_KEYS: ReadonlySet<string> = new Set(['version', 'services', 'volumes']);

export function importReport(doc: ComposeDocument): ImportReport {
  return {
    services: doc.services.size,
    volumes: doc.volumes.size,
    networks: doc.networks.size,
    anchors: countAnchors(doc.syntax.root),
    comments: commentsOf(doc.syntax.text).length,
    form: describeForm(doc),
    keptKeys: findKeptKeys(doc),
  };
}

function countAnchors(view: YamlView): number {
  if (view.alias !== undefined) return 0;
  const below = view.kind === 'seq' ? view.items : view.entries.map(({ value }) => value);
  const own = below.filter(({ origin }) => origin === 'own');
  return own.reduce((sum, child) => sum + countAnchors(child), view.anchor === undefined ? 0 : 1);
}

function findKeptKeys(doc: ComposeDocument): readonly YamlPath[] {
  const top =
    doc.form.kind === 'v1'
      ? []
      : doc.syntax.root.entries
          .filter(({ key }) => !TOP_FORM_KEYS.has(key))
          .map(({ key }): YamlPath => [key]);
  const inServices = [...doc.services.values()].flatMap((service) =>
    service.keys
      .filter(({ key, origin }) => origin === 'own' && !SERVICE_FORM_KEYS.has(key))
      .map(({ key }): YamlPath => [...service.path, key]),
  );
  return [...top, ...inServices];
}

/** What version of compose the file is, for people. */
export function describeForm({ form }: ComposeDocument): string {
  if (form.kind === 'v1') return 'version 1 (services at the top level)';
  return form.version === undefined
    ? 'no version (compose specification)'
    : `version ${form.version.value}`;
}

/** `3 services, 1 volume, 12 comments, version 2.1. 41 keys are kept as they are.` */
export function printImportReport(report: ImportReport): string {
  const counts = [
    count(report.services, 'service'),
    ...[
      [report.volumes, 'volume'] as const,
      [report.networks, 'network'] as const,
      [report.anchors, 'anchor'] as const,
      [report.comments, 'comment'] as const,
    ].flatMap(([number, noun]) => (number > 0 ? [count(number, noun)] : [])),
    report.form,
  ].join(', ');
  const kept = report.keptKeys.length;
  if (kept === 0) return `${counts}. Every key has a form.`;
  const verb =
    kept === 1
      ? 'has no form yet and is kept as it is'
      : 'have no form yet and are kept as they are';
  return `${counts}. ${count(kept, 'key')} ${verb}.`;
}

/** The keys without a form, each once with the services that have it: `healthcheck (web, db)`. */
export function listKeptKeys(report: ImportReport): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const path of report.keptKeys) {
    const key = String(path.at(-1));
    const owner = printPath(path.slice(0, -1).slice(-1));
    owners.set(key, [...(owners.get(key) ?? []), ...(owner === '' ? [] : [owner])]);
  }
  return [...owners].map(([key, names]) =>
    names.length > 0 ? `${key} (${names.join(', ')})` : key,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
