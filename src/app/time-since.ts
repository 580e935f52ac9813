const UNITS = [
  ['minute', 60],
  ['hour', 60 * 60],
  ['day', 24 * 60 * 60],
  ['week', 7 * 24 * 60 * 60],
  ['month', 30 * 24 * 60 * 60],
  ['year', 365 * 24 * 60 * 60],
] as const;

/** How long ago `then` was, as people say it: “just now”, “2 hours ago”, “yesterday”. Both in milliseconds. */
export function timeSince(then: number, now: number): string {
  const seconds = (now - then) / 1000;
  const [unit, length] = UNITS.findLast(([, length]) => seconds >= length) ?? [];
  if (unit === undefined) return 'just now';
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return words.format(-Math.floor(seconds / length), unit);
}

/** The day and minute, in full. */
export function exactTime(then: number): string {
  return new Date(then).toLocaleString('en', { dateStyle: 'full', timeStyle: 'short' });
}
