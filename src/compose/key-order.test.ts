import { expect, it } from 'vitest';
import { fieldsOf } from './catalog/catalogue.ts';
import { BUILD_KEY_ORDER, SERVICE_KEY_ORDER, TOP_KEY_ORDER } from './key-order.ts';

it('orders every field of a service that the catalogue knows, once', () => {
  expect([...SERVICE_KEY_ORDER].sort()).toEqual([...fieldsOf('service').keys()].sort());
});

it.each([
  ['top', TOP_KEY_ORDER],
  ['build', BUILD_KEY_ORDER],
] as const)('orders only fields that the catalogue knows at %s', (place, order) => {
  expect(order.filter((key) => !fieldsOf(place).has(key))).toEqual([]);
});
