/** The list with the item at `from` at the position `to`; the nearest there is if `to` is beyond the ends. */
export function reorder<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_item, index) => index !== from);
  const at = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, at), ...list.slice(from, from + 1), ...rest.slice(at)];
}
