import { lineEnd, lineStart } from './lines.ts';
import { findOpenBrackets } from './open-brackets.ts';
import type { SyntaxProblem, SyntaxTree } from './syntax-tree.ts';
import type { SourceRange } from './text-edit.ts';

/** A syntax problem in words of a newcomer. */
export interface SyntaxSentence {
  /** Stable and kebab-case. */
  readonly code: string;
  /** What is wrong, where, and how to mend it. */
  readonly sentence: string;
  /** Where the mistake is, if elsewhere than where the reader noticed it. */
  readonly range?: SourceRange;
}

interface Scene {
  readonly problem: SyntaxProblem;
  readonly tree: SyntaxTree;
  readonly line: number;
  /** What stands at the problem, shortened to one line. */
  readonly found: string;
  /** The line of the problem without its indent. */
  readonly content: string;
}

type Explain = (scene: Scene) => SyntaxSentence | undefined;

const AS_ERRORS: Readonly<Record<string, readonly Explain[]>> = {
  TAB_AS_INDENT: [tabIndent],
  BAD_INDENT: [unclosedBracket, blockScalarIndent, badIndent],
  MULTILINE_IMPLICIT_KEY: [missingSpace, missingColon, listBesideMap, badIndent],
  BLOCK_AS_IMPLICIT_KEY: [secondColon, badIndent],
  MISSING_CHAR: [unclosedQuote, missingSpace, missingColon, unclosedBracket],
  DUPLICATE_KEY: [duplicateKey],
  UNRESOLVED_ALIAS: [unresolvedAlias],
  BAD_MERGE: [badMerge],
  BAD_SCALAR_START: [reservedStart],
  BAD_DQ_ESCAPE: [badEscape],
  UNEXPECTED_TOKEN: [blockScalarHeader, strayBracket, afterQuote, listBesideMap, strayToken],
  BAD_ALIAS: [emptyName],
  ALIAS_PROPS: [aliasProps],
  TAG_RESOLVE_FAILED: [unknownTag],
  BAD_DIRECTIVE: [badDirective],
  TOO_DEEP: [tooDeep],
  TOO_LARGE: [tooLarge],
};

/** Says what a syntax problem means, where it is and how to mend it. */
export function syntaxSentence(tree: SyntaxTree, problem: SyntaxProblem): SyntaxSentence {
  const { from, to } = problem.range;
  const { line } = tree.position(from);
  const start = lineStart(tree.text, from);
  const content = tree.text.slice(start, lineEnd(tree.text, start)).trim();
  const found =
    tree.text
      .slice(from, Math.max(to, from + 1))
      .split('\n')[0]
      ?.slice(0, 40) ?? '';
  const scene = { problem, tree, line, found, content };
  for (const explain of AS_ERRORS[problem.code] ?? []) {
    const sentence = explain(scene);
    if (sentence) return sentence;
  }
  return {
    code: 'yaml-syntax',
    sentence: `Line ${line} is not valid YAML (${problem.message}). Compare it with the lines around it.`,
  };
}

/** Two documents in one stream: only the first is a compose file. */
export function severalDocumentsSentence(tree: SyntaxTree): SyntaxSentence | undefined {
  if (tree.documentCount <= 1) return undefined;
  const { line } = tree.position(tree.firstEnd);
  return {
    code: 'several-documents',
    sentence: `The line “---” (line ${line}) begins a second document, and compose reads only one. Move what follows into a file of its own, or remove the line.`,
  };
}

function tabIndent({ line }: Scene): SyntaxSentence {
  return {
    code: 'tab-indent',
    sentence: `Line ${line} is indented with a tab, which YAML does not allow. Replace the tabs at the beginnings of lines by blanks.`,
  };
}

function badIndent({ line, content }: Scene): SyntaxSentence {
  return {
    code: 'bad-indent',
    sentence: `Line ${line} (“${shorten(content)}”) or the line after it is indented differently from its neighbours. Lines that belong together begin in the same column; what is inside a key begins further to the right.`,
  };
}

