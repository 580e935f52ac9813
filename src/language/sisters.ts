import type { ComposeDocument } from '../compose/compose-document.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';

/** What stands at the same place in another service. */
export interface Sister {
  readonly service: string;
  readonly view: YamlView;
}

/** Enough to know the habits of an app; a file of a thousand services need not be read to its end for them. */
const MOST = 300;

/** The values at the way `inside` of every other service, a position standing for every item. */
export function sistersOf(
  doc: ComposeDocument,
  own: string | undefined,
  inside: YamlPath,
): readonly Sister[] {
  const found: Sister[] = [];
  for (const service of doc.services.values()) {
    if (service.name === own) continue;
    const root = doc.syntax.view(service.path);
    if (root) collect(root, inside, (view) => found.push({ service: service.name, view }));
    if (found.length > MOST) break;
  }
  return found;
}

function collect(view: YamlView, inside: YamlPath, take: (view: YamlView) => void): void {
  const [step, ...rest] = inside;
  if (step === undefined) {
    take(view);
  } else if (typeof step === 'number') {
    for (const item of view.items) collect(item, rest, take);
  } else {
    const next = view.get(step);
    if (next) collect(next, rest, take);
  }
}

/** How sure the habits of the app are of each key: how many sisters have it, and how many right behind `previous`. Takes the keys of each sister. */
export function keyHabits(
  sisters: readonly (readonly string[])[],
  siblings: readonly string[],
  previous: string | undefined,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const own = new Set(siblings);
  for (const keys of sisters) {
    if (keys.length === 0) continue;
    const shared = keys.filter((key) => own.has(key)).length;
    // Who is alike knows best.
    const likeness = (1 + shared) / (1 + Math.max(own.size, 1));
    for (const [index, key] of keys.entries()) {
      const follows = previous === undefined ? index === 0 : keys[index - 1] === previous;
      scores.set(key, (scores.get(key) ?? 0) + likeness * (follows ? 3 : 1));
    }
  }
  return scores;
}
