import { diff3MergeRegions } from 'node-diff3';

/** Pieces of the three texts that belong to one place. */
export interface Place {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Text that at most one side changed, or a place that both did. */
export type Region = { readonly text: string } | Place;

/** How a place that both changed is written. */
export type Resolve = (place: Place) => string;

/** More pieces than this are not compared: it would take longer than anybody waits. */
const LONGEST = 4000;

const takeOurs: Resolve = ({ ours }) => ours;
const takeTheirs: Resolve = ({ theirs }) => theirs;

/** What both added at one place stands there together; anything else stays theirs. */
const takeBoth: Resolve = ({ base, ours, theirs }) =>
  base === '' ? joinLines(theirs, ours) : theirs;

/** The three texts as regions of whole lines. */
export function mergeLines(place: Place): readonly Region[] {
  return regionsOf(place, (text) => text.split(/(?<=\n)/));
}

export function isPlace(region: Region): region is Place {
  return 'ours' in region;
}

/** Every sensible text for a place that both changed, those that keep the most of both first. */
export function writings(place: Place): readonly string[] {
  const { ours, theirs } = place;
  return [
    ...new Set([
      byWords(place, takeBoth),
      byWords(place, takeOurs),
      byWords(place, takeTheirs),
      joinLines(theirs, ours),
      joinLines(ours, theirs),
      theirs,
      ours,
    ]),
  ];
}

/** Merges inside the lines, so that neighbours on one line do not get into each other's way. */
function byWords(place: Place, resolve: Resolve): string {
  const regions = regionsOf(place, (text) => text.match(/\w+|[^\S\n]+|[^\w\s]|\n/g) ?? []);
  return regions.map((region) => (isPlace(region) ? resolve(region) : region.text)).join('');
}

function regionsOf(place: Place, split: (text: string) => readonly string[]): readonly Region[] {
  const [ours, base, theirs] = [place.ours, place.base, place.theirs].map((text) => [
    ...split(text),
  ]);
  if (!ours || !base || !theirs) return [place];
  if (Math.max(ours.length, base.length, theirs.length) > LONGEST) return [place];
  return diff3MergeRegions(ours, base, theirs).map((region): Region => {
    if (region.stable) return { text: region.bufferContent.join('') };
    const at = {
      base: region.oContent.join(''),
      ours: region.aContent.join(''),
      theirs: region.bContent.join(''),
    };
    return at.ours === at.theirs ? { text: at.ours } : at;
  });
}

function joinLines(first: string, second: string): string {
  const cut = first === '' || first.endsWith('\n') || !first.includes('\n');
  return cut ? first + second : `${first}\n${second}`;
}
