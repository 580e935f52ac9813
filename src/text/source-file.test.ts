import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapLineEnds, putLineEnds } from './line-ends.ts';
import { decodeSource, encodeSource, readSourceForm } from './source-file.ts';
import { tries } from './testing/tries.ts';
import { applyEdits, editSet } from './text-edit.ts';

const bytes = (...parts: readonly (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
  );

const texts = fc
  .array(
    fc.constantFrom('a', ': b', '\r', '\n', '\r\n', '\uFEFF', 'é', '😀', '\t', '  ', '# c', '\x85'),
  )
  .map((parts) => parts.join(''));

function open(source: Uint8Array | string) {
  const opened = decodeSource(source);
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  return opened;
}

describe('decodeSource', () => {
  it.each([
    ['plain', bytes('a: 1\n'), 'utf-8', false, '\n', 0],
    ['CRLF', bytes('a: 1\r\nb: 2\r\n'), 'utf-8', false, '\r\n', 0],
    ['mixed', bytes('a: 1\r\nb: 2\nc: 3\r\n'), 'utf-8', false, '\r\n', 1],
    ['CR only', bytes('a: 1\rb: 2\r'), 'utf-8', false, '\r', 0],
    ['a mark', bytes([0xef, 0xbb, 0xbf], 'a: 1'), 'utf-8', true, '\n', 0],
    ['two marks', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'a: 1'), 'utf-8', true, '\n', 0],
    ['UTF-16 with mark', bytes([0xff, 0xfe, 0x61, 0, 0x3a, 0]), 'utf-16le', true, '\n', 0],
    ['big end first', bytes([0xfe, 0xff, 0, 0x61, 0, 0x3a]), 'utf-16be', true, '\n', 0],
    ['UTF-16 without mark', bytes([0x61, 0, 0x3a, 0]), 'utf-16le', false, '\n', 0],
    ['nothing', bytes(), 'utf-8', false, '\n', 0],
  ])('%s', (_name, source, encoding, bom, lineEnd, exceptions) => {
    const { text, form } = open(source);
    expect({ ...form, exceptions: form.exceptions.length }).toEqual({
      encoding,
      bom,
      lineEnd,
      exceptions,
    });
    expect(text).not.toContain('\r');
    expect(encodeSource(text, form)).toEqual(source);
  });

  it.each([
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a]), 'not-text', 'byte 1 '],
    [
      'Latin-1',
      bytes('services:\n  a: # caf', [0xe9], '\n'),
      'not-text',
      'byte 21 (E9 hex, in line 2)',
    ],
    ['half a character', bytes('abc', [0xe2, 0x82]), 'not-text', 'byte 4 '],
    ['an odd number of bytes', bytes([0xff, 0xfe, 0x61]), 'not-text', 'byte 3 '],
    ['a zero byte', bytes('a\nb', [0], 'c'), 'binary', 'line 2'],
    ['5 MB', bytes('x'.repeat(5_000_001)), 'too-large', '5.0 MB'],
  ])('refuses %s', (_name, source, code, words) => {
    const opened = decodeSource(source);
    expect(opened.ok ? opened.text : opened.refusal.code).toBe(code);
    expect(opened.ok ? '' : opened.refusal.sentence).toContain(words);
  });

  it('writes back the bytes it read', () => {
    const forms = fc.record({ raw: texts, encoding: fc.constantFrom('utf8', 'utf16le') });
    fc.assert(
      fc.property(forms, ({ raw, encoding }) => {
        const mark = encoding === 'utf16le' ? [0xff, 0xfe] : [];
        const source = Uint8Array.from([
          ...mark,
          ...Buffer.from(raw, encoding === 'utf16le' ? 'utf16le' : 'utf8'),
        ]);
        const { text, form } = open(source);
        expect(text).not.toContain('\r');
        expect(encodeSource(text, form)).toEqual(source);
        expect(readSourceForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
      }),
      tries(200),
    );
  }, 600_000);

  it('never throws on any bytes, and what it accepts comes out again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (source) => {
        const opened = decodeSource(source);
        if (opened.ok) expect(encodeSource(opened.text, opened.form)).toEqual(source);
        else expect(opened.refusal.sentence).toMatch(/\.$/);
      }),
      tries(300),
    );
  }, 600_000);
});

describe('mapLineEnds', () => {
  it.each([
    ['a\r\nb\nc\n', 'a\r\nnew\nb\nc\n'],
    ['a\nb\r\nc\r\n', 'a\nnew\r\nb\r\nc\r\n'],
    ['a\rb\nc\n', 'a\rnew\nb\nc\n'],
  ])('leaves %j the end of the line above a new one', (before, after) => {
    const { text, form } = open(before);
    const edits = [{ from: 1, to: 1, insert: '\nnew' }];
    expect(putLineEnds(applyEdits(text, edits), mapLineEnds(form, edits))).toBe(after);
  });

  it('keeps the end of each line that stays', () => {
    const edit = fc.record({
      at: fc.nat(60),
      size: fc.nat(4),
      insert: fc.constantFrom('', 'x', 'x\ny', '\n'),
    });
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 4 }), (raw, wishes) => {
        const { text, form } = open(raw);
        let end = 0;
        const edits = editSet(
          text,
          wishes
            .toSorted((a, b) => a.at - b.at)
            .flatMap(({ at, size, insert }) => {
              const from = Math.max(end, Math.min(at, text.length));
              const to = Math.min(from + size, text.length);
              end = to + 1;
              return from <= text.length ? [{ from, to, insert }] : [];
            }),
        );
        const after = putLineEnds(applyEdits(text, edits), mapLineEnds(form, edits));
        expect(after).toBe(byHand(text, form, edits));
      }),
      tries(300),
    );
  }, 600_000);
});

/** The same, one character after the other. */
function byHand(
  text: string,
  form: ReturnType<typeof open>['form'],
  edits: readonly { from: number; to: number; insert: string }[],
): string {
  const ends = new Map(form.exceptions.map(({ at, lineEnd }) => [at, lineEnd]));
  let result = '';
  for (let at = 0; at <= text.length; at++) {
    for (const { from, to, insert } of edits) {
      if (from !== at) continue;
      const [first = '', ...lines] = insert.split('\n');
      result += first;
      for (const line of lines) {
        // Lines added behind a line leave it its own end.
        result += (from === to ? ends.get(at) : undefined) ?? form.lineEnd;
        ends.delete(from === to ? at : -1);
        result += line;
      }
    }
    if (edits.some((edit) => at >= edit.from && at < edit.to) || at === text.length) continue;
    result += text[at] === '\n' ? (ends.get(at) ?? form.lineEnd) : text[at];
  }
  return result;
}
