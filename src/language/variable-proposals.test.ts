// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import { variableProposals } from './variable-proposals.ts';

/** The line as it would read with the first proposal at `|`. */
function completed(marked: string, target: TargetId = 'compose'): string | undefined {
  const text = marked.replace('|', '');
  const variables = new Map([['TAG', '1']]);
  const found = variableProposals({ text, target }, marked.indexOf('|'), variables);
  const [first] = found?.proposals ?? [];
  return found && first && text.slice(0, found.from) + first.insert + text.slice(found.to);
}

describe('names of variables', () => {
  it.each([
    ['image: a:$|', 'image: a:${TAG}'],
    ['image: a:${|', 'image: a:${TAG}'],
    ['image: a:${|}', 'image: a:${TAG}'],
    ['image: a:${T|}', 'image: a:${TAG}'],
    ['image: a:${T|:-1}', 'image: a:${TAG:-1}'],
    ['image: a:$T|', 'image: a:$TAG'],
    ['command: $$$|', 'command: $$${TAG}'],
    ['image: a:$$|', undefined],
    ['image: a:|', undefined],
    ['# image: a:$|', undefined],
  ])('at %j', (marked, expected) => {
    expect(completed(marked)).toBe(expected);
  });

  it('are none where readers know no variables', () => {
    expect(completed('image: a:${|', 'resin')).toBeUndefined();
    expect(completed('image: a:${|', 'balena')).toBe('image: a:${TAG}');
  });

  it('are also those that the file uses elsewhere', () => {
    const text = 'image: a:${\nports: ["${PORT}:80", "$PORT:81"]\n';
    const found = variableProposals({ text, target: 'compose' }, 11, undefined);
    expect(found?.proposals.map(({ label }) => label)).toEqual(['PORT']);
  });
});
