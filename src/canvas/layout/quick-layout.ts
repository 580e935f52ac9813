import type { Point } from '../../store/session.ts';
import { type FlowDirection, GAP, type Size } from './boxes.ts';
import { assignColumns } from './columns.ts';

export interface LayoutNode extends Size {
  readonly id: string;
}
/** `from` stands before `to`: left of it or above it. */
export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}

const SWEEPS = 12;
/** The room of a long edge in the columns that it passes. */
const PASSAGE: Size = { width: 8, height: 8 };

/** A card, or the place in a column that a long edge passes through. */
interface Slot {
  readonly id: string;
  /** Its extent along the column. */
  readonly height: number;
  /** Its extent across the column. */
  readonly depth: number;
  readonly real: boolean;
  readonly before: Slot[];
  readonly after: Slot[];
  y: number;
}

/**
 * A layered placement, dependents before what they depend on: the same input gives the same
 * picture, cards never overlap. Fast enough for the first frame; unconnected cards go below, in rows.
 * Within, layers are thought of as columns; for `down` the picture is turned.
 */
export function quickLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  direction: FlowDirection = 'right',
): ReadonlyMap<string, Point> {
  const known = new Set(nodes.map(({ id }) => id));
  const usable = edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const tied = new Set(usable.flatMap(({ from, to }) => [from, to]));
  const linked = nodes.filter(({ id }) => tied.has(id));
  const single = nodes.filter(({ id }) => !tied.has(id));
  const placed = new Map<string, Point>();
  placeLinked(linked, usable, direction, placed);
  const bottoms = linked.map(({ id, height }) => (placed.get(id)?.y ?? 0) + height + GAP.row * 2);
  const bottom = Math.max(0, ...bottoms);
  placeSingles(single, bottom, placed, linked.length);
  return placed;
}

function placeLinked(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  direction: FlowDirection,
  placed: Map<string, Point>,
): void {
  const columns = buildColumns(nodes, edges, direction);
  for (const column of columns) stack(column);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forward = sweep % 2 === 0;
    const order = forward ? columns : [...columns].reverse();
    for (const column of order) arrange(column, (slot) => (forward ? slot.before : slot.after));
  }
  for (const column of columns) arrange(column, (slot) => [...slot.before, ...slot.after]);
  const slots = columns.flat().filter((slot) => slot.real);
  const top = Math.min(...slots.map((slot) => slot.y));
  let main = 0;
  for (const column of columns) {
    for (const slot of column.filter(({ real }) => real)) {
      const cross = Math.round(slot.y - top);
      placed.set(slot.id, direction === 'right' ? { x: main, y: cross } : { x: cross, y: main });
    }
    const gap = direction === 'right' ? GAP.column : GAP.level;
    main += Math.max(0, ...column.map(({ depth }) => depth)) + gap;
  }
}

function buildColumns(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  direction: FlowDirection,
): Slot[][] {
  const columnOf = assignColumns(
    nodes.map(({ id }) => id),
    edges,
  );
  const columns: Slot[][] = [];
  const add = (column: number, id: string, size: Size, real: boolean): Slot => {
    const [height, depth] =
      direction === 'right' ? [size.height, size.width] : [size.width, size.height];
    const slot: Slot = { id, height, depth, real, before: [], after: [], y: 0 };
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(slot);
    return slot;
  };
  const slots = new Map(
    nodes.map((node) => [node.id, add(columnOf.get(node.id) ?? 0, node.id, node, true)]),
  );
  for (const { from, to } of edges) {
    const ends = [slots.get(from), slots.get(to)] as const;
    const backward = (columnOf.get(from) ?? 0) > (columnOf.get(to) ?? 0);
    const [left, right] = backward ? [ends[1], ends[0]] : ends;
    if (!left || !right) continue;
    const first = (columnOf.get(left.id) ?? 0) + 1;
    let previous = left;
    for (let column = first; column < (columnOf.get(right.id) ?? 0); column += 1) {
      const pass = add(column, `${from}>${to}`, PASSAGE, false);
      tie(previous, pass);
      previous = pass;
    }
    tie(previous, right);
  }
  return columns;
}

function tie(left: Slot, right: Slot): void {
  left.after.push(right);
  right.before.push(left);
}

function stack(column: readonly Slot[]): void {
  let y = 0;
  for (const slot of column) {
    slot.y = y;
    y += slot.height + GAP.row;
  }
}

/** Puts each slot of a column level with its neighbours, as near as the others leave room. */
function arrange(column: Slot[], neighbours: (slot: Slot) => readonly Slot[]): void {
  const wanted = new Map(
    column.map((slot) => [slot, meanCentre(neighbours(slot), slot) - slot.height / 2]),
  );
  const want = (slot: Slot): number => wanted.get(slot) ?? slot.y;
  column.sort((a, b) => want(a) + a.height / 2 - (want(b) + b.height / 2));
  settle(column, want);
}

function meanCentre(neighbours: readonly Slot[], slot: Slot): number {
  if (neighbours.length === 0) return slot.y + slot.height / 2;
  const sum = neighbours.reduce((total, { y, height }) => total + y + height / 2, 0);
  return sum / neighbours.length;
}

/**
 * The places nearest to what is wanted, in order and without overlap: slots that push each other
 * become a block, and a block stands where its slots want it on average.
 */
function settle(column: readonly Slot[], want: (slot: Slot) => number): void {
  interface Block {
    readonly slots: Slot[];
    height: number;
    /** Sum over the slots of where the block's top would have to be. */
    wish: number;
  }
  const blocks: Block[] = [];
  const topOf = (block: Block): number => block.wish / block.slots.length;
  for (const slot of column) {
    blocks.push({ slots: [slot], height: slot.height + GAP.row, wish: want(slot) });
    for (;;) {
      const last = blocks.at(-1);
      const above = blocks.at(-2);
      if (!last || !above || topOf(above) + above.height <= topOf(last)) break;
      above.wish += last.wish - last.slots.length * above.height;
      above.height += last.height;
      above.slots.push(...last.slots);
      blocks.pop();
    }
  }
  for (const block of blocks) {
    let y = topOf(block);
    for (const slot of block.slots) {
      slot.y = y;
      y += slot.height + GAP.row;
    }
  }
}

function placeSingles(
  nodes: readonly LayoutNode[],
  top: number,
  placed: Map<string, Point>,
  linked: number,
): void {
  const perRow = Math.max(linked > 0 ? 3 : 1, Math.ceil(Math.sqrt(nodes.length)));
  let y = top;
  for (let start = 0; start < nodes.length; start += perRow) {
    const row = nodes.slice(start, start + perRow);
    row.forEach((node, index) => {
      placed.set(node.id, { x: index * (node.width + GAP.row * 1.5), y });
    });
    y += Math.max(...row.map(({ height }) => height)) + GAP.row * 1.5;
  }
}
