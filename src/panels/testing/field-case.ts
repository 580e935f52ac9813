import type { TargetId } from '../../compose/catalog/targets.ts';

/** What the form shows: a line, a switch, or rows with their cells parted by ` | `. */
export type Display = string | boolean | readonly string[];

/** What a person does in the form. */
export type Change =
  /** Types or chooses this; nothing empties the field. */
  | string
  /** Turns the switch. */
  | boolean
  /** Adds a row with these cells. */
  | { readonly add: string }
  /** Changes one cell of a row, both counted from 0. */
  | { readonly row: number; readonly cell?: number; readonly to: string }
  | { readonly remove: number };

/** One field in one syntax: what is written, what is shown, what is done, and what is written then. */
export interface FieldCase {
  /** Lines of the service. */
  readonly before: string;
  readonly shown: Display;
  readonly change: Change;
  /** The lines afterwards, or why it was refused. */
  readonly after: string | RegExp;
  readonly target?: TargetId;
}

/** Cases by the keys that lead from the service to the field, parted by blanks. */
export type FieldCases = Readonly<Record<string, readonly FieldCase[]>>;

const HEAD = `# what all share
x-base: &base # base
  init: true
  hostname: shared
  mem_limit: 64m
  dns: [9.9.9.9]
  extra_hosts: { broker: 10.0.0.1 }
x-health: &health # health
  test: ["CMD", "true"]
  interval: 2m

services:
  # the service
  web:
    x-note: first # as ever
`;
const TAIL = `  # the neighbour
  db:
    image: postgres:16
`;

/** A file whose service `web` has these lines below its first one. */
export function fileWith(lines: string): string {
  const body = lines === '' ? '' : `${lines.replace(/^(?=.)/gm, '    ')}\n`;
  return HEAD + body + TAIL;
}
