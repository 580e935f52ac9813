import { describe, expect, it } from 'vitest';
import { longHex } from './hex-color.ts';

describe('longHex', () => {
  it.each([
    ['#ffffff', '#ffffff'],
    ['#fff', '#ffffff'],
    [' #1b7A48', '#1b7A48'],
    ['#12c8', '#1122cc88'],
    ['#11223344', '#11223344'],
  ])('%s is %s', (css, hex) => {
    expect(longHex(css)).toBe(hex);
  });

  it.each(['', 'red', '#12', '#12345', 'rgb(1 2 3)'])('refuses %j', (css) => {
    expect(() => longHex(css)).toThrow('hex digits');
  });
});
