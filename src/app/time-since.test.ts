import { describe, expect, it } from 'vitest';
import { timeSince } from './time-since.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('timeSince', () => {
  it.each([
    [0, 'just now'],
    [MINUTE - 1, 'just now'],
    // The clock was set back.
    [-HOUR, 'just now'],
    [MINUTE, '1 minute ago'],
    [59 * MINUTE, '59 minutes ago'],
    [2.9 * HOUR, '2 hours ago'],
    [DAY, 'yesterday'],
    [6 * DAY, '6 days ago'],
    [7 * DAY, 'last week'],
    [29 * DAY, '4 weeks ago'],
    [65 * DAY, '2 months ago'],
    [800 * DAY, '2 years ago'],
  ])('%d milliseconds: %s', (since, words) => {
    const now = 1_800_000_000_000;
    expect(timeSince(now - since, now)).toBe(words);
  });
});