function missingSpace({ line, found, content }: Scene): SyntaxSentence | undefined {
  const key = /^(?:- )?["']?([\w.-]+)["']?:[^\s/]/.exec(content);
  if (!key || /^\w+:\/\//.test(found)) return undefined;
  return {
    code: 'missing-space',
    sentence: `In line ${line} there is no space behind the colon of “${key[1]}”. Write “${key[1]}: ” and then the value.`,
  };
}

function missingColon({ line, content }: Scene): SyntaxSentence | undefined {
  if (content === '' || content.startsWith('-') || /:(?:\s|$)/.test(content)) return undefined;
  return {
    code: 'missing-colon',
    sentence: `Line ${line} (“${shorten(content)}”) has no colon. If it is a name with something inside it, write a colon behind it; if it is an item of a list, write “- ” in front of it.`,
  };
}

function secondColon({ line, content }: Scene): SyntaxSentence | undefined {
  if (!/:\s.*:(?:\s|$)/.test(content)) return undefined;
  return {
    code: 'second-colon',
    sentence: `Line ${line} has two colons followed by a space. Put the value in quotes if the second colon belongs to it, or move what is behind the first colon to its own line.`,
  };
}

function unclosedQuote({ problem, tree }: Scene): SyntaxSentence | undefined {
  const quote = /closing (["'])quote/.exec(problem.message)?.[1];
  if (!quote) return undefined;
  // The reader notices only at the end of the text; the first odd line is where the quote was forgotten.
  const lines = tree.text.split('\n');
  const odd = lines.findIndex((line) => (line.split(quote).length - 1) % 2 === 1);
  const start = lines.slice(0, Math.max(odd, 0)).join('\n').length + (odd > 0 ? 1 : 0);
  const from = start + (lines[odd]?.lastIndexOf(quote) ?? 0);
  return {
    code: 'unclosed-quote',
    sentence: `A text in quotes begins in line ${odd < 0 ? lines.length : odd + 1} and never ends. Write ${quote} at its end, or remove the one at its beginning.`,
    ...(odd >= 0 && { range: { from, to: from + 1 } }),
  };
}

function unclosedBracket({ problem, tree, line }: Scene): SyntaxSentence | undefined {
  const close = /end with a ([\]}])/.exec(problem.message)?.[1];
  if (!close) return undefined;
  const open = findOpenBrackets(tree.text);
  if (!open || open.at > problem.range.from) {
    return {
      code: 'unclosed-bracket',
      sentence: `What stands in brackets above line ${line} is not indented far enough, or not closed. Write “${close}” at its end, or indent the lines in the brackets further.`,
    };
  }
  const many = open.closers.length > 1;
  return {
    code: 'unclosed-bracket',
    sentence: `The bracket “${tree.text[open.at]}” in line ${tree.position(open.at).line} is not closed. Write “${open.closers}” at ${many ? 'the end of what belongs into the brackets' : 'its end'}.`,
    range: { from: open.at, to: open.at + 1 },
  };
}

function strayBracket({ line, found }: Scene): SyntaxSentence | undefined {
  if (!/^[\]},]/.test(found)) return undefined;
  return {
    code: 'stray-bracket',
    sentence: `The “${found[0]}” in line ${line} has nothing that it belongs to. Remove it, or add what is missing in front of it.`,
  };
}

function duplicateKey({ line, found }: Scene): SyntaxSentence {
  return {
    code: 'duplicate-key',
    sentence: `“${shorten(found)}” in line ${line} stands twice in the same place, and only one of the two would count. Put both together or remove one.`,
  };
}

function unresolvedAlias({ line, found }: Scene): SyntaxSentence {
  const name = found.replace(/^\*/, '');
  return {
    code: 'unresolved-alias',
    sentence: `Line ${line} uses *${name}, but no line above it has the anchor &${name}. Correct the name, or write &${name} where the value stands first; if a text is meant, put it in quotes.`,
  };
}

