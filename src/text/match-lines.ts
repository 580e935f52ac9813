/** Lines that are not the same: those of the list before from `from` to `to` give way to those after. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Nobody compares more by hand; beyond, what differs is taken as one piece. */
const MOST_PAIRS = 1_000_000;

/** Where two lists of lines differ, with as many lines kept as can be. */
export function matchLines(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const rows = before.length - start - tail;
  const columns = after.length - start - tail;
  if (rows === 0 && columns === 0) return [];
  const whole = { from: start, to: start + rows, newFrom: start, newTo: start + columns };
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return [whole];
  return hunksOf(
    longest(before.slice(start, start + rows), after.slice(start, start + columns)),
    whole,
  );
}

/** Pairs of positions that are the same, in order, as many as there can be. */
function longest(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  const kept = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => kept[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      kept[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function hunksOf(pairs: readonly (readonly [number, number])[], whole: Hunk): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [from, newFrom] = [whole.from, whole.newFrom];
  for (const [row, column] of pairs) {
    const [to, newTo] = [whole.from + row, whole.newFrom + column];
    if (to > from || newTo > newFrom) hunks.push({ from, to, newFrom, newTo });
    [from, newFrom] = [to + 1, newTo + 1];
  }
  if (whole.to > from || whole.newTo > newFrom) {
    hunks.push({ from, to: whole.to, newFrom, newTo: whole.newTo });
  }
  return hunks;
}
