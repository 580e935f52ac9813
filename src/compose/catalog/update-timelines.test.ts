import { describe, expect, it } from 'vitest';
import { UPDATE_STRATEGIES } from './choices.ts';
import { gapOf, UPDATE_TIMELINES, type UpdateTimeline } from './update-timelines.ts';

const timeline = (strategy: string): UpdateTimeline => {
  const found = UPDATE_TIMELINES.find((one) => one.strategy === strategy);
  if (!found) throw new Error(`no timeline for ${strategy}`);
  return found;
};
const mostImages = (strategy: string) =>
  Math.max(...timeline(strategy).disk.map(([, images]) => images));
const gapLength = (strategy: string) => {
  const gap = gapOf(timeline(strategy));
  return gap ? gap[1] - gap[0] : 0;
};

describe('timelines of the update strategies', () => {
  it('are there for each strategy, in its order', () => {
    expect(UPDATE_TIMELINES.map(({ strategy }) => strategy)).toEqual(
      UPDATE_STRATEGIES.map(({ value }) => value),
    );
  });

  it.each(UPDATE_TIMELINES)('$strategy starts nothing that is not there', (one) => {
    expect(one.next[0]).toBeGreaterThan(one.download[1]);
    expect(one.disk[0]?.[0]).toBe(0);
    expect(one.disk.at(-1)?.[0]).toBe(100);
    const times = one.disk.map(([at]) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('stop for longer the more they save', () => {
    expect(gapOf(timeline('hand-over'))).toBeUndefined();
    expect(gapLength('download-then-kill')).toBeLessThan(gapLength('kill-then-download'));
    expect(gapLength('kill-then-download')).toBeLessThan(gapLength('delete-then-download'));
    expect(mostImages('delete-then-download')).toBe(1);
    expect(mostImages('kill-then-download')).toBe(2);
  });
});
