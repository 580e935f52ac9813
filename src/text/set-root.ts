import { isCollection } from 'yaml';
import { type Plan, planned } from './edit-plan.ts';
import { habitsAt } from './habits-at.ts';
import type { YamlValue } from './intent.ts';
import { lineStart } from './lines.ts';
import { isEmptyNode } from './own-entries.ts';
import { isList, isRecord, listBody, mapBody, type PrintHabits } from './print-value.ts';
import { refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { Quote } from './yaml-style.ts';

/** Plans the root collection of a document that has none yet, or an empty one. */
export function setRoot(tree: SyntaxTree, value: YamlValue, quote: Quote | undefined): Plan {
  const body = rootBody(value, habitsAt(tree, [], quote));
  if (body === undefined) {
    return refuse('root-value', 'The file itself can only become a map or a list.', []);
  }
  const { text } = tree;
  const contents = tree.document?.contents ?? null;
  if (contents && !isEmptyNode(contents)) {
    if (!isCollection(contents) || contents.items.length > 0) {
      return refuse('root-value', 'The file already says something else at its top.', []);
    }
    const sameLine =
      text.slice(lineStart(text, contents.range[0]), contents.range[0]).trim() !== '';
    const insert = sameLine ? `\n${body}` : body;
    return planned([], { from: contents.range[0], to: contents.range[1], insert });
  }
  const at = Math.min(tree.document?.range[1] ?? text.length, text.length);
  const before = at === 0 || text[at - 1] === '\n' ? '' : '\n';
  const after = at === text.length || text[at] !== '\n' ? '\n' : '';
  return planned([], { from: at, to: at, insert: `${before}${body}${after}` });
}

function rootBody(value: YamlValue, habits: PrintHabits): string | undefined {
  if (isRecord(value) && Object.keys(value).length > 0) return mapBody(value, 0, habits).slice(1);
  if (isList(value) && value.length > 0) return listBody(value, 0, habits).slice(1);
  return undefined;
}
