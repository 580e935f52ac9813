import { describe, expect, it } from 'vitest';
import { decodeSource } from '../text/source-file.ts';
import { formBadges } from './source-form.ts';

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('formBadges', () => {
  it.each<[string | Uint8Array, readonly string[]]>([
    ['', []],
    ['a: 1', []],
    ['a: 1\n', []],
    ['a: 1\r\nb: 2\r\n', ['CRLF']],
    ['a: 1\rb: 2\r', ['CR']],
    ['a: 1\r\nb: 2\n', ['mixed line ends']],
    ['\uFEFFa: 1\r\n', ['BOM', 'CRLF']],
    [utf16('\uFEFFa: 1\n'), ['UTF-16']],
    [utf16('\uFEFFa: 1\r\nb: 2\r\n'), ['UTF-16', 'CRLF']],
  ])('%j', (source, labels) => {
    const opened = decodeSource(source);
    if (!opened.ok) throw new Error(opened.refusal.sentence);
    expect(formBadges(opened.form, opened.text).map(({ label }) => label)).toEqual(labels);
  });
});
