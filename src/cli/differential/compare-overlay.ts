import { layOver } from '../../compose/overlay/lay-over.ts';
import type { Overlay } from '../../compose/overlay/overlay.ts';
import { readCompose } from '../../compose/read-compose.ts';
import type { YamlValue } from '../../text/intent.ts';
import { isList, isRecord } from '../../text/print-value.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { inFolder, lastWords, runTool } from './docker-compose-tool.ts';

/** Two texts of which one is laid over the other. */
export interface OverlayPair {
  readonly name: string;
  readonly base: string;
  readonly over: string;
}

/** What the tool makes of two files beside what it makes of our merge of them. */
export interface OverlayComparison {
  readonly pair: OverlayPair;
  /** `outside`: the tool does not take the pair, or one of the files cannot be read. */
  readonly agreement: 'agree' | 'differ' | 'outside';
  /** Where the two differ, or why there is nothing to compare. */
  readonly places: readonly string[];
}

/** Merges two files here and with the tool, and lets it read both results. */
export async function compareOverlay(pair: OverlayPair): Promise<OverlayComparison> {
  const outside = (reason: string) => ({ pair, agreement: 'outside', places: [reason] }) as const;
  const overlay = layOver(
    [pair.base, pair.over].map((text) => readCompose(parseYaml(text))),
    'compose',
  );
  if (!overlay) return outside('cannot be read');
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = {
    'base.yml': bytes(pair.base),
    'over.yml': bytes(pair.over),
    'both.yml': bytes(overlay.doc.syntax.text),
    'names.yml': bytes(JSON.stringify({ services: emptyServices(overlay) })),
  };
  return inFolder(files, async (folder) => {
    const theirs = await runTool(['-f', 'base.yml', '-f', 'over.yml', 'config'], folder, {});
    if (theirs.code !== 0) return outside(lastWords(theirs.output));
    const ours = await runTool(['-f', 'both.yml', '-f', 'names.yml', 'config'], folder, {});
    if (ours.code !== 0) return { pair, agreement: 'differ', places: [lastWords(ours.output)] };
    const places = findDifferences(parsed(theirs.stdout), parsed(ours.stdout));
    return { pair, agreement: places.length === 0 ? 'agree' : 'differ', places };
  });
}

/** Services that say nothing, so that the tool writes what is below them in the form that it merges to. */
function emptyServices({ doc }: Overlay): Readonly<Record<string, object>> {
  return Object.fromEntries([...doc.services.keys()].map((name) => [name, {}]));
}

function parsed(text: string): YamlValue {
  return parseYaml(text).valueOf([]) ?? null;
}

/** Paths at which two values differ, the order of lists aside. */
function findDifferences(theirs: YamlValue, ours: YamlValue, path = ''): readonly string[] {
  if (isRecord(theirs) && isRecord(ours)) {
    return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap((key) =>
      findDifferences(theirs[key] ?? null, ours[key] ?? null, path === '' ? key : `${path} ${key}`),
    );
  }
  const [a, b] = [print(theirs), print(ours)];
  return a === b ? [] : [`${path}: ${a} instead of ${b}`];
}

function print(value: YamlValue): string {
  if (!isList(value)) return JSON.stringify(value);
  return `[${value.map(print).sort().join()}]`;
}
