import { type Line, lineAt, lineStart } from './lines.ts';
import { contentAbove, contentOf, oddIndent } from './odd-indent.ts';
import { contentAt, type Explain, type Scene, shorten } from './syntax-scene.ts';

export const tabIndent: Explain = ({ line, text, range }) => {
  const above = contentAbove(text, lineAt(text, lineStart(text, range.from)));
  const beside = above && !/^ *\t/.test(text.slice(above.from)) ? above.indent : 0;
  const hint = beside > 0 ? ` The line above it begins with ${beside}.` : '';
  return {
    code: 'tab-indent',
    sentence: `Line ${line} is indented with a tab, which YAML does not allow. Replace the tabs at the beginnings of lines by blanks.${hint}`,
  };
};

/** Blanks that look like blanks and are none, as web pages and chats hand them out. */
export const oddBlank: Explain = ({ text, range, tree }) => {
  const above = text.slice(0, text.indexOf('\n', range.to) + 1 || undefined);
  const odd = [...above.matchAll(/^[^\S\t\n]*?([\u00a0\u2000-\u200b\u3000\ufeff]+)/gm)].at(-1);
  if (!odd?.[1]) return undefined;
  const from = odd.index + odd[0].length - odd[1].length;
  const { line } = tree.position(from);
  if (line < tree.position(range.from).line - 1) return undefined;
  return {
    code: 'odd-blank',
    sentence: `Line ${line} begins with a blank that is no ordinary one, as often comes along when text is copied from a web page or a chat. Delete the blanks at its beginning and type them anew.`,
    range: { from, to: from + odd[1].length },
  };
};

export const mergeConflict: Explain = ({ text, range, tree }) => {
  const marks = [...text.matchAll(/^(?:<{7}|={7}|>{7}|\|{7})(?=\s|$).*$/gm)];
  const begin = marks.find((mark) => mark[0].startsWith('<'));
  if (!begin || marks.length < 2 || begin.index > range.to) return undefined;
  const lines = marks.map(({ index }) => tree.position(index).line);
  return {
    code: 'merge-conflict',
    sentence: `In line ${lines[0]} begins a conflict that Git has left for you. Keep the lines that are right, and remove the others and the lines ${lines.join(', ')}.`,
    range: { from: begin.index, to: begin.index + begin[0].length },
  };
};

export const badIndent: Explain = ({ text, range, line, content, tree }) => {
  const odd = oddIndent(text, range.from);
  if (!odd) {
    return {
      code: 'bad-indent',
      sentence: `Line ${line} (“${shorten(content)}”) or the line after it is indented differently from its neighbours. ${COLUMNS}`,
    };
  }
  const { line: its, expected, inside } = odd;
  const lineOf = ({ from }: Line) => tree.position(from).line;
  const why = inside
    ? `Nothing can stand inside of line ${lineOf(inside)}, which has its value already.`
    : COLUMNS;
  return {
    code: 'bad-indent',
    sentence: `Line ${lineOf(its)} (“${shorten(contentOf(text, its))}”) begins with ${blanks(its.indent)}, its neighbours with ${expected}. ${why}`,
    range: { from: its.from + its.indent, to: its.to },
  };
};

const COLUMNS =
  'Lines that belong together begin in the same column; what is inside a key begins further to the right.';

function blanks(count: number): string {
  return count === 0 ? 'no blank' : count === 1 ? '1 blank' : `${count} blanks`;
}

