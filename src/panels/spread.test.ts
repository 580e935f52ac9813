import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { commonOf, holdersOf, printSpread, spreadOf } from './spread.ts';

const SERVICES = [
  ...readCompose(
    parseYaml(
      'services:\n  a: {restart: always}\n  b: {restart: "no"}\n  c: {restart: always, privileged: true}\n',
    ),
  ).services.values(),
];
const restart = spreadOf(SERVICES, (service) => service.restart?.value);

describe('what several services say', () => {
  it('is told with who says it', () => {
    expect(printSpread(restart, String)).toBe('always: a, c. no: b.');
    expect(commonOf(restart)).toBeUndefined();
  });
  it('is common where all agree', () => {
    const some = spreadOf(SERVICES.slice(0, 1), (service) => service.restart?.value);
    expect(printSpread(some, String)).toBeUndefined();
    expect(commonOf(some)).toBe('always');
  });
  it.each([
    ['c', { state: 'some', sentence: 'Only in c.' }],
    ['', { state: 'all', sentence: undefined }],
    ['x', { state: 'none', sentence: undefined }],
  ])('holders of what %j has', (name, holders) => {
    expect(holdersOf(SERVICES, (service) => service.name.startsWith(name))).toEqual(holders);
  });
});
