import type { OverlayComparison } from './compare-overlay.ts';
import { knownReason } from './overlay-reasons.ts';

/** Whether files were merged otherwise than by the tool, and nothing says why. */
export function isUnexplained({ agreement, places }: OverlayComparison): boolean {
  return agreement === 'differ' && places.some((place) => knownReason(place) === undefined);
}

/** What the merges of two files came to: each that nothing explains, and counts. */
export function printOverlays(
  comparisons: readonly OverlayComparison[],
  json: boolean,
): readonly string[] {
  if (json) return comparisons.map(overlayJson);
  if (comparisons.length === 0) return [];
  const count = (wanted: OverlayComparison['agreement']) =>
    comparisons.filter(({ agreement }) => agreement === wanted).length;
  const reasons = new Map<string, number>();
  for (const { agreement, places } of comparisons) {
    const whys = new Set(agreement === 'differ' ? places.map(knownReason) : []);
    for (const why of whys) if (why) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return [
    ...comparisons.filter(isUnexplained).flatMap(printUnexplained),
    '',
    `Two files laid over each other: ${comparisons.length} pairs, ${count('agree')} merged as docker-compose 1.29 merges them, ${count('differ')} otherwise, ${count('outside')} not taken by it`,
    ...[...reasons].map(([why, times]) => `${String(times).padStart(4)}  ${why}`),
  ];
}

function printUnexplained({ pair, places }: OverlayComparison): readonly string[] {
  const unknown = places.filter((place) => knownReason(place) === undefined);
  return [`MERGED OTHERWISE ${pair.name}`, ...unknown.map((place) => `    ${place}`)];
}

function overlayJson({ pair, agreement, places }: OverlayComparison): string {
  return JSON.stringify({
    overlay: pair.name,
    agreement,
    places,
    reasons: places.map((place) => knownReason(place) ?? null),
  });
}
