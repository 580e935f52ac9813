import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import { findRenames } from './find-renames.ts';

/** What is different between two versions of a compose file, each in a few words: `proxy depends on data`. */
export function describeChanges(
  before: ComposeDocument,
  after: ComposeDocument,
): readonly string[] {
  const renames = findRenames(before, after);
  const oldName = (kind: 'service' | 'volume', name: string): string =>
    renames.find((rename) => rename.kind === kind && rename.to === name)?.from ?? name;
  const newName = (kind: 'service' | 'volume', name: string): string =>
    renames.find((rename) => rename.kind === kind && rename.from === name)?.to ?? name;
  return [
    ...renames.map(({ from, to }) => `Rename ${from} to ${to}`),
    ...[...after.services.keys()]
      .filter((name) => !before.services.has(oldName('service', name)))
      .map((name) => `Add service ${name}`),
    ...[...before.services.keys()]
      .filter((name) => !after.services.has(newName('service', name)))
      .map((name) => `Remove service ${name}`),
    ...[...after.services.values()].flatMap((service) => {
      const old = before.services.get(oldName('service', service.name));
      return [
        ...dependencies(old, service, (name) => newName('service', name)),
        ...(old ? keys({ doc: before, service: old }, { doc: after, service }) : []),
      ];
    }),
    ...declared(before, after, oldName, newName),
  ];
}

function dependencies(
  old: Service | undefined,
  now: Service,
  newName: (name: string) => string,
): readonly string[] {
  const had = (old?.dependsOn ?? []).map(({ value }) => newName(value.service));
  const has = now.dependsOn.map(({ value }) => value.service);
  return [
    ...has.filter((name) => !had.includes(name)).map((name) => `${now.name} depends on ${name}`),
    ...had
      .filter((name) => !has.includes(name))
      .map((name) => `${now.name} no longer depends on ${name}`),
  ];
}

interface Version {
  readonly doc: ComposeDocument;
  readonly service: Service;
}

/** The keys of a service that say something else now, dependencies aside. */
function keys(old: Version, now: Version): readonly string[] {
  const names = new Set([...old.service.keys, ...now.service.keys].map(({ key }) => key));
  names.delete('depends_on');
  const changed = [...names].filter((key) => printed(old, key) !== printed(now, key));
  return changed.length === 0 ? [] : [`Change ${changed.join(', ')} of ${now.service.name}`];
}

function printed({ doc, service }: Version, key: string): string {
  return JSON.stringify(doc.syntax.valueOf([...service.path, key]) ?? null, (_key, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

function declared(
  before: ComposeDocument,
  after: ComposeDocument,
  oldName: (kind: 'volume', name: string) => string,
  newName: (kind: 'volume', name: string) => string,
): readonly string[] {
  return [
    ...[...after.volumes.keys()]
      .filter((name) => !before.volumes.has(oldName('volume', name)))
      .map((name) => `Declare volume ${name}`),
    ...[...before.volumes.keys()]
      .filter((name) => !after.volumes.has(newName('volume', name)))
      .map((name) => `Remove volume ${name}`),
  ];
}
