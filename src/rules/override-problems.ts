import type { Overlay } from '../compose/overlay/overlay.ts';
import type { EntryPart } from '../text/syntax-tree.ts';
import type { SourceRange } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Diagnostic } from './rule.ts';

/** The layer of an override that lies over one base. */
const TOP = 1;

/**
 * Of the problems of two files together those that the upper one is answerable for, each with its place
 * there: what it says itself, and what the base alone would not be told of.
 */
export function problemsOfOverride(
  overlay: Overlay,
  together: readonly Diagnostic[],
  ofBase: readonly Diagnostic[],
): readonly Diagnostic[] {
  const known = new Set(ofBase.map(keyOf));
  return together
    .flatMap((problem) => {
      const own = sourceOf(overlay, problem.path);
      if (own) return [{ ...problem, path: own, range: rangeThere(overlay, problem, own) }];
      if (known.has(keyOf(problem))) return [];
      const near = nearestOf(overlay, problem.path);
      if (!near) return [];
      const range = overlay.layers[TOP]?.syntax.rangeOf(near, 'key') ?? problem.range;
      return [{ ...problem, path: near, range }];
    })
    .sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
}

function keyOf({ rule, service, message }: Diagnostic): string {
  return JSON.stringify([rule, service, message]);
}

function sourceOf(overlay: Overlay, path: YamlPath): YamlPath | undefined {
  return overlay.sourcesOf(path).find(({ layer }) => layer === TOP)?.path;
}

/** The closest entry around `path` that the upper file has a part in. */
function nearestOf(overlay: Overlay, path: YamlPath): YamlPath | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const found = sourceOf(overlay, path.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

const PARTS: readonly EntryPart[] = ['key', 'value', 'entry'];

/** The same part of the entry that is marked in the text of both. */
function rangeThere({ doc, layers }: Overlay, problem: Diagnostic, path: YamlPath): SourceRange {
  const { from, to } = problem.range;
  const part =
    PARTS.find((it) => {
      const range = doc.syntax.rangeOf(problem.path, it);
      return range.from === from && range.to === to;
    }) ?? 'entry';
  return layers[TOP]?.syntax.rangeOf(path, part) ?? problem.range;
}
