import { describe, expect, it } from 'vitest';
import { decodeSource, type SourceForm } from '../text/source-file.ts';
import { formDifferences } from './form-differences.ts';

function formOf(text: string): SourceForm {
  const source = decodeSource(new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.sentence);
  return source.form;
}

describe('formDifferences', () => {
  it.each([
    ['the same', 'a\nb\n', 'c\nd\n', []],
    ['other ends', 'a\r\n', 'a\n', ['Line ends: CRLF (as on Windows) as opened, LF now.']],
    ['mixed ends', 'a\n', 'a\r\nb\n', ['Line ends: LF as opened, of several kinds now.']],
    [
      'a mark that went',
      '\uFEFFa\n',
      'a\n',
      ['There is a byte order mark at the beginning as opened, but none now.'],
    ],
    [
      'a mark that came',
      'a\n',
      '\uFEFFa\n',
      ['There is a byte order mark at the beginning now, but none as opened.'],
    ],
  ])('%s', (_what, before, now, said) => {
    expect(formDifferences(formOf(before), formOf(now), 'as opened')).toEqual(said);
  });
});
