import type { YamlPath } from '../text/yaml-path.ts';
import { bare, type Line, linesAbove, linesBelow } from './read-line.ts';

/** What lies around a line, told from indentation. */
export interface Surroundings {
  /** Of the map or list that the line adds to; for an item its index comes last. */
  readonly path: YamlPath;
  /** The anchor of the value at each step of the path, where it has one. */
  readonly anchors: readonly (string | undefined)[];
  /** Lines on the way to the root, nearest first. */
  readonly parents: readonly Line[];
  /** Keys or items beside the line, in the order of the text. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Climbs from `line`, which begins at `start` and ends at `end`, to the root by smaller and smaller columns. */
export function surroundings(text: string, line: Line, start: number, end: number): Surroundings {
  const steps: { readonly step: string | number; readonly anchor: string | undefined }[] = [];
  const parents: Line[] = [];
  const before: string[] = [];
  let column = line.dash ?? line.column;
  let item = line.dash !== undefined;
  let itemAnchor = line.key === undefined ? undefined : line.anchor;
  let index = 0;
  let first = true;
  for (const other of linesAbove(text, start, () => column)) {
    const outer = other.dash ?? other.column;
    if (item && other.dash === column) {
      index++;
      if (first) before.unshift(other.key ?? bare(other.rest));
    } else if (item ? other.key !== undefined && outer <= column : outer < column) {
      if (item) steps.unshift({ step: index, anchor: itemAnchor });
      index = 0;
      parents.push(other);
      // A dash above whose map this key continues: `- name: x` over `  port: 1`.
      if (!item && other.dash !== undefined && other.column === column) {
        if (first && other.key !== undefined) before.unshift(other.key);
        item = true;
      } else {
        if (other.key !== undefined) steps.unshift({ step: other.key, anchor: other.anchor });
        item = other.dash !== undefined;
      }
      itemAnchor = other.key === undefined ? other.anchor : undefined;
      column = outer;
      first = false;
    } else if (first && !item && outer === column && other.key !== undefined) {
      before.unshift(other.key);
    }
    if (column === 0 && !item) break;
  }
  return {
    path: steps.map(({ step }) => step),
    anchors: steps.map(({ anchor }) => anchor),
    parents,
    before,
    after: siblingsBelow(text, line, end),
  };
}

/** Keys of the map that begins behind the dash of `line`, from the lines below. */
export function keysOfItem(text: string, line: Line, end: number): readonly string[] {
  return siblingsBelow(text, { ...line, dash: undefined }, end);
}

function siblingsBelow(text: string, line: Line, end: number): readonly string[] {
  const siblings: string[] = [];
  const column = line.dash ?? line.column;
  for (const other of linesBelow(text, end)) {
    const outer = other.dash ?? other.column;
    if (outer < column || (line.dash !== undefined && outer === column && other.dash === undefined))
      break;
    if (outer > column) continue;
    if (line.dash !== undefined) siblings.push(other.key ?? bare(other.rest));
    else if (other.key !== undefined) siblings.push(other.key);
  }
  return siblings;
}
