import { type Step, step } from '../commands/plan-steps.ts';
import { renamePair } from '../commands/rename-pair.ts';
import { setField } from '../commands/set-field.ts';
import type { Ulimit } from '../compose/fields/ulimits.ts';
import type { YamlValue } from '../text/intent.ts';
import type { Cells } from '../ui/row-list-model.ts';
import { numberLike } from './typed-value.ts';

const KEY = 'ulimits';
/** A limit has one of these or both; the system's name for none is -1. */
const LIMIT = /^(-1|\d+)$/;

export type LimitChange =
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly sentence: string };

/** The cells of a row as a new limit. */
export function addLimit(service: string, cells: Cells): LimitChange {
  const [name = '', soft = '', hard = ''] = ['name', 'soft', 'hard'].map((column) =>
    (cells[column] ?? '').trim(),
  );
  const sentence =
    name === ''
      ? 'Name the limit, such as nofile.'
      : (objection(soft) ?? (hard && objection(hard)));
  if (sentence) return { ok: false, sentence };
  const value: YamlValue =
    hard === '' ? numberLike(soft, undefined) : { soft: number(soft), hard: number(hard) };
  return set(service, [KEY], name, value);
}

/** A limit with one cell changed; it becomes two numbers only when a second one is said. */
export function changeLimit(
  service: string,
  limit: Ulimit,
  column: string,
  typed: string,
): LimitChange {
  const text = typed.trim();
  const { name, soft, hard } = limit;
  if (column === 'name') {
    return { ok: true, step: step(renamePair, { service, key: KEY, from: name, to: text }) };
  }
  if (column === 'hard' && text === '') return set(service, [KEY], name, number(soft));
  const sentence = objection(text);
  if (sentence) return { ok: false, sentence };
  if (column === 'soft' && hard === undefined) return set(service, [KEY], name, number(text));
  return set(service, [KEY, name], column, number(text));
}

function set(
  service: string,
  within: readonly string[],
  key: string,
  value: YamlValue,
): LimitChange {
  return { ok: true, step: step(setField, { service, within, key, value }) };
}

function number(text: string): YamlValue {
  return numberLike(text, undefined);
}

function objection(text: string): string | undefined {
  return LIMIT.test(text) || text.includes('$')
    ? undefined
    : 'Write a whole number, or -1 for no limit.';
}
