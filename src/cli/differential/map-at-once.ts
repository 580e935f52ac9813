/** Tools are processes of their own; more at once than this would crowd out everything else. */
const AT_ONCE = 2;

/** Does `work` for each item, a few at a time; the results in the order of the items. */
export async function mapAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const found = new Map<number, Result>();
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) found.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...found].sort(([a], [b]) => a - b).map(([, result]) => result);
}
