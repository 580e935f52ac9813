import { isMap, isScalar, isSeq } from 'yaml';
import type { OwnEntry } from './own-entries.ts';
import type { PrintHabits } from './print-value.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { childStep, dashWidth, type Quote, quoteOf } from './yaml-style.ts';

/** The habits for a new entry among `siblings`: theirs first, then the file's, then the caller's wish. */
export function habitsAt(
  tree: SyntaxTree,
  siblings: readonly OwnEntry[],
  wish: Quote | undefined,
): PrintHabits {
  const file = tree.style;
  const near = siblings.slice(-50);
  const quotes = near.flatMap((entry) =>
    isScalar(entry.value) && typeof entry.value.value === 'string'
      ? [quoteOf(entry.value) ?? 'plain']
      : [],
  );
  const single = quotes.filter((quote) => quote === 'single').length;
  const double = quotes.filter((quote) => quote === 'double').length;
  const usual: Quote | undefined =
    single + double === 0 ? undefined : single > double ? 'single' : 'double';
  const needed = usual ?? file.quote ?? wish ?? 'double';
  const always =
    quotes.length > 0 ? (single + double) * 2 > quotes.length : wish !== undefined || file.json;
  const nested = { needed, always: wish !== undefined || file.json ? needed : undefined };
  return {
    style: {
      ...file,
      mapIndent: step(tree, near, 'map') ?? file.mapIndent,
      seqIndent: step(tree, near, 'seq') ?? file.seqIndent,
      dashWidth: near.flatMap((item) => dashWidth(tree.text, item) ?? []).at(-1) ?? file.dashWidth,
    },
    scalar: { needed, always: always ? needed : undefined },
    nested,
  };
}

function step(
  tree: SyntaxTree,
  siblings: readonly OwnEntry[],
  kind: 'map' | 'seq',
): number | undefined {
  const steps = siblings.flatMap((entry) =>
    (kind === 'map' ? isMap(entry.value) : isSeq(entry.value))
      ? (childStep(tree.text, entry) ?? [])
      : [],
  );
  return steps.at(-1);
}
