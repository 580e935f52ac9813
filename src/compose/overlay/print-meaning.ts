import type { ScalarValue } from '../../text/yaml-view.ts';
import { type Laid, saysNothing } from './laid.ts';
import { longForm } from './laid-forms.ts';
import { type LayerRule, ruleBelow } from './layer-rules.ts';

/**
 * A text that is equal for what means the same to compose, whichever of its syntaxes it is written in.
 * @param order whether the order of items counts where it means nothing
 */
export function printMeaning(laid: Laid, rule: LayerRule, order: boolean): string {
  return print(laid, rule, order, false);
}

/** The same for an item of a list whose rule is `rule`. */
export function printItem(item: Laid, rule: LayerRule): string {
  return print(item, {}, true, rule.item !== undefined);
}

function print(written: Laid, rule: LayerRule, order: boolean, textOnly: boolean): string {
  const laid = longForm(written, rule);
  switch (laid.kind) {
    case 'scalar':
      return printScalar(laid.value, laid.text, textOnly);
    case 'list': {
      const items = laid.items.map((item) => print(item, {}, order, rule.item !== undefined));
      return `[${(rule.anyOrder && !order ? items.sort() : items).join()}]`;
    }
    case 'map': {
      const entries = [...laid.entries].flatMap(([key, value]) =>
        rule.fields && saysNothing(value)
          ? []
          : [
              `${JSON.stringify(key)}:${print(value, ruleBelow(rule, key), order, rule.pairs !== undefined)}`,
            ],
      );
      return `{${entries.sort().join()}}`;
    }
  }
}

function printScalar(value: ScalarValue, text: string | undefined, textOnly: boolean): string {
  if (text === undefined) return '-';
  const isWhole = typeof value === 'number' && Number.isSafeInteger(value);
  const exact = isWhole ? String(value) : text;
  return textOnly || typeof value === 'string' ? JSON.stringify(exact) : `=${exact}`;
}
