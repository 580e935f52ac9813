import type { ComposeDocument } from '../compose/compose-document.ts';
import { type Anchor, anchorAt, anchorsOf } from '../text/anchors.ts';
import { inlineAlias } from '../text/inline-alias.ts';
import type { Intent } from '../text/intent.ts';
import { planIntents } from '../text/plan-intents.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { renameAnchorAt } from '../text/rename-anchor.ts';
import { isSamePath, isWithin, type YamlPath } from '../text/yaml-path.ts';
import type { Command } from './command.ts';
import { copyValue } from './copy-value.ts';
import { refuseBroken } from './plan-edit.ts';
import { planRefactoring } from './plan-refactoring.ts';

export interface InlineAnchorArgs {
  /** Of the value that has the anchor. */
  readonly anchor: YamlPath;
  /** Of one alias; default all of them. */
  readonly at?: YamlPath;
}

/**
 * Writes what an anchor stands for in the place of its aliases: of one, or of all, and then the anchor
 * goes too, with the whole `x-` block if it was there for the anchor alone.
 */
export const inlineAnchor: Command<InlineAnchorArgs> = {
  id: 'inline-anchor',
  label: ({ anchor, at }) =>
    `Write out the anchor of ${String(anchor.at(-1))}${at ? '' : ' everywhere'}`,
  plan(doc, { anchor: path, at }) {
    const broken = refuseBroken(doc.syntax);
    if (broken) return broken;
    const anchor = anchorAt(doc.syntax, path);
    if (!anchor) return refuse('unknown-anchor', 'There is no anchor here.', path);
    const places = aliasPaths(doc, anchor).filter((place) => !at || isSamePath(place, at));
    if (places.length === 0) {
      return refuse('unused-anchor', `Nobody uses the anchor &${anchor.name} here.`, path);
    }
    const isLast = places.length === anchor.uses.length;
    const intents: Intent[] = [];
    // From the end, so that the places of a list stay true.
    for (const place of [...places].reverse()) {
      const inlined = inlineAt(doc, anchor, place);
      if (!inlined.ok) return inlined;
      intents.push(...inlined.intents);
    }
    if (isLast) intents.push(removal(path));
    return planRefactoring(doc, intents, { focus: places[0] });
  },
};

function removal(path: YamlPath): Intent {
  const isBlock = path.length === 1 && String(path[0]).startsWith('x-');
  return isBlock ? { kind: 'delete', path } : renameAnchorAt(path, undefined);
}

/** Where the aliases of an anchor stand. */
export function aliasPaths({ syntax }: ComposeDocument, { uses }: Anchor): readonly YamlPath[] {
  return uses.map(({ from }) => syntax.pathAt(from));
}

interface Inlined {
  readonly ok: true;
  readonly intents: readonly Intent[];
}

function inlineAt(doc: ComposeDocument, anchor: Anchor, place: YamlPath): Inlined | Refused {
  const isMerge = place.at(-1) === '<<' || place.at(-2) === '<<';
  const source = doc.syntax.view(anchor.path);
  if (!source) return refuse('unknown-anchor', 'There is no anchor here.', anchor.path);
  if (holdsAnchor(doc, anchor)) {
    return refuse(
      'anchor-inside',
      `What &${anchor.name} stands for holds another anchor, which can stand in one place only. Write that one out first.`,
      anchor.path,
    );
  }
  if (!isMerge) return inlineValue(doc, anchor, place);
  if (source.kind !== 'map') {
    return refuse(
      'merge-of-list',
      `&${anchor.name} is a list of maps, which can only come by a merge key. Make it one map first.`,
      anchor.path,
    );
  }
  if (source.ownKeys.includes('<<')) {
    return refuse(
      'merge-inside',
      `&${anchor.name} takes values from another anchor itself. Write that one out first.`,
      [...anchor.path, '<<'],
    );
  }
  const holder = place.slice(0, place.at(-1) === '<<' ? -1 : -2);
  return inlineMerge(doc, anchor, place, holder);
}

function inlineValue(doc: ComposeDocument, anchor: Anchor, path: YamlPath): Inlined | Refused {
  const view = doc.syntax.view(path);
  const value = view && copyValue(view);
  if (value === undefined) {
    return refuse(
      'too-large-to-copy',
      `What &${anchor.name} stands for is too large to copy.`,
      path,
    );
  }
  const asWritten = inlineAlias(path, anchor.path);
  return {
    ok: true,
    intents: [canInline(doc, asWritten) ? asWritten : { kind: 'set', path, value }],
  };
}

/** In brackets nothing can be copied line by line, so it is written anew. */
function inlineMerge(
  doc: ComposeDocument,
  anchor: Anchor,
  path: YamlPath,
  holder: YamlPath,
): Inlined | Refused {
  const map = doc.syntax.view(holder);
  const source = doc.syntax.view(anchor.path);
  const own = new Set(map?.ownKeys);
  const earlier = earlierKeys(doc, holder, path);
  const keys = (source?.ownKeys ?? []).filter((key) => !own.has(key) && !earlier.has(key));
  const asWritten = inlineAlias(path, anchor.path, keys);
  if (keys.length > 0 && canInline(doc, asWritten)) return { ok: true, intents: [asWritten] };
  const sets = keys.flatMap((key): readonly Intent[] => {
    const value = source?.get(key);
    const copy = value && copyValue(value);
    return copy === undefined ? [] : [{ kind: 'set', path: [...holder, key], value: copy }];
  });
  const isOnly = mergedInto(doc, holder).length === 1;
  const gone = isOnly ? [...holder, '<<'] : path;
  return { ok: true, intents: [...sets, { kind: 'delete', path: gone }] };
}

/** What the aliases before this one in its list bring, and so win with. */
function earlierKeys(doc: ComposeDocument, holder: YamlPath, path: YamlPath): ReadonlySet<string> {
  const index = path.at(-1);
  if (typeof index !== 'number') return new Set();
  const before = mergedInto(doc, holder).filter(({ place }) => Number(place.at(-1)) < index);
  return new Set(
    before.flatMap(
      ({ anchor }) => doc.syntax.view(anchor.path)?.entries.map(({ key }) => key) ?? [],
    ),
  );
}

/** The anchors that the merge key of a map takes in, and where its aliases for them stand. */
function mergedInto(doc: ComposeDocument, holder: YamlPath) {
  const merge = [...holder, '<<'];
  return anchorsOf(doc.syntax).flatMap((anchor) =>
    aliasPaths(doc, anchor)
      .filter((place) => isWithin(place, merge))
      .map((place) => ({ anchor, place })),
  );
}

function canInline({ syntax }: ComposeDocument, intent: Intent): boolean {
  return planIntents(syntax, [intent]).ok;
}

function holdsAnchor({ syntax }: ComposeDocument, { path }: Anchor): boolean {
  return anchorsOf(syntax).some(
    (other) => other.path.length > path.length && isWithin(other.path, path),
  );
}
