import { isPlainSafe } from './plain-scalar.ts';
import type { Quote } from './yaml-style.ts';

export type Scalar = string | number | bigint | boolean | null;

export interface ScalarWish {
  /** Quotes to use although none are needed. */
  readonly always?: Quote | undefined;
  /** Quotes to use where some are needed. */
  readonly needed: Quote;
  readonly flow?: boolean;
  readonly key?: boolean;
  /** Colons stand in words here already, inside brackets. */
  readonly colons?: boolean;
}

/** One line of YAML that every reader takes for exactly this scalar. */
export function scalarText(value: Scalar, wish: ScalarWish): string {
  if (typeof value !== 'string') return bareText(value);
  if (!wish.always && isPlainSafe(value, wish)) return value;
  return quoted(value, wish.always ?? wish.needed);
}

/** The text of anything but a string. */
export function bareText(value: Exclude<Scalar, string>): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}

/** `value` in the wanted quotes, or in double ones where single ones cannot hold it on one line. */
export function quoted(value: string, quote: Quote): string {
  return quote === 'single' && !ESCAPED.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : doubleQuoted(value);
}

/** Characters that only double quotes can hold: control characters, odd breaks and blanks, lone surrogates. */
const ESCAPED =
  /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const ESCAPED_ALL = new RegExp(`["\\\\]|${ESCAPED.source}`, 'gu');

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\0', '\\0'],
  ['\u001b', '\\e'],
]);

function doubleQuoted(value: string): string {
  const body = value.replace(ESCAPED_ALL, (char) => {
    const short = SHORT_ESCAPES.get(char);
    if (short) return short;
    const code = char.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase();
    return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
  });
  return `"${body}"`;
}

/**
 * The lines of a literal block scalar, or undefined where it cannot hold the string
 * without tricks. `indent` blanks stand before each line.
 */
export function literalBlock(
  value: string,
  indent: number,
): { readonly header: string; readonly body: string } | undefined {
  if (!/[^\n]\n*[^\n]/.test(value) || !value.includes('\n')) return undefined;
  if (/^[\s]|\n\n$|[ \t]\n|[ \t]$/.test(value)) return undefined;
  const lines = (value.endsWith('\n') ? value.slice(0, -1) : value).split('\n');
  if (lines.some((line) => line !== '' && ESCAPED.test(line.replaceAll('\t', ' ')))) {
    return undefined;
  }
  const pad = ' '.repeat(indent);
  const body = lines.map((line) => (line === '' ? '' : pad + line)).join('\n');
  return { header: value.endsWith('\n') ? '|' : '|-', body };
}
