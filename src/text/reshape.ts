import { isCollection } from 'yaml';
import { lostComments } from './comments.ts';
import { refuseAnchored } from './delete-entry.ts';
import { planned } from './edit-plan.ts';
import { setAt } from './intended-model.ts';
import type { Rewriting, YamlValue } from './intent.ts';
import { columnOf, isFirstOnLine, lineStart } from './lines.ts';
import { listToMap } from './list-to-map.ts';
import { mapToList, soleComment } from './map-to-list.ts';
import type { OwnEntry } from './own-entries.ts';
import { isList, isRecord, type PrintHabits, printFlow } from './print-value.ts';
import { replaceValue } from './replace-value.ts';
import { siblingHabits } from './set-value.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';
import { noSuch } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

/**
 * The value at `path` said in another way, as `value`: what stands in a list or map stays on its line, and
 * no comment is lost.
 */
export function reshapeTo(path: YamlPath, value: YamlValue): Rewriting {
  return {
    kind: 'rewrite',
    path,
    plan: (tree) => {
      const entry = tree.entryAt(path);
      if (!entry) return noSuch(path);
      const used = refuseAnchored(tree, entry, path);
      if (used) return used;
      const habits = siblingHabits(tree, { path });
      return planned(path, ...reshape(tree.text, entry, value, habits));
    },
    intend: (model) => setAt(model, path, value),
  };
}

/**
 * Edits that say the value of `entry` in another way. Of a list or map each entry stays on its line;
 * comments that would be lost in what is written anew go on lines of their own above the entry.
 */
function reshape(
  text: string,
  entry: OwnEntry,
  value: YamlValue,
  habits: PrintHabits,
): readonly TextEdit[] {
  const edits =
    listToMap(text, entry, value, habits, true) ??
    mapToList(text, entry, value, habits) ??
    replaceWhole(text, entry, value, habits);
  if (!isFirstOnLine(text, entry.head)) return edits;
  const lost = lostComments(text, applyEdits(text, edits));
  if (lost.length === 0) return edits;
  const at = lineStart(text, entry.head);
  const pad = ' '.repeat(columnOf(text, entry.head));
  return [
    { from: at, to: at, insert: lost.map((comment) => `${pad}${comment}\n`).join('') },
    ...edits,
  ];
}

/** What stands in brackets stays in them; an item that becomes one line keeps a comment of its own behind that. */
function replaceWhole(
  text: string,
  entry: OwnEntry,
  value: YamlValue,
  habits: PrintHabits,
): readonly TextEdit[] {
  const old = entry.value;
  const isNested = isRecord(value) || isList(value);
  if (isNested && isCollection(old) && old.flow && entry.props.length === 0) {
    const [from, to] = old.range;
    return [{ from, to, insert: printFlow(value, habits) }];
  }
  const edits = replaceValue(text, entry, value, habits);
  if (entry.key || entry.flow || isNested) return edits;
  const { from, to } = entry.range(text, 'entry');
  const behind = text.slice(from, to).includes('\n') ? soleComment(text, from, to) : '';
  return behind === '' ? edits : [...edits, { from: to, to, insert: behind }];
}
