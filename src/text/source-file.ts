import { type LineEnd, type LineEnds, putLineEnds, takeLineEnds } from './line-ends.ts';
import { type Refused, refuse } from './refusal.ts';
import { readUtf8, readUtf16, writeUtf8, writeUtf16 } from './unicode.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What a file has besides its text with `\n` ends: all that is needed to write the same bytes again. */
export interface SourceForm extends LineEnds {
  readonly encoding: Encoding;
  readonly bom: boolean;
}

export interface OpenedSource {
  readonly ok: true;
  readonly text: string;
  readonly form: SourceForm;
}

/** What a new file has. */
export const PLAIN_FORM: SourceForm = {
  encoding: 'utf-8',
  bom: false,
  lineEnd: '\n',
  exceptions: [],
};

/** Bytes, or characters of pasted text, above which a file is refused. */
export const LARGEST_SOURCE = 5_000_000;

/** Reads a file, or pasted text, into text with `\n` ends and the form to write it back; or says why it is no text. */
export function decodeSource(source: Uint8Array | string): OpenedSource | Refused {
  if (source.length > LARGEST_SOURCE) return tooLarge(source.length);
  const decoded = typeof source === 'string' ? fromString(source) : fromBytes(source);
  if (!decoded.ok) return decoded;
  const { text, ends } = takeLineEnds(decoded.raw);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    return refuse(
      'binary',
      `This is not a text file: there is a zero byte in line ${line}. Choose the docker-compose.yml itself.`,
    );
  }
  return { ok: true, text, form: { encoding: decoded.encoding, bom: decoded.bom, ...ends } };
}

/** The bytes of a text in its form; of an untouched text exactly those that were read. */
export function encodeSource(text: string, form: SourceForm): Uint8Array {
  const raw = (form.bom ? '\uFEFF' : '') + putLineEnds(text, form);
  return form.encoding === 'utf-8' ? writeUtf8(raw) : writeUtf16(raw, form.encoding === 'utf-16le');
}

/** A form that was stored as plain data; undefined if that is not one. */
export function readSourceForm(value: unknown): SourceForm | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const encoding = 'encoding' in value ? value.encoding : undefined;
  const bom = 'bom' in value && value.bom === true;
  const lineEnd = 'lineEnd' in value ? value.lineEnd : undefined;
  const list: unknown = 'exceptions' in value ? value.exceptions : undefined;
  if (encoding !== 'utf-8' && encoding !== 'utf-16le' && encoding !== 'utf-16be') return undefined;
  if (!isLineEnd(lineEnd) || !Array.isArray(list)) return undefined;
  const exceptions = list.filter(isException);
  return exceptions.length === list.length ? { encoding, bom, lineEnd, exceptions } : undefined;
}

function isLineEnd(value: unknown): value is LineEnd {
  return value === '\n' || value === '\r\n' || value === '\r';
}

function isException(value: unknown): value is LineEnds['exceptions'][number] {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'number' &&
    'lineEnd' in value &&
    isLineEnd(value.lineEnd)
  );
}

interface Decoded {
  readonly ok: true;
  readonly raw: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

function fromString(source: string): Decoded {
  const bom = source.startsWith('\uFEFF');
  return { ok: true, raw: bom ? source.slice(1) : source, encoding: 'utf-8', bom };
}

function fromBytes(bytes: Uint8Array): Decoded | Refused {
  const { encoding, markLength } = detectEncoding(bytes);
  const body = bytes.subarray(markLength);
  const read = encoding === 'utf-8' ? readUtf8(body) : readUtf16(body, encoding === 'utf-16le');
  if (!read.ok) {
    return encoding === 'utf-8' && isOldText(body)
      ? refuseOldText(body, read.at)
      : refuse(
          'not-text',
          `This is not a text file: byte ${markLength + read.at + 1} belongs to no ${encoding.toUpperCase()} text. Choose the docker-compose.yml itself, or save it as UTF-8.`,
        );
  }
  return { ok: true, raw: read.text, encoding, bom: markLength > 0 };
}

/** Whether bytes that are no UTF-8 are text of an encoding from before it: no control characters but tabs and line ends. */
function isOldText(bytes: Uint8Array): boolean {
  const isText = (byte: number) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d);
  return bytes.every(isText) && bytes.some((byte) => byte === 0x0a || byte === 0x0d);
}

function refuseOldText(bytes: Uint8Array, at: number): Refused {
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return refuse(
    'not-text',
    `This is not a text file in UTF-8: byte ${at + 1} (${hex} hex, in line ${line}) belongs to an older encoding such as Latin-1. Open it in a text editor, save it with the encoding UTF-8, and open it here again.`,
  );
}

/** By the byte order mark, else by the zero bytes that every line of UTF-16 YAML has. */
function detectEncoding(bytes: Uint8Array): { encoding: Encoding; markLength: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  if (a !== undefined && b !== undefined && bytes.length % 2 === 0) {
    if (a !== 0 && b === 0 && bytes[3] === 0) return { encoding: 'utf-16le', markLength: 0 };
    if (a === 0 && b !== 0 && bytes[2] === 0) return { encoding: 'utf-16be', markLength: 0 };
  }
  return { encoding: 'utf-8', markLength: 0 };
}

function tooLarge(size: number): Refused {
  const megabytes = (size / 1_000_000).toFixed(1);
  return refuse(
    'too-large',
    `This file has ${megabytes} MB; a compose file is rarely over 0.1 MB, and more than ${LARGEST_SOURCE / 1_000_000} MB is not opened. Choose the docker-compose.yml itself.`,
  );
}
