import { verbatimKey } from '../../text/verbatim-scalar.ts';
import type { Laid } from './laid.ts';

/** YAML that says what `laid` says, with nothing clever in it. */
export function printLaid(laid: Laid): string {
  if (laid.kind === 'scalar') return laid.text === undefined ? '' : `${laid.written}\n`;
  const lines: string[] = [];
  if (sizeOf(laid) === 0) return `${laid.kind === 'map' ? '{}' : '[]'}\n`;
  printInside(laid, '', lines);
  return `${lines.join('\n')}\n`;
}

function printInside(laid: Laid, pad: string, lines: string[]): void {
  if (laid.kind === 'map') {
    for (const [key, value] of laid.entries)
      printValue(`${pad}${verbatimKey(key)}:`, value, pad, lines);
  } else if (laid.kind === 'list') {
    for (const item of laid.items) printValue(`${pad}-`, item, pad, lines);
  }
}

function printValue(head: string, value: Laid, pad: string, lines: string[]): void {
  if (value.kind === 'scalar') {
    lines.push(value.text === undefined ? head : `${head} ${value.written}`);
  } else if (sizeOf(value) === 0) {
    lines.push(`${head} ${value.kind === 'map' ? '{}' : '[]'}`);
  } else {
    lines.push(head);
    printInside(value, `${pad}  `, lines);
  }
}

function sizeOf(laid: Laid): number {
  if (laid.kind === 'map') return laid.entries.size;
  return laid.kind === 'list' ? laid.items.length : 0;
}
