import { dialectOf } from '../compose/catalog/targets.ts';
import { variablesIn } from '../compose/variables.ts';
import { lineStart } from '../text/lines.ts';
import { type App, nameOf, type Proposal } from './proposal.ts';

/** What could stand at a place, with the characters that it would take the place of. */
export interface PlacedProposals {
  readonly from: number;
  readonly to: number;
  readonly proposals: readonly Proposal[];
}

/**
 * Names for a variable that is being written at `offset` (`$`, `${`, `${TA`); undefined elsewhere, and
 * where readers know no variables.
 * @param variables what the `.env` of the opened folder sets
 */
export function variableProposals(
  { text, target }: Pick<App, 'text' | 'target'>,
  offset: number,
  variables: ReadonlyMap<string, string> | undefined,
): PlacedProposals | undefined {
  if (dialectOf(target) === 'classic') return undefined;
  const head = text.slice(lineStart(text, offset), offset);
  const [, brace, typed] = /(?<!\$)(?:\$\$)*\$(\{?)([A-Za-z_]\w*)?$/.exec(head) ?? [];
  if (brace === undefined || /^\s*#/.test(head)) return undefined;
  const from = offset - (typed?.length ?? 0);
  const to = offset + (/^\w*/.exec(text.slice(offset))?.[0].length ?? 0);
  const isClosed = text[to] === '}' || text[to] === ':';
  const insertOf = (name: string): string => {
    if (brace === '{') return isClosed ? name : `${name}}`;
    return typed === undefined ? `{${name}}` : name;
  };
  const used = variablesIn(text).map(({ name }) => name);
  const names = new Map([
    ...[...(variables?.keys() ?? [])].map((name) => [name, 'Set in the .env file.'] as const),
    ...used
      .filter((name) => !variables?.has(name))
      .map((name) => [name, 'Used elsewhere in this file.'] as const),
  ]);
  names.delete(text.slice(from, to));
  return {
    from,
    to,
    proposals: [...names].map(([name, help]) => ({
      ...nameOf(name, help),
      insert: insertOf(name),
    })),
  };
}
