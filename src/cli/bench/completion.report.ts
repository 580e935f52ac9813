import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TargetId } from '../../compose/catalog/targets.ts';
import { guessTarget } from '../../compose/guess-target.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { cursorPlace } from '../../language/cursor-place.ts';
import { proposalsAt } from '../../language/proposals.ts';
import { decodeSource } from '../../text/source-file.ts';
import { parseYaml, type SyntaxTree } from '../../text/syntax-tree.ts';
import { printPath } from '../../text/yaml-path.ts';
import { findComposeFiles } from '../compose-files.ts';
import { type Token, type TokenKind, tokensOf } from './completion-tokens.ts';
import type { Report } from './report.ts';
import { seeded } from './seeded.ts';

const EACH_FILE = 50;
const FIRST = 10;
const WANTED = 0.9;

interface Tally {
  asked: number;
  found: number;
}

/** Real compose files beside the checkout. */
const CORPUS = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** How often completion knows what stood in a real file; with `--misses` each time that it does not. */
export const completion: Report = {
  name: 'completion',
  run(flags) {
    if (existsSync(CORPUS)) return completionFigure(CORPUS, flags.has('--misses'));
    console.log(`completion: skipped, there is no ${CORPUS}`);
    return true;
  },
};

/**
 * Takes tokens out of real files, one at a time, asks for completion where each stood, and counts how often
 * it is among the first ten that are offered.
 * @returns whether both figures reach nine in ten
 */
export function completionFigure(folder: string, showMisses: boolean): boolean {
  const tallies = new Map<TokenKind, Tally>();
  const files = [...findComposeFiles(folder)];
  for (const { name, bytes } of files) {
    const source = decodeSource(bytes);
    if (!source.ok) continue;
    const tree = parseYaml(source.text);
    const random = seeded(name);
    const doc = readCompose(tree);
    const { target } = guessTarget(doc);
    for (const token of sample(tokensOf(doc), EACH_FILE, random)) {
      const tally = tallies.get(token.kind) ?? { asked: 0, found: 0 };
      tallies.set(token.kind, tally);
      tally.asked++;
      if (token.kind === 'free') continue;
      const offered = offeredFor(tree, target, token);
      if (offered.slice(0, FIRST).includes(token.word)) tally.found++;
      else if (showMisses) {
        const rank = offered.indexOf(token.word);
        console.log(
          `${token.kind}: ${token.word} at ${printPath(token.path)} in ${name} is ${rank < 0 ? 'not offered' : `number ${rank + 1}`}`,
        );
      }
    }
  }
  return report(tallies, files.length);
}

/** What is offered where the token stood, after it was taken away. */
function offeredFor(tree: SyntaxTree, target: TargetId, { range }: Token): readonly string[] {
  const text = tree.text.slice(0, range.from) + tree.text.slice(range.to);
  const doc = readCompose(parseYaml(text, {}, tree));
  const place = cursorPlace(text, range.from);
  if (!place) return [];
  return proposalsAt(place, { doc, target, text }).map(({ label }) => label);
}

function report(tallies: ReadonlyMap<TokenKind, Tally>, files: number): boolean {
  const rows = (['schema key', 'name as key', 'closed value', 'own name'] as const).map((kind) => ({
    kind,
    ...(tallies.get(kind) ?? { asked: 0, found: 0 }),
  }));
  for (const { kind, asked, found } of rows) {
    console.log(
      JSON.stringify({ name: 'completion', kind, asked, found, share: share(found, asked) }),
    );
  }
  const [schemaKeys, nameKeys, closed, names] = rows;
  const keys = sum(schemaKeys, nameKeys);
  const values = sum(closed, names);
  console.log(
    `Of up to ${EACH_FILE} keys and values of each of ${files} files, ${keys.asked + values.asked} can be known; ${tallies.get('free')?.asked ?? 0} are new names, paths, numbers and other texts that are the user’s alone.`,
  );
  console.log(
    `Among the first ${FIRST} offered: ${keys.found} of ${keys.asked} keys (${percent(keys)}), ${values.found} of ${values.asked} values (${percent(values)}).`,
  );
  return share(keys.found, keys.asked) >= WANTED && share(values.found, values.asked) >= WANTED;
}

function sum(...tallies: readonly (Tally | undefined)[]): Tally {
  return {
    asked: tallies.reduce((count, tally) => count + (tally?.asked ?? 0), 0),
    found: tallies.reduce((count, tally) => count + (tally?.found ?? 0), 0),
  };
}

function share(found: number, asked: number): number {
  return asked === 0 ? 1 : Math.round((found / asked) * 1000) / 1000;
}

function percent({ found, asked }: Tally): string {
  return `${(share(found, asked) * 100).toFixed(1)} %`;
}

/** As many as `count`, by chance that is the same each time. */
function sample<T>(all: readonly T[], count: number, random: () => number): readonly T[] {
  const rest = [...all];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) {
    taken.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return taken;
}
