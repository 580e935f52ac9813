import type { YamlValue } from '../../text/intent.ts';
import { type Refused, refuse } from '../../text/refusal.ts';
import { printPath } from '../../text/yaml-path.ts';
import type { ScalarValue, YamlView } from '../../text/yaml-view.ts';

/** How a value can be written: as one line or in fields, as a list or a map. */
export type FormName = 'short' | 'long' | 'list' | 'map';

export interface Rewritten {
  readonly ok: true;
  readonly value: YamlValue;
}

/** Two ways of writing one field that mean the same. */
export interface Form {
  /** The key of the field. */
  readonly key: string;
  /** Its parent key where that is no service: `build`. */
  readonly below?: string;
  /** What is rewritten: the whole field, or each of its items or entries by itself. */
  readonly unit: 'field' | 'item';
  /** Words for one unit: `port`. */
  readonly one: string;
  /** The way that `view` is written in, or undefined for what is neither. */
  read(view: YamlView): FormName | undefined;
  /** The same in the other way, or why it cannot be said so. */
  rewrite(view: YamlView): Rewritten | Refused;
  /** The other way. */
  other(form: FormName): FormName;
}

/** `short` for text and `long` for a map. */
export function shortOrLong(view: YamlView): FormName | undefined {
  if (view.kind === 'scalar') return 'short';
  return view.kind === 'map' ? 'long' : undefined;
}

export function listOrMap(view: YamlView): FormName | undefined {
  if (view.kind === 'seq') return 'list';
  return view.kind === 'map' ? 'map' : undefined;
}

const OTHERS: Readonly<Record<FormName, FormName>> = {
  short: 'long',
  long: 'short',
  list: 'map',
  map: 'list',
};

export function otherForm(form: FormName): FormName {
  return OTHERS[form];
}

/** Why something cannot be written in the other way. */
export function cannotRewrite(view: YamlView, sentence: string): Refused {
  return refuse(
    'cannot-rewrite',
    `“${printPath(view.path)}” stays as it is: ${sentence}`,
    view.path,
  );
}

/** Refuses what is said with keys that the other way has no place for. */
export function refuseOtherKeys(view: YamlView, known: readonly string[]): Refused | undefined {
  const odd = view.entries.find(({ key }) => !known.includes(key));
  return odd && cannotRewrite(view, `the short form has no place for “${odd.key}”.`);
}

/** A map without the keys that have no value. */
export function compact(entries: { readonly [key: string]: YamlValue | undefined }): YamlValue {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Digits as a number, anything else as text. */
export function numberOrText(text: string): number | string {
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}

/** A scalar whose characters every reader takes as they stand; undefined for `1.10`, `0777` or `yes`. */
export function plainText(view: YamlView): string | undefined {
  const { scalar, string } = view;
  if (string === undefined || (view.plain && isAmbiguous(scalar, string))) return undefined;
  return string;
}

function isAmbiguous(scalar: ScalarValue, written: string): boolean {
  if (typeof scalar === 'string') {
    return (
      /^(?:y|n|yes|no|on|off)$/i.test(written) || /^[-+]?\d[\d_]*(?::[0-5]?\d)+$/.test(written)
    );
  }
  return String(scalar) !== written || /^[-+]?0\d/.test(written);
}
