/** The name among `candidates` that `name` was probably meant to be, or undefined. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = normalise(name);
  // Any letter is near to any other.
  if (wanted.length < 2) return undefined;
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const distance = editDistance(wanted, normalise(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Case, dashes and underscores are what people mix up most. */
function normalise(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

/** Insertions, deletions, changes and swaps of neighbours from `a` to `b`; at most `limit` is told apart. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line: number[] = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          (last[column] ?? row) + 1,
          (line[column - 1] ?? column) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : limit + 1,
        ),
      );
    }
    beforeLast = last;
    last = line;
  }
  return last[b.length] ?? limit + 1;
}
