import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';

/** A command in one line: a line as it is, words as `["sh", "-c", "…"]`. */
export function commandText(view: YamlView | undefined): string {
  if (!view) return '';
  if (view.kind === 'seq')
    return `[${view.items.map((item) => quoted(item.string ?? '')).join(', ')}]`;
  return view.string ?? '';
}

function quoted(word: string): string {
  return JSON.stringify(word);
}

export type CommandValue =
  | { readonly ok: true; readonly value: YamlValue | undefined }
  | { readonly ok: false; readonly sentence: string };

/** What was typed, in the form that the file uses: words stay words unless a line is typed over them. */
export function commandValue(text: string, words: boolean): CommandValue {
  const line = text.trim();
  if (line === '') return { ok: true, value: undefined };
  if (!line.startsWith('[')) return { ok: true, value: line };
  const parsed = parseWords(line);
  if (parsed) return { ok: true, value: parsed };
  if (!words) return { ok: true, value: line };
  return {
    ok: false,
    sentence:
      'Write the words in double quotes, such as ["sh", "-c", "run"], or a line without brackets.',
  };
}

function parseWords(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return undefined;
    const words: string[] = [];
    for (const word of value) {
      if (typeof word !== 'string') return undefined;
      words.push(word);
    }
    return words;
  } catch {
    return undefined;
  }
}
