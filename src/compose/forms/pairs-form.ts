import type { Refused } from '../../text/refusal.ts';
import type { YamlView } from '../../text/yaml-view.ts';
import {
  cannotRewrite,
  type Form,
  listOrMap,
  otherForm,
  plainText,
  type Rewritten,
} from './form.ts';

interface PairHabits {
  /** Between name and value in the list: `=`, or `:` of host names. */
  readonly sign: '=' | ':';
  /** What a name alone means: the value of whoever starts the file, or nothing. */
  readonly bare: null | '';
}

/** The fields that are a list of `name=value` or a map. */
function pairsForm(key: string, habits: PairHabits, below?: string): Form {
  return {
    key,
    ...(below && { below }),
    unit: 'field',
    one: key,
    read: listOrMap,
    other: otherForm,
    rewrite: (view) => (view.kind === 'map' ? toList(view, habits) : toMap(view, habits)),
  };
}

function toMap(view: YamlView, { sign, bare }: PairHabits): Rewritten | Refused {
  const pairs = new Map<string, string | null>();
  for (const item of view.items) {
    const text = item.string;
    if (text === undefined) return cannotRewrite(item, 'it is no line of text.');
    const at = text.search(sign === '=' ? /=/ : /[=:]/);
    const name = at < 0 ? text : text.slice(0, at);
    if (name === '') return cannotRewrite(item, 'it has no name before its sign.');
    if (pairs.has(name))
      return cannotRewrite(view, `${name} stands in it twice, which a map cannot say.`);
    pairs.set(name, at < 0 ? bare : text.slice(at + 1));
  }
  return { ok: true, value: Object.fromEntries(pairs) };
}

function toList(view: YamlView, { sign, bare }: PairHabits): Rewritten | Refused {
  if (view.ownKeys.includes('<<')) {
    return cannotRewrite(view, 'a merge key (<<) brings in more, which a list cannot say.');
  }
  const items: string[] = [];
  for (const { key, value } of view.entries) {
    if (value.alias !== undefined || value.kind === 'map' || value.kind === 'seq') {
      return cannotRewrite(value, 'it is not written here as one line of text.');
    }
    if (key.includes(sign) || (sign === ':' && key.includes('='))) {
      return cannotRewrite(value, `its name holds “${sign}”, which would end it in a list.`);
    }
    if (value.kind === 'null') items.push(bare === null ? key : `${key}${sign}`);
    else {
      const text = plainText(value);
      if (text === undefined) {
        return cannotRewrite(
          value,
          `readers do not agree on ${value.string ?? 'its value'} without quotes. Put it in quotes first.`,
        );
      }
      items.push(`${key}${sign}${text}`);
    }
  }
  return { ok: true, value: items };
}

const FROM_OUTSIDE: PairHabits = { sign: '=', bare: null };
const EMPTY: PairHabits = { sign: '=', bare: '' };

export const PAIR_FORMS: readonly Form[] = [
  pairsForm('environment', FROM_OUTSIDE),
  pairsForm('labels', EMPTY),
  pairsForm('sysctls', EMPTY),
  pairsForm('annotations', EMPTY),
  pairsForm('extra_hosts', { sign: ':', bare: '' }),
  pairsForm('args', FROM_OUTSIDE, 'build'),
  pairsForm('labels', EMPTY, 'build'),
  pairsForm('extra_hosts', { sign: ':', bare: '' }, 'build'),
];
