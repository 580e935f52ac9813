import { describe, expect, it } from 'vitest';
import { parseParts } from './shown-parts.ts';

describe('what explains the picture', () => {
  it.each([
    [null, { minimap: false, legend: true }],
    ['x', { minimap: false, legend: true }],
    [{}, { minimap: false, legend: true }],
    [{ minimap: true }, { minimap: true, legend: true }],
    [
      { minimap: 1, legend: false },
      { minimap: false, legend: false },
    ],
  ])('%j is read as %j', (stored, parts) => {
    expect(parseParts(stored)).toEqual(parts);
  });
});