export const missingSpace: Explain = ({ line, found, content, contentRange }) => {
  const key = /^((?:- )?["']?([\w.-]+)["']?):[^\s/]\S*/.exec(content);
  if (!key?.[1] || /^\w+:\/\//.test(found)) return undefined;
  const from = contentRange.from + key[1].length;
  return {
    code: 'missing-space',
    sentence: `In line ${line} there is no space behind the colon of “${key[2]}”. Write “${key[2]}: ” and then the value.`,
    range: { from, to: contentRange.from + key[0].length },
  };
};

export const missingDashSpace: Explain = ({ line, content, contentRange, text }) => {
  const item = /^-([^\s-][^:]*)$/.exec(content);
  if (!item?.[1] || !isBeside(text, contentRange.from, /^- /)) return undefined;
  return {
    code: 'missing-dash-space',
    sentence: `In line ${line} there is no space behind the dash. Write “- ${shorten(item[1])}”.`,
    range: contentRange,
  };
};

export const missingColon: Explain = ({ line, content, contentRange }) => {
  if (content === '' || content.startsWith('-') || /:(?:\s|$)/.test(content)) return undefined;
  const [, key, value] = /^([a-z][\w.-]*) +([^=]+)$/.exec(content) ?? [];
  return {
    code: 'missing-colon',
    sentence:
      key && value
        ? `Line ${line} (“${shorten(content)}”) has no colon. Write “${shorten(`${key}: ${value}`)}” if ${key} is a name with a value; if the line is an item of a list, write “- ” in front of it.`
        : `Line ${line} (“${shorten(content)}”) has no colon. If it is a name with something inside it, write a colon behind it; if it is an item of a list, write “- ” in front of it.`,
    range: contentRange,
  };
};

export const secondColon: Explain = ({ line, content }) => {
  if (!/:\s.*:(?:\s|$)/.test(content)) return undefined;
  return {
    code: 'second-colon',
    sentence: `Line ${line} has two colons followed by a space. Put the value in quotes if the second colon belongs to it, or move what is behind the first colon to its own line.`,
  };
};

/** A reader that took a line for a text notices only at the next one, which is all right. */
export const slipAbove: Explain = (scene) => {
  const own = lineAt(scene.text, lineStart(scene.text, scene.range.from));
  const above = contentAbove(scene.text, own);
  if (above?.indent !== own.indent) return undefined;
  const there = { ...scene, ...contentAt(scene.tree, above.from) };
  return missingSpace(there) ?? missingDashSpace(there) ?? missingColon(there);
};

export const listBesideMap: Explain = (scene) => {
  const { line, content, contentRange, text } = scene;
  if (!content.startsWith('-') || isOddItem(scene)) return undefined;
  const inMap = isBeside(text, contentRange.from, /^[^-\s#][^\s]*:(?:\s|$)/);
  return {
    code: 'list-beside-map',
    sentence: inMap
      ? `Line ${line} is an item of a list (“- ”) among names with a colon. Write it like its neighbours, as a name, a colon and a value; or make all of them items.`
      : `Line ${line} is an item of a list (“- ”) where names with a colon are expected. Put it below the key that it belongs to, on a line of its own.`,
    range: contentRange,
  };
};

export const mapBesideList: Explain = ({ line, content, contentRange, text }) => {
  if (content.startsWith('-') || !isBeside(text, contentRange.from, /^-(?:\s|$)/)) return undefined;
  return {
    code: 'map-beside-list',
    sentence: `Line ${line} (“${shorten(content)}”) stands among the items of a list, but has no dash. Write “- ” in front of it; or make all of them names with a colon.`,
    range: contentRange,
  };
};

export const strayToken: Explain = ({ line, content }) => ({
  code: 'unexpected-text',
  sentence: `Line ${line} (“${shorten(content)}”) does not fit what stands above it. Check its indent, and that a list and names with a colon are not mixed in one place.`,
});

/** Whether the nearest line above in the same column reads as `like` says. */
function isBeside(text: string, at: number, like: RegExp): boolean {
  const own = lineAt(text, lineStart(text, at));
  let above = contentAbove(text, own);
  while (above && above.indent > own.indent) above = contentAbove(text, above);
  return above?.indent === own.indent && like.test(contentOf(text, above));
}

/** Whether a list goes on here, only in another column. */
function isOddItem({ text, contentRange }: Scene): boolean {
  const own = lineAt(text, lineStart(text, contentRange.from));
  const above = contentAbove(text, own);
  return (
    above !== undefined && above.indent !== own.indent && contentOf(text, above).startsWith('- ')
  );
}
