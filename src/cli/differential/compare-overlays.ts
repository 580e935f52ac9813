import { readCompose } from '../../compose/read-compose.ts';
import { decodeSource } from '../../text/source-file.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { compareOverlay, type OverlayComparison, type OverlayPair } from './compare-overlay.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { Case } from './oracle.ts';
import { samplePairs } from './overlay-samples.ts';

/** Lays the files of a folder over each other, and `count` pairs that are made up; nothing if that is 0. */
export async function compareOverlays(
  files: readonly Case[],
  count: number,
): Promise<readonly OverlayComparison[]> {
  if (count === 0) return [];
  return await mapAtOnce([...findPairs(files), ...samplePairs(count)], compareOverlay);
}

/** Neighbours in a folder that have a service in common, such as two versions of one file, both ways. */
function findPairs(files: readonly Case[]): readonly OverlayPair[] {
  const texts = files.flatMap(({ name, bytes }) => {
    const source = decodeSource(bytes);
    return source.ok ? [{ name, text: withoutVersion(source.text) }] : [];
  });
  return texts.flatMap((first, index) =>
    texts.slice(index + 1, index + 3).flatMap((second) => {
      const names = servicesOf(first.text);
      if (![...servicesOf(second.text)].some((name) => names.has(name))) return [];
      return [
        { name: `${second.name} over ${first.name}`, base: first.text, over: second.text },
        { name: `${first.name} over ${second.name}`, base: second.text, over: first.text },
      ];
    }),
  );
}

/** The tool asks for one version in all files, and knows all fields where there is none. */
function withoutVersion(text: string): string {
  return text.replace(/^version:.*$/m, '');
}

function servicesOf(text: string): ReadonlySet<string> {
  const doc = readCompose(parseYaml(text));
  return new Set(doc.form.kind === 'v1' ? [] : doc.services.keys());
}
