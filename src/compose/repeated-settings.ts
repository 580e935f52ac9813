import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { ComposeDocument } from './compose-document.ts';

/** Settings that several services have alike. */
export interface RepeatedSettings {
  readonly keys: readonly string[];
  readonly services: readonly string[];
}

/** What belongs to one service alone, or cannot come by a merge key. */
const NEVER_SHARED: ReadonlySet<string> = new Set(['<<', 'container_name', 'extends']);

/** The settings that all these services write with equal values, in the order of the first. */
export function settingsInCommon(
  doc: ComposeDocument,
  services: readonly string[],
): readonly string[] {
  const [first, ...others] = services.map((name) => ownSettings(doc, name));
  if (!first || others.length === 0) return [];
  return [...first]
    .filter(([key, value]) => others.every((settings) => settings.get(key) === value))
    .map(([key]) => key);
}

/** The services that write the setting `key` with the value that `service` gives it, and all that these have in common. */
export function repeatedAt(
  doc: ComposeDocument,
  service: string,
  key: string,
): RepeatedSettings | undefined {
  const value = ownSettings(doc, service, key).get(key);
  if (value === undefined) return undefined;
  const services = [...doc.services.keys()].filter(
    (name) => ownSettings(doc, name, key).get(key) === value,
  );
  return services.length < 2 ? undefined : { services, keys: settingsInCommon(doc, services) };
}

/** The settings whose sharing would save the most lines of the file, if it would save any. */
export function mostRepeated(doc: ComposeDocument): RepeatedSettings | undefined {
  const groups = new Map<
    string,
    { readonly services: readonly string[]; readonly keys: string[] }
  >();
  const all = new Map([...doc.services.keys()].map((name) => [name, ownSettings(doc, name)]));
  const holders = new Map<string, { readonly key: string; readonly services: string[] }>();
  for (const [name, settings] of all) {
    for (const [key, value] of settings) {
      const known = holders.get(`${key}: ${value}`);
      if (known) known.services.push(name);
      else holders.set(`${key}: ${value}`, { key, services: [name] });
    }
  }
  for (const { key, services } of holders.values()) {
    if (services.length < 2) continue;
    const id = services.join(' ');
    const group = groups.get(id);
    if (group) group.keys.push(key);
    else groups.set(id, { services, keys: [key] });
  }
  let best: RepeatedSettings | undefined;
  let most = 1;
  for (const group of groups.values()) {
    const saved = linesSaved(doc, group);
    if (saved <= most) continue;
    most = saved;
    best = group;
  }
  return best;
}

function linesSaved(doc: ComposeDocument, { services, keys }: RepeatedSettings): number {
  const path = doc.services.get(services[0] ?? '')?.path ?? [];
  const lines = keys.reduce((sum, key) => {
    const { from, to } = doc.syntax.rangeOf([...path, key]);
    return sum + doc.syntax.text.slice(from, to).split('\n').length;
  }, 0);
  // Each service gets one line in their place; the anchor has a line of its own.
  return (services.length - 1) * lines - services.length - 1;
}

/** What the service itself writes, or just one setting of it, as texts that are equal if the values are. */
function ownSettings(
  doc: ComposeDocument,
  name: string,
  only?: string,
): ReadonlyMap<string, string> {
  const service = doc.services.get(name);
  const view = service && doc.syntax.view(service.path);
  if (!service || !view || service.alias !== undefined) return new Map();
  // Most services have no anchor at all; their values need no look of their own.
  const isPlain = isMovable(doc, service.path);
  const settings = new Map<string, string>();
  for (const { key, value, origin } of view.entries) {
    if (origin === 'inherited' || NEVER_SHARED.has(key)) continue;
    if (only !== undefined && key !== only) continue;
    if (isPlain || isMovable(doc, value.path)) settings.set(key, print(value));
  }
  return settings;
}

/** Whether it neither has an anchor nor takes values from one: those would lose each other. */
function isMovable({ syntax }: ComposeDocument, path: YamlPath): boolean {
  const { from, to } = syntax.rangeOf(path);
  return !/(?:^|[\s:,[{-])[&*][^\s,]/.test(syntax.text.slice(from, to));
}

function print(view: YamlView): string {
  switch (view.kind) {
    case 'map':
      return `{${view.entries
        .map(({ key, value }) => `${JSON.stringify(key)}:${print(value)}`)
        .sort()
        .join()}}`;
    case 'seq':
      return `[${view.items.map(print).join()}]`;
    case 'null':
      return 'null';
    case 'scalar':
      return `${typeof view.scalar} ${JSON.stringify(view.string)}`;
  }
}
