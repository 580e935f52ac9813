import { describe, expect, it } from 'vitest';
import { sourceFormOf } from './source-form.ts';

describe('sourceFormOf', () => {
  it.each([
    ['', { bom: false, ends: undefined }],
    ['a: 1', { bom: false, ends: undefined }],
    ['a: 1\n', { bom: false, ends: 'LF' }],
    ['a: 1\r\nb: 2\r\n', { bom: false, ends: 'CRLF' }],
    ['a: 1\r\nb: 2\n', { bom: false, ends: 'mixed' }],
    ['\uFEFFa: 1\r\n', { bom: true, ends: 'CRLF' }],
  ])('%j', (text, form) => {
    expect(sourceFormOf(new TextEncoder().encode(text))).toEqual(form);
  });
});
