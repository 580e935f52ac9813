import { rulesAt } from '../../compose/overlay/layer-rules.ts';
import type { OverlayRules } from '../../compose/overlay/overlay.ts';
import { planIntents } from '../../text/plan-intents.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { Difference } from './differences-between.ts';
import type { Draft } from './draft.ts';
import { hasItem, type LayerText, writeDifference, writesAt } from './write-difference.ts';

export interface Routing {
  readonly rules: OverlayRules;
  readonly servicesPath: YamlPath;
  /** The layer that is written to wherever its word would count. */
  readonly prefer: number;
}

/** Writes each difference into the file that can say it; undefined where one cannot be written. */
export function routeDifferences(
  draft: Draft,
  differences: readonly Difference[],
  routing: Routing,
): Draft | undefined {
  let now = draft;
  for (const difference of differences) {
    for (const layer of targetsOf(now, difference, routing)) {
      const file = fileOf(now, layer, routing);
      const intents = file && writeDifference(file, difference);
      const planned = file && intents && planIntents(file.doc.syntax, intents);
      if (!planned?.ok) return undefined;
      now = now.with({ layer, edits: planned.edits, tree: planned.tree });
    }
  }
  return now;
}

function fileOf(draft: Draft, layer: number, { servicesPath }: Routing): LayerText | undefined {
  const doc = draft.layers[layer];
  return doc && { doc, servicesPath, root: rulesAt(servicesPath) };
}

/** The layers to write a difference into: what is taken away goes from each that has it. */
function targetsOf(draft: Draft, difference: Difference, routing: Routing): readonly number[] {
  const { path } = difference;
  const those: Those = (test) =>
    heard(draft, path, routing).filter((layer) => {
      const file = fileOf(draft, layer, routing);
      return file !== undefined && test(file);
    });
  const prefer = Math.max(routing.prefer, lowest(those, path, routing));
  switch (difference.kind) {
    case 'set':
      return [Math.max(prefer, ...those((file) => writesAt(file, path)))];
    case 'delete':
    case 'rename':
      return those((file) => writesAt(file, path));
    case 'add':
      return [prefer];
    case 'drop':
      return those((file) => hasItem(file, path, difference.item));
    case 'change': {
      const { from, item, rule } = difference;
      const owners = those((file) => hasItem(file, path, from));
      const name = rule.item?.(item);
      const takesPlace = name !== undefined && name === rule.item?.(from);
      return takesPlace ? [Math.max(prefer, ...owners)] : owners;
    }
  }
}

type Those = (test: (file: LayerText) => boolean) => readonly number[];

/** A service, volume or network that only files above have is not begun in one below, which would not be whole alone. */
function lowest(those: Those, path: readonly string[], { servicesPath }: Routing): number {
  const owner = path.slice(0, servicesPath.length + 1);
  if (path.length <= owner.length) return 0;
  return those((file) => writesAt(file, owner))[0] ?? 0;
}

/** The layers whose word counts at `path`. */
function heard(draft: Draft, path: readonly string[], routing: Routing): readonly number[] {
  const all = [...draft.layers.keys()];
  if (routing.rules === 'compose') return all;
  const [top, service, ...inside] = path;
  if (top !== 'services' || service === undefined) return [0];
  const writers = all.filter((layer) => {
    const file = fileOf(draft, layer, routing);
    return file !== undefined && writesAt(file, [top, service]);
  });
  return inside.length === 0 ? writers : writers.slice(-1);
}
