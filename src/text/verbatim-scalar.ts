import { bareText, quoted } from './scalar-text.ts';
import type { YamlView } from './yaml-view.ts';

/**
 * A scalar as one line behind a key or dash outside of brackets, in the characters in which it is written
 * where that can be, so that `0777`, `1.10` and `yes` stay what they are for every reader; empty for null.
 */
export function verbatimScalar(view: YamlView): string {
  const { scalar, string, plain, tag } = view;
  if (scalar === null || string === undefined) return '';
  if (plain && tag === undefined && !string.includes('\n')) return string;
  return typeof scalar === 'string' ? quoted(scalar, 'double') : bareText(scalar);
}

/** A key for that place, read as a string of this name. */
export function verbatimKey(name: string): string {
  return /^[A-Za-z_][\w./-]*$/.test(name) ? plainKey(name) : quoted(name, 'double');
}

function plainKey(name: string): string {
  return /^(?:null|true|false|y|n|yes|no|on|off)$/i.test(name) ? quoted(name, 'double') : name;
}
