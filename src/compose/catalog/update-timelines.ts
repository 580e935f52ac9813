/** From and to, as parts of a hundred of the time that an update takes. */
export type Span = readonly [from: number, to: number];

/** What happens during an update; balena documentation, “Controlling the update strategy”. */
export interface UpdateTimeline {
  /** A value of `UPDATE_STRATEGIES`. */
  readonly strategy: string;
  readonly old: Span;
  readonly download: Span;
  readonly next: Span;
  /** How many images lie on the disk: each point holds a time and a number, straight lines between. */
  readonly disk: readonly (readonly [at: number, images: number])[];
  /** The same in words. */
  readonly words: string;
}

export const UPDATE_TIMELINES: readonly UpdateTimeline[] = [
  {
    strategy: 'download-then-kill',
    old: [0, 60],
    download: [20, 56],
    next: [66, 100],
    disk: [
      [0, 1],
      [20, 1],
      [56, 2],
      [74, 2],
      [76, 1],
      [100, 1],
    ],
    words:
      'The old version runs while the new one is downloaded, then stops; a moment later the new one starts and the old image is deleted. The disk holds both for a while.',
  },
  {
    strategy: 'kill-then-download',
    old: [0, 18],
    download: [22, 58],
    next: [64, 100],
    disk: [
      [0, 1],
      [22, 1],
      [58, 2],
      [72, 2],
      [74, 1],
      [100, 1],
    ],
    words:
      'The old version stops, the new one is downloaded and starts, and then the old image is deleted. Nothing runs during the download. The disk holds both for a while.',
  },
  {
    strategy: 'delete-then-download',
    old: [0, 18],
    download: [26, 68],
    next: [74, 100],
    disk: [
      [0, 1],
      [20, 1],
      [22, 0],
      [26, 0],
      [68, 1],
      [100, 1],
    ],
    words:
      'The old version stops and its image is deleted, then the new one is downloaded and starts. Nothing runs during the download. The disk never holds more than one.',
  },
  {
    strategy: 'hand-over',
    old: [0, 80],
    download: [16, 50],
    next: [54, 100],
    disk: [
      [0, 1],
      [16, 1],
      [50, 2],
      [84, 2],
      [86, 1],
      [100, 1],
    ],
    words:
      'The old version runs while the new one is downloaded and starts; both run side by side until the new one says that it has taken over, then the old one stops and is deleted. Something runs all the time. The disk holds both for a while.',
  },
];

/** When neither version runs; undefined where one always does. */
export function gapOf({ old, next }: UpdateTimeline): Span | undefined {
  return next[0] > old[1] ? [old[1], next[0]] : undefined;
}
