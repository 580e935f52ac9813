import { type Refused, refuse } from '../../text/refusal.ts';
import type { PresetItem, PresetVariant } from '../catalog/preset.ts';

export interface Question {
  /** `Bus on the device`. */
  readonly label: string;
  /** What is usual. */
  readonly usual: string;
}

/** What the user is asked for a variant. */
export function questionOf({ items }: PresetVariant): Question | undefined {
  const asked = items.find(({ ask }) => ask !== undefined);
  return asked?.ask === undefined ? undefined : { label: asked.ask, usual: usualOf(asked) };
}

/** A variant with the user's answer in the place of the usual value. */
export function answerItems(
  variant: PresetVariant,
  answer: string | undefined,
): { readonly ok: true; readonly variant: PresetVariant } | Refused {
  const value = answer?.trim();
  if (value === undefined) return { ok: true, variant };
  const asked = variant.items.find(({ ask }) => ask !== undefined);
  if (!asked) return { ok: true, variant };
  if (value === '' || /[\s"'\n]/.test(value)) {
    return refuse(
      'bad-answer',
      `${asked.ask}: write it without blanks and quotes, such as ${usualOf(asked)}.`,
    );
  }
  if (asked.example && value === usualOf(asked)) {
    return refuse(
      'bad-answer',
      `${asked.ask}: this is only an example. Write the one that you have.`,
    );
  }
  if (asked.kind === 'device' && !/^(\/dev\/|\$)/.test(value)) {
    return refuse('bad-answer', `${asked.ask}: a device starts with /dev/, such as ${asked.host}.`);
  }
  const items = variant.items.map((item) => (item === asked ? withValue(item, value) : item));
  return { ok: true, variant: { ...variant, items } };
}

function usualOf(item: PresetItem): string {
  return item.kind === 'device' ? item.host : item.kind === 'label' ? item.key : String(item.value);
}

/** Looked for as it is, so that a second one of the same family can be added. */
function withValue(item: PresetItem, value: string): PresetItem {
  switch (item.kind) {
    case 'device': {
      const { like: _, ...rest } = item;
      return { ...rest, host: value };
    }
    case 'item':
    case 'pair':
    case 'field':
      return { ...item, value };
    case 'label':
    case 'limit':
      return item;
  }
}
