import type { ComposeDocument } from '../compose/compose-document.ts';
import { isSamePath } from '../text/yaml-path.ts';
import type { Point, Positions, Selection } from './session.ts';

/** One service that has another name now. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The service that got another name between two documents, if just one did: it stands at the same
 * place in the order, one name is gone and one is new. Works for commands and for typing alike.
 */
export function findRename(before: ComposeDocument, after: ComposeDocument): Rename | undefined {
  if (before.services.size !== after.services.size) return undefined;
  const names = [...after.services.keys()];
  const gone = [...before.services.keys()]
    .map((name, index) => ({ from: name, to: names[index] ?? name }))
    .filter(({ from, to }) => from !== to);
  const [rename] = gone;
  if (gone.length !== 1 || !rename) return undefined;
  const unique = !after.services.has(rename.from) && !before.services.has(rename.to);
  return unique ? rename : undefined;
}

/** The positions with a renamed service where it was. */
export function renamePosition(positions: Positions, rename: Rename): Positions {
  const point = positions.get(rename.from);
  if (!point) return positions;
  const moved = new Map(positions);
  moved.delete(rename.from);
  moved.set(rename.to, point);
  return moved;
}

/**
 * The positions without services that `before` had and `after` has not, and without what is left
 * of an earlier service by the name of a new one. Files that are open beside this one share the
 * positions: what one of `others` has stays where it is.
 */
export function dropPositions(
  positions: Positions,
  before: ComposeDocument,
  after: ComposeDocument,
  others: readonly ComposeDocument[] = [],
): Positions {
  const gone = [...positions.keys()].filter(
    (name) =>
      before.services.has(name) !== after.services.has(name) &&
      !others.some((other) => other.services.has(name)),
  );
  if (gone.length === 0) return positions;
  const kept = new Map(positions);
  for (const name of gone) kept.delete(name);
  return kept;
}

/** The positions with `added` for those names that had none. */
export function fillPositions(positions: Positions, added: Positions): Positions {
  const missing = [...added].filter(([name]) => !positions.has(name));
  return missing.length === 0 ? positions : new Map([...positions, ...missing]);
}

/** Whether moving to `moved` changes anything. */
export function movesAnything(positions: Positions, moved: Positions): boolean {
  return [...moved].some(([name, point]) => !isSamePoint(positions.get(name), point));
}

function isSamePoint(a: Point | undefined, b: Point): boolean {
  return a !== undefined && a.x === b.x && a.y === b.y;
}

/** The selection with a renamed service under its new name. */
export function renameSelection(
  selection: Selection,
  rename: Rename,
  after: ComposeDocument,
): Selection {
  const follow = (name: string): string => (name === rename.from ? rename.to : name);
  const depth = after.servicesPath.length;
  const focus = selection.focus?.map((step, index) =>
    index === depth && typeof step === 'string' ? follow(step) : step,
  );
  return {
    services: selection.services.map(follow),
    ...(selection.edge && {
      edge: { from: follow(selection.edge.from), to: follow(selection.edge.to) },
    }),
    ...(focus && { focus }),
    by: selection.by,
  };
}

/** The selection without what the document no longer has. */
export function pruneSelection(selection: Selection, doc: ComposeDocument): Selection {
  const services = selection.services.filter((name) => doc.services.has(name));
  const edge = selection.edge && hasEdge(doc, selection.edge) ? selection.edge : undefined;
  const focus = selection.focus && doc.syntax.has(selection.focus) ? selection.focus : undefined;
  if (
    services.length === selection.services.length &&
    edge === selection.edge &&
    focus === selection.focus
  ) {
    return selection;
  }
  return { services, ...(edge && { edge }), ...(focus && { focus }), by: selection.by };
}

export function isSameSelection(a: Selection, b: Selection): boolean {
  return (
    a.by === b.by &&
    a.services.length === b.services.length &&
    a.services.every((name, index) => name === b.services[index]) &&
    a.edge?.from === b.edge?.from &&
    a.edge?.to === b.edge?.to &&
    (a.focus === undefined) === (b.focus === undefined) &&
    isSamePath(a.focus ?? [], b.focus ?? [])
  );
}

function hasEdge(doc: ComposeDocument, edge: { from: string; to: string }): boolean {
  return doc.relations.some(
    (relation) =>
      relation.kind === 'depends_on' && relation.from === edge.from && relation.to === edge.to,
  );
}
