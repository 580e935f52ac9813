import { diffIndices } from 'node-diff3';
import type { TextEdit } from '../text-edit.ts';

/** The edits from one text to another by whole lines, with every line that stays left alone. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const [old, fresh] = [before, after].map((text) => text.split(/(?<=\n)/));
  if (!old || !fresh) return [];
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  return diffIndices(old, fresh).map(({ buffer1: [at, count], buffer2Content }) => ({
    from: starts[at] ?? before.length,
    to: starts[at + count] ?? before.length,
    insert: buffer2Content.join(''),
  }));
}
