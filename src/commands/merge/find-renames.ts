import type { ComposeDocument } from '../../compose/compose-document.ts';

export interface Rename {
  readonly kind: 'service' | 'volume';
  readonly from: string;
  readonly to: string;
}

/** A service under a new name that keeps at least this part of what it says is the same one. */
const LIKE_ENOUGH = 0.5;

/** Services and volumes that have another name in a later version of a document. */
export function findRenames(before: ComposeDocument, after: ComposeDocument): readonly Rename[] {
  return [...serviceRenames(before, after), ...volumeRenames(before, after)];
}

function serviceRenames(before: ComposeDocument, after: ComposeDocument): readonly Rename[] {
  const gone = namesOnlyIn(before.services, after.services);
  const come = namesOnlyIn(after.services, before.services);
  const taken = new Set<string>();
  return gone.flatMap((from) => {
    const [best] = come
      .filter((to) => !taken.has(to))
      .map((to) => ({ to, likeness: likeness(partsOf(before, from), partsOf(after, to)) }))
      .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
      .sort((a, b) => b.likeness - a.likeness);
    if (!best) return [];
    taken.add(best.to);
    return [{ kind: 'service', from, to: best.to }];
  });
}

/** A volume has mostly nothing but its name: it is the same one if a service has it at the same place. */
function volumeRenames(before: ComposeDocument, after: ComposeDocument): readonly Rename[] {
  const [from, ...moreGone] = namesOnlyIn(before.volumes, after.volumes);
  const [to, ...moreCome] = namesOnlyIn(after.volumes, before.volumes);
  if (from === undefined || to === undefined || moreGone.length + moreCome.length > 0) return [];
  const targets = new Set(targetsOf(before, from));
  return targetsOf(after, to).some((target) => targets.has(target))
    ? [{ kind: 'volume', from, to }]
    : [];
}

function targetsOf(doc: ComposeDocument, volume: string): readonly string[] {
  return [...doc.services.values()].flatMap(({ volumes }) =>
    volumes.flatMap(({ value }) =>
      value.source === volume && value.target !== undefined ? [value.target] : [],
    ),
  );
}

function namesOnlyIn(
  names: ReadonlyMap<string, unknown>,
  others: ReadonlyMap<string, unknown>,
): readonly string[] {
  return [...names.keys()].filter((name) => !others.has(name));
}

/** What a service says, key by key. */
function partsOf(doc: ComposeDocument, name: string): ReadonlySet<string> {
  const path = [...doc.servicesPath, name];
  const keys = doc.services.get(name)?.keys ?? [];
  return new Set(
    keys.map(({ key }) => `${key}: ${JSON.stringify(doc.syntax.valueOf([...path, key]), text)}`),
  );
}

function text(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((part) => b.has(part)).length;
  return shared / Math.max(a.size, b.size, 1);
}
