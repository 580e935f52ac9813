import type { Shape } from '../compose/catalog/shape.ts';
import { isWithin, type YamlPath } from '../text/yaml-path.ts';
import { meaningsOf } from './anchors.ts';
import type { CursorPlace } from './cursor-place.ts';
import { keyProposals } from './key-proposals.ts';
import { type App, fitted, isInList, type Proposal, type Spot } from './proposal.ts';
import { shapesAt } from './shapes-at.ts';
import { valueProposals } from './value-proposals.ts';

/** All that could stand at a place, best first; what is there already is left out. */
export function proposalsAt(place: CursorPlace, app: App): readonly Proposal[] {
  const meanings = meaningsOf(app.text, place);
  const shapes = meanings.flatMap((path) => shapesAt(app.doc.servicesPath, path));
  const spot = spotOf(place, app, meanings);
  const labels = new Set<string>();
  return found(spot, shapes)
    .filter(({ label }) => {
      if (labels.has(label)) return false;
      labels.add(label);
      return true;
    })
    .map((proposal) => fitted(proposal, spot));
}

function found(spot: Spot, shapes: readonly Shape[]): readonly Proposal[] {
  const { place } = spot;
  const taken = new Set(place.siblings);
  const left = (proposals: readonly Proposal[]) =>
    proposals.filter(({ label }) => !taken.has(label));
  if (place.kind === 'key') return left(keyProposals(spot, shapes));
  const values = valueProposals(spot, shapes);
  if (!place.isItem) return isInList(spot) ? left(values) : values;
  // An item of a list may be a value or begin a map.
  return [...left(values), ...keyProposals(spot, shapes)];
}

function spotOf(place: CursorPlace, app: App, meanings: readonly YamlPath[]): Spot {
  const { servicesPath } = app.doc;
  const depth = servicesPath.length;
  const path = meanings.find((meaning) => isWithin(meaning, servicesPath)) ?? place.path;
  const name = isWithin(path, servicesPath) ? path[depth] : undefined;
  // An extension that nobody merges yet is read as a part of a service.
  const isExtension = typeof path[0] === 'string' && path[0].startsWith('x-');
  const field = path[depth + 1];
  const isPairs = field === 'environment' || field === 'labels';
  return {
    place: isPairs && typeof path.at(-1) === 'number' ? ofNames(place) : place,
    app,
    path,
    service: typeof name === 'string' && depth > 0 ? name : undefined,
    inside: name === undefined ? (isExtension ? path.slice(1) : []) : path.slice(depth + 1),
  };
}

/** An item such as `NAME=value` is known by its name. */
function ofNames(place: CursorPlace): CursorPlace {
  const nameOf = (item: string) => item.split('=')[0] ?? '';
  return {
    ...place,
    siblings: place.siblings.map(nameOf),
    previous: place.previous === undefined ? undefined : nameOf(place.previous),
  };
}
