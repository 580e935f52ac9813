import type { YamlPath } from '../text/yaml-path.ts';
import { type CursorPlace, cursorPlace } from './cursor-place.ts';

/** An anchor of the text, found without reading it as YAML. */
export interface AnchorAbove {
  readonly name: string;
  /** What stands behind it on its line. */
  readonly rest: string;
  /** The key that it stands behind, if it stands behind one. */
  readonly key: string | undefined;
}

const ANCHOR = /^([^#\n]*?)(?:^|[\s,[{])&([^\s,[\]{}]+)[ \t]*(.*)$/gm;
/** Enough uses to tell what an anchor is for. */
const MOST_USES = 4;
/** Anchors may be merged into anchors; nobody nests them deeper. */
const DEEPEST = 4;

/** The anchors above `offset`, the nearest of each name, in the order of the text. */
export function anchorsAbove(text: string, offset: number): readonly AnchorAbove[] {
  const found = new Map<string, AnchorAbove>();
  for (const [, lead = '', name = '', rest = ''] of text.slice(0, offset).matchAll(ANCHOR)) {
    found.delete(name);
    const key = /([^\s:#-][^:#]*):\s*$/.exec(lead)?.[1];
    found.set(name, { name, rest, key });
  }
  return [...found.values()];
}

/**
 * What a place means: its own path and, below an anchor, the paths at which aliases and merge keys
 * bring it in, so that `x-common: &common` is known for a part of a service.
 */
export function meaningsOf(text: string, place: CursorPlace, depth = 0): readonly YamlPath[] {
  const at = place.anchors.findLastIndex((anchor) => anchor !== undefined);
  const anchor = place.anchors[at];
  if (anchor === undefined || depth > DEEPEST) return [place.path];
  const rest = place.path.slice(at + 1);
  return [
    place.path,
    ...usesOf(text, anchor).flatMap((offset) => {
      const use = cursorPlace(text, offset);
      if (!use) return [];
      return meaningsOf(text, withoutMerge(use), depth + 1).map((path) => [...path, ...rest]);
    }),
  ];
}

function withoutMerge(use: CursorPlace): CursorPlace {
  const merge = use.path.lastIndexOf('<<');
  if (merge < 0) return use;
  return { ...use, path: use.path.slice(0, merge), anchors: use.anchors.slice(0, merge) };
}

function usesOf(text: string, anchor: string): readonly number[] {
  const uses: number[] = [];
  const alias = `*${anchor}`;
  for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
    const ends = /[\s,[\]{}]|^$/.test(text[at + alias.length] ?? '');
    if (ends && /[\s,[{]/.test(text[at - 1] ?? '')) uses.push(at);
    if (uses.length === MOST_USES) break;
  }
  return uses;
}
