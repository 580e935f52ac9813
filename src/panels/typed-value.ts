import { dialectOf, TARGETS, type TargetId } from '../compose/catalog/targets.ts';
import { isDuration } from '../compose/fields/duration.ts';
import { isComposeMemory, isDeviceMemory, printDeviceMemory } from '../compose/fields/memory.ts';
import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { ScalarControl } from './form-field.ts';

export type TypedValue =
  | { readonly ok: true; readonly value: YamlValue | undefined }
  | { readonly ok: false; readonly sentence: string };

/**
 * What was typed into a field as the value to write: nothing takes the field away, a variable is kept as
 * it is, a number is written as one unless a text stands there. Otherwise, why it cannot be written.
 * @param written what the field holds so far
 */
export function typedValue(
  control: ScalarControl,
  typed: string,
  target: TargetId,
  written?: YamlView,
): TypedValue {
  const text = typed.trim();
  if (text === '') return { ok: true, value: undefined };
  const sentence = text.includes('$') ? undefined : objection(control, text, target);
  if (sentence !== undefined) return { ok: false, sentence };
  const isNumeric = control.kind === 'number' || control.kind === 'memory';
  return { ok: true, value: isNumeric ? numberLike(text, written) : text };
}

/** A number as number, unless a text stands in its place or digits would change. */
export function numberLike(text: string, written: YamlView | undefined): YamlValue {
  const isText = typeof written?.scalar === 'string';
  return !isText && String(Number(text)) === text ? Number(text) : text;
}

function objection(control: ScalarControl, text: string, target: TargetId): string | undefined {
  switch (control.kind) {
    case 'text':
      return control.check?.(text);
    case 'duration':
      return isDuration(text, dialectOf(target)) ? undefined : noDuration(text);
    case 'memory':
      return noMemory(text, target);
    case 'number':
      return noNumber(text, control);
  }
}

function noDuration(text: string): string {
  return /^\d+$/.test(text)
    ? `${text} needs a unit: write ${text}s for seconds or ${text}m for minutes.`
    : `“${text}” is no length of time. Write whole numbers with h, m or s, such as 30s or 1m30s.`;
}

function noMemory(text: string, target: TargetId): string | undefined {
  const onDevice = TARGETS.find(({ id }) => id === target)?.device ?? true;
  if (onDevice ? isDeviceMemory(text) : isComposeMemory(text)) return undefined;
  const better = printDeviceMemory(text);
  return better === undefined
    ? `“${text}” is no size of memory. Write a whole number with k, m or g, such as 256m.`
    : `A device would read ${text} as 0, which sets nothing. Write ${better}.`;
}

function noNumber(
  text: string,
  { integer, min, max }: Extract<ScalarControl, { kind: 'number' }>,
): string | undefined {
  const number = Number(text);
  const isNumber = integer ? /^-?\d+$/.test(text) : /^-?\d+(\.\d+)?$/.test(text);
  const fits = number >= (min ?? -Infinity) && number <= (max ?? Infinity);
  if (isNumber && fits) return undefined;
  const what = integer ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return `Write ${what} from ${min} to ${max}.`;
  return min === undefined ? `Write ${what}.` : `Write ${what}, ${min} or more.`;
}
