import { isScalar } from 'yaml';
import { lineAt, lineStart } from './lines.ts';
import { contentAbove, contentOf } from './odd-indent.ts';
import { type Explain, shorten } from './syntax-scene.ts';

export const duplicateKey: Explain = ({ line, found, tree, range }) => {
  const path = tree.pathAt(range.from);
  const map = tree.entryAt(path.slice(0, -1))?.value ?? tree.document?.contents ?? null;
  const name = String(path.at(-1));
  const first = tree
    .indexOf(map)
    .entries.find(({ key }) => isScalar(key) && String(key.value) === name);
  const before = first && first.head < range.from ? tree.position(first.head).line : undefined;
  const where = before === undefined ? `in line ${line}` : `in line ${before} and in line ${line}`;
  return {
    code: 'duplicate-key',
    sentence: `“${shorten(found)}” stands twice in the same place, ${where}, and only one of the two would count. Put both together or remove one.`,
  };
};

export const unresolvedAlias: Explain = ({ line, found }) => {
  const name = found.replace(/^\*/, '');
  return {
    code: 'unresolved-alias',
    sentence: `Line ${line} uses *${name}, but no line above it has the anchor &${name}. Correct the name, or write &${name} where the value stands first; if a text is meant, put it in quotes.`,
  };
};

export const reservedStart: Explain = ({ line, found }) => ({
  code: 'reserved-character',
  sentence: `The value in line ${line} begins with “${found[0] ?? ''}”, which YAML keeps for itself. Put the value in quotes.`,
});

export const badEscape: Explain = ({ line, found }) => ({
  code: 'bad-escape',
  sentence: `In double quotes a backslash begins a special character, and “${shorten(found)}” in line ${line} is none. Write two backslashes, or use single quotes.`,
});

export const blockScalarHeader: Explain = ({ problem, line }) => {
  if (!problem.message.startsWith('Block scalar')) return undefined;
  return {
    code: 'block-scalar',
    sentence: `Behind the “|” or “>” in line ${line} nothing but a sign like “-” may stand. Move the text to the next line and indent it.`,
  };
};

export const blockScalarIndent: Explain = ({ problem, line }) => {
  if (!problem.message.startsWith('Block scalar')) return undefined;
  return {
    code: 'block-scalar',
    sentence: `The text below “|” or “>” near line ${line} is indented unevenly. Its first line may not stand further to the right than the others.`,
  };
};

/** Text that should stand below `|` or `>`, but is not indented. */
export const blockScalarLeft: Explain = ({ line, content, contentRange, text, tree }) => {
  const own = lineAt(text, lineStart(text, contentRange.from));
  const above = contentAbove(text, own);
  if (!above || above.indent < own.indent || /:(?:\s|$)/.test(content)) return undefined;
  if (!/:\s+[|>][-+\d]*\s*$/.test(contentOf(text, above))) return undefined;
  return {
    code: 'block-scalar',
    sentence: `Line ${line} (“${shorten(content)}”) belongs to the text that begins in line ${tree.position(above.from).line}, but is not indented. Begin it with more than ${above.indent} blanks.`,
    range: contentRange,
  };
};

export const emptyName: Explain = ({ line }) => ({
  code: 'empty-anchor',
  sentence: `A “&” or “*” in line ${line} has no name behind it. Write the name, or put the value in quotes.`,
});

export const aliasProps: Explain = ({ line, found }) => ({
  code: 'alias-with-anchor',
  sentence: `${shorten(found)} in line ${line} stands for a value that is written elsewhere, so it can have no anchor or tag of its own. Remove what begins with “&” or “!”.`,
});

export const badMerge: Explain = ({ line }) => ({
  code: 'bad-merge',
  sentence: `“<<” in line ${line} takes the entries of another map in, but what stands behind it is none. Name the anchor of a map, such as <<: *base.`,
});

export const unknownTag: Explain = ({ line, found }) => ({
  code: 'unknown-tag',
  sentence: `The tag ${shorten(found)} in line ${line} is not one of YAML's own. Some tools know it; if a text is meant, put it in quotes.`,
});

export const badDirective: Explain = ({ line }) => ({
  code: 'bad-directive',
  sentence: `Line ${line} begins with “%”, which is a directive that no reader knows. Remove the line.`,
});

export const tooDeep: Explain = ({ line }) => ({
  code: 'too-deep',
  sentence: `From line ${line} on, values are nested more than 200 levels deep, which no tool reads. Remove the surplus brackets or indents.`,
});

export const tooLarge: Explain = ({ text }) => {
  const megabytes = (text.length / 1_000_000).toFixed(1);
  return {
    code: 'too-large',
    sentence: `The text has ${megabytes} million characters, more than is read here. A compose file is rarely longer than a tenth of a million.`,
  };
};
