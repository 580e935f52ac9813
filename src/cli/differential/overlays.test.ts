import { describe, expect, it } from 'vitest';
import { layOver } from '../../compose/overlay/lay-over.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import type { OverlayComparison } from './compare-overlay.ts';
import { isUnexplained, printOverlays } from './overlay-report.ts';
import { samplePairs } from './overlay-samples.ts';

describe('made-up pairs of files', () => {
  const pairs = samplePairs(100);

  it('differ from each other', () => {
    expect(new Set(pairs.map(({ base, over }) => base + over)).size).toBe(pairs.length);
  });

  it('can be laid over each other', () => {
    for (const { base, over } of pairs) {
      const layers = [base, over].map((text) => readCompose(parseYaml(text)));
      expect(layOver(layers, 'compose')?.doc.services.size, over).toBe(3);
    }
  });
});

describe('the report on merges', () => {
  const [pair = { name: '', base: '', over: '' }] = samplePairs(1);
  const comparison = (...places: readonly string[]): OverlayComparison => ({
    pair,
    agreement: places.length > 0 ? 'differ' : 'agree',
    places,
  });
  const known = 'services web group_add: [2] instead of [1,2]';
  const unknown = 'services web image: "a" instead of "b"';

  it('fails for a difference without a reason alone', () => {
    expect(
      [comparison(), comparison(known), comparison(known, unknown)].map(isUnexplained),
    ).toEqual([false, false, true]);
  });

  it('tells what differs and why', () => {
    expect(printOverlays([comparison(), comparison(known, unknown)], false).join('\n')).toBe(
      [
        'MERGED OTHERWISE made up 1',
        `    ${unknown}`,
        '',
        'Two files laid over each other: 2 pairs, 1 merged as docker-compose 1.29 merges them, 1 otherwise, 0 not taken by it',
        '   1  1.29 replaces groups, the specification adds them',
      ].join('\n'),
    );
    expect(JSON.parse(printOverlays([comparison(known)], true)[0] ?? '')).toEqual({
      overlay: 'made up 1',
      agreement: 'differ',
      places: [known],
      reasons: ['1.29 replaces groups, the specification adds them'],
    });
  });
});
