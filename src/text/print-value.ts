import type { YamlValue } from './intent.ts';
import { bareText, literalBlock, type Scalar, type ScalarWish, scalarText } from './scalar-text.ts';
import type { YamlStyle } from './yaml-style.ts';

/** How to write new values at one place. */
export interface PrintHabits {
  /** Habits at this place: the file's, with what the siblings show laid over them. */
  readonly style: YamlStyle;
  readonly scalar: ScalarWish;
  /** Scalars below this level follow the file only. */
  readonly nested: ScalarWish;
  /** False where a literal block would not end as it should: see `literalFits`. */
  readonly literals?: boolean;
}

/** What stands behind a colon or dash: the rest of its line, and the lines below it. */
export interface Printed {
  /** Begins with a blank, or is empty. */
  readonly inline: string;
  /** Begins with a line break, or is empty. */
  readonly body: string;
}

type YamlMap = { readonly [key: string]: YamlValue };

export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

export function isRecord(value: YamlValue): value is YamlMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** `value` as the value of a key that stands at `column` of a block map. */
export function printUnderKey(value: YamlValue, column: number, habits: PrintHabits): Printed {
  if (isList(value) && value.length > 0) {
    return { inline: '', body: listBody(value, column + habits.style.seqIndent, habits) };
  }
  if (isRecord(value) && Object.keys(value).length > 0) {
    return { inline: '', body: mapBody(value, column + habits.style.mapIndent, habits) };
  }
  if (value === null) return { inline: '', body: '' };
  return printLeaf(value, column + habits.style.mapIndent, habits);
}

/** `value` as an item whose dash stands at `column` of a block sequence. */
export function printBehindDash(value: YamlValue, column: number, habits: PrintHabits): Printed {
  const width = habits.style.dashWidth;
  const pad = ' '.repeat(width - 1);
  const block =
    isRecord(value) && Object.keys(value).length > 0
      ? mapBody(value, column + width, habits)
      : isList(value) && value.length > 0
        ? listBody(value, column + width, habits)
        : undefined;
  if (block !== undefined) {
    // The first entry moves up behind the dash; the others stay below it.
    const lines = block.slice(1 + column + width);
    const end = lines.indexOf('\n');
    if (end < 0) return { inline: pad + lines, body: '' };
    return { inline: pad + lines.slice(0, end), body: lines.slice(end) };
  }
  const leaf = printLeaf(value, column + width, habits);
  return { inline: pad + leaf.inline.slice(1), body: leaf.body };
}

function printLeaf(value: YamlValue, indent: number, habits: PrintHabits): Printed {
  if (isList(value)) return { inline: ' []', body: '' };
  if (isRecord(value)) return { inline: ' {}', body: '' };
  const block =
    typeof value === 'string' && habits.literals !== false
      ? literalBlock(value, indent)
      : undefined;
  if (block) return { inline: ` ${block.header}`, body: `\n${block.body}` };
  return { inline: ` ${scalarText(value, habits.scalar)}`, body: '' };
}

function below(habits: PrintHabits): PrintHabits {
  return { ...habits, scalar: habits.nested };
}

/** A block map's lines, each with a line break before it. */
export function mapBody(map: YamlMap, column: number, habits: PrintHabits): string {
  const inner = below(habits);
  return Object.entries(map)
    .map(([key, value]) => {
      const { inline, body } = printUnderKey(value, column, inner);
      return `\n${' '.repeat(column)}${printKey(key, false, habits)}:${inline}${body}`;
    })
    .join('');
}

/** A block sequence's lines, each with a line break before it. */
export function listBody(items: readonly YamlValue[], column: number, habits: PrintHabits): string {
  const inner = below(habits);
  return items
    .map((item) => {
      const { inline, body } = printBehindDash(item, column, inner);
      return `\n${' '.repeat(column)}-${inline}${body}`;
    })
    .join('');
}

/** `value` on one line, as it may stand inside brackets. */
export function printFlow(value: YamlValue, habits: PrintHabits): string {
  const inner = below(habits);
  if (isList(value)) {
    const pad = habits.style.seqPadding && value.length > 0 ? ' ' : '';
    return `[${pad}${value.map((item) => printFlow(item, habits)).join(', ')}${pad}]`;
  }
  if (isRecord(value)) {
    const entries = Object.entries(value);
    const pad = habits.style.mapPadding && entries.length > 0 ? ' ' : '';
    const body = entries.map(
      ([key, item]) => `${printKey(key, true, habits)}: ${printFlow(item, inner)}`,
    );
    return `{${pad}${body.join(', ')}${pad}}`;
  }
  return scalarText(value, { ...habits.scalar, flow: true });
}

/** `value` inside brackets whose maps have a line for each entry, the last bracket at `column`. */
export function printTallFlow(
  value: YamlValue,
  column: number,
  step: number,
  habits: PrintHabits,
): string {
  if (!isRecord(value) || Object.keys(value).length === 0 || step <= 0) {
    return printFlow(value, habits);
  }
  const inner = column + step;
  const lines = Object.entries(value).map(([key, item]) => {
    const text = printTallFlow(item, inner, step, below(habits));
    return `${' '.repeat(inner)}${printKey(key, true, habits)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n${' '.repeat(column)}}`;
}

/** A key; plain where that is safe, unless the file is JSON. */
export function printKey(key: string, flow: boolean, { style, scalar }: PrintHabits): string {
  return scalarText(key, {
    key: true,
    flow,
    needed: scalar.needed,
    always: style.json ? 'double' : undefined,
  });
}

/** The text of a scalar as it is compared in the model: exact for numbers. */
export function exactText(value: Scalar): string {
  return typeof value === 'string' ? `s:${value}` : `x:${bareText(value)}`;
}