function reservedStart({ line, found }: Scene): SyntaxSentence {
  return {
    code: 'reserved-character',
    sentence: `The value in line ${line} begins with “${found[0] ?? ''}”, which YAML keeps for itself. Put the value in quotes.`,
  };
}

function badEscape({ line, found }: Scene): SyntaxSentence {
  return {
    code: 'bad-escape',
    sentence: `In double quotes a backslash begins a special character, and “${shorten(found)}” in line ${line} is none. Write two backslashes, or use single quotes.`,
  };
}

function blockScalarHeader({ problem, line }: Scene): SyntaxSentence | undefined {
  if (!problem.message.startsWith('Block scalar')) return undefined;
  return {
    code: 'block-scalar',
    sentence: `Behind the “|” or “>” in line ${line} nothing but a sign like “-” may stand. Move the text to the next line and indent it.`,
  };
}

function blockScalarIndent({ problem, line }: Scene): SyntaxSentence | undefined {
  if (!problem.message.startsWith('Block scalar')) return undefined;
  return {
    code: 'block-scalar',
    sentence: `The text below “|” or “>” near line ${line} is indented unevenly. Its first line may not stand further to the right than the others.`,
  };
}

function afterQuote({ line, problem, tree }: Scene): SyntaxSentence | undefined {
  const before = tree.text.slice(0, problem.range.from).trimEnd();
  if (!/["']$/.test(before) || before.length < lineStart(tree.text, problem.range.from)) {
    return undefined;
  }
  return {
    code: 'text-after-quote',
    sentence: `In line ${line} there is more text behind the closing quote. Take it into the quotes, or remove it.`,
  };
}

function listBesideMap({ line, content }: Scene): SyntaxSentence | undefined {
  if (!content.startsWith('-')) return undefined;
  return {
    code: 'list-beside-map',
    sentence: `Line ${line} is an item of a list (“- ”) where names with a colon are expected. Put it below the key that it belongs to, on a line of its own.`,
  };
}

function strayToken({ line, content }: Scene): SyntaxSentence {
  return {
    code: 'unexpected-text',
    sentence: `Line ${line} (“${shorten(content)}”) does not fit what stands above it. Check its indent, and that a list and names with a colon are not mixed in one place.`,
  };
}

function emptyName({ line }: Scene): SyntaxSentence {
  return {
    code: 'empty-anchor',
    sentence: `A “&” or “*” in line ${line} has no name behind it. Write the name, or put the value in quotes.`,
  };
}

function aliasProps({ line, found }: Scene): SyntaxSentence {
  return {
    code: 'alias-with-anchor',
    sentence: `${shorten(found)} in line ${line} stands for a value that is written elsewhere, so it can have no anchor or tag of its own. Remove what begins with “&” or “!”.`,
  };
}

function badMerge({ line }: Scene): SyntaxSentence {
  return {
    code: 'bad-merge',
    sentence: `“<<” in line ${line} takes the entries of another map in, but what stands behind it is none. Name the anchor of a map, such as <<: *base.`,
  };
}

function unknownTag({ line, found }: Scene): SyntaxSentence {
  return {
    code: 'unknown-tag',
    sentence: `The tag ${shorten(found)} in line ${line} is not one of YAML's own. Some tools know it; if a text is meant, put it in quotes.`,
  };
}

function badDirective({ line }: Scene): SyntaxSentence {
  return {
    code: 'bad-directive',
    sentence: `Line ${line} begins with “%”, which is a directive that no reader knows. Remove the line.`,
  };
}

function tooDeep({ line }: Scene): SyntaxSentence {
  return {
    code: 'too-deep',
    sentence: `From line ${line} on, values are nested more than 200 levels deep, which no tool reads. Remove the surplus brackets or indents.`,
  };
}

function tooLarge({ tree }: Scene): SyntaxSentence {
  const megabytes = (tree.text.length / 1_000_000).toFixed(1);
  return {
    code: 'too-large',
    sentence: `The text has ${megabytes} million characters, more than is read here. A compose file is rarely longer than a tenth of a million.`,
  };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
