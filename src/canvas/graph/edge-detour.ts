import type { Point } from '../../store/session.ts';
import type { Box } from '../layout/boxes.ts';
import { pointOnCurve, type Route, type Side } from './edge-route.ts';

/** Free space between a line and the cards that it goes around. */
const CLEAR = 18;
/** Ways that run into one card after another are not looked for for ever. */
const MOST_CARDS = 12;
const SAMPLES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

export interface Detour {
  readonly path: string;
  /** The middle of its straight part. */
  readonly label: Point;
}

/**
 * A way around the cards that stand on an edge's curve, so that no dependency vanishes behind a card.
 * @param curve the path as it would be drawn, `M … C …`
 * @param others the cards that the edge does not join
 * @returns undefined where nothing stands in the way
 */
export function detourAround(
  curve: string,
  route: Route,
  others: readonly Box[],
): Detour | undefined {
  const points = SAMPLES.map((part) => pointOnCurve(curve, part));
  const inWay = others.filter((box) => points.some((point) => isInside(point, box)));
  if (inWay.length === 0) return undefined;
  const upright = isUpright(route.start.side);
  const turn = (box: Box): Box =>
    upright ? box : { x: box.y, y: box.x, width: box.height, height: box.width };
  const swap = ({ x, y }: Point): Point => (upright ? { x, y } : { x: y, y: x });
  const way = passBy(swap(route.start), swap(route.end), inWay.map(turn), others.map(turn));
  if (!way) return undefined;
  const at = (x: number, y: number): string => {
    const point = swap({ x, y });
    return `${Math.round(point.x)},${Math.round(point.y)}`;
  };
  const [start, end] = [swap(route.start), swap(route.end)];
  const bend = (from: Point, to: Point): string => {
    const middle = (from.y + to.y) / 2;
    return `C${at(from.x, middle)} ${at(to.x, middle)} ${at(to.x, to.y)}`;
  };
  const [enter, leave] = [
    { x: way.x, y: way.from },
    { x: way.x, y: way.to },
  ];
  return {
    path: `M${at(start.x, start.y)} ${bend(start, enter)} L${at(leave.x, leave.y)} ${bend(leave, end)}`,
    label: swap({ x: way.x, y: (way.from + way.to) / 2 }),
  };
}

interface Way {
  /** Where the straight part runs. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Beside everything in the way, on the nearer side that is free. Thought of as running up or down. */
function passBy(
  start: Point,
  end: Point,
  inWay: readonly Box[],
  others: readonly Box[],
): Way | undefined {
  const down = end.y >= start.y;
  const sides = [-1, 1].flatMap((side) => {
    const blocking = [...inWay];
    for (let tries = 0; tries < MOST_CARDS; tries++) {
      const top = Math.min(...blocking.map(({ y }) => y));
      const bottom = Math.max(...blocking.map(({ y, height }) => y + height));
      const x =
        side < 0
          ? Math.min(...blocking.map((box) => box.x)) - CLEAR
          : Math.max(...blocking.map((box) => box.x + box.width)) + CLEAR;
      const next = others.find(
        (box) =>
          !blocking.includes(box) &&
          box.x - CLEAR / 2 < x &&
          x < box.x + box.width + CLEAR / 2 &&
          box.y < bottom &&
          top < box.y + box.height,
      );
      if (!next) return [{ x, from: down ? top : bottom, to: down ? bottom : top }];
      blocking.push(next);
    }
    return [];
  });
  const cost = (way: Way): number => Math.abs(way.x - start.x) + Math.abs(way.x - end.x);
  const [best] = sides.sort((a, b) => cost(a) - cost(b));
  // A straight part that starts before the edge does would make it run back.
  const room =
    best &&
    (down ? best.from >= start.y && best.to <= end.y : best.from <= start.y && best.to >= end.y);
  return room ? best : undefined;
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

function isUpright(side: Side): boolean {
  return side === 'top' || side === 'bottom';
}
