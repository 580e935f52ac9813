import { lineEnd, lineStart } from '../text/lines.ts';
import { isQuote, openMarks } from '../text/open-marks.ts';
import { refuse } from '../text/refusal.ts';
import { syntaxSentence } from '../text/syntax-sentence.ts';
import { parseYaml, type SyntaxProblem, type SyntaxTree } from '../text/syntax-tree.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { QuickFix } from './rule.ts';

/** Longer texts are not read again for each guess while somebody types. */
const LONGEST = 60_000;

interface Mend {
  readonly title: string;
  readonly safety: QuickFix['safety'];
  readonly edits: readonly TextEdit[];
}

type Guess = (tree: SyntaxTree, problem: SyntaxProblem) => Mend | undefined;

/** What mends a mistake of a kind, by the code of its sentence. */
const GUESSES: Readonly<Record<string, Guess>> = {
  'tab-indent': tabsToSpaces,
  'missing-space': spaceBehindColon,
  'second-colon': quoteValue,
  'text-after-quote': joinQuotes,
  'unclosed-quote': closeQuote,
  'unclosed-bracket': closeBrackets,
  'duplicate-key': removeTwin,
};

/** Fixes for a mistake of syntax, each tried: it takes the mistake away and makes no other. */
export function syntaxFixes(tree: SyntaxTree, problem: SyntaxProblem): readonly QuickFix[] {
  if (tree.text.length > LONGEST) return [];
  const guess = guessFor(tree, problem);
  if (!guess || !isBetter(tree, guess.edits)) return [];
  return [
    {
      title: guess.title,
      safety: guess.safety,
      plan({ syntax }) {
        const now = syntax.problems.find((it) => it.code === problem.code);
        const mend = now && guessFor(syntax, now);
        if (!mend) return refuse('text-changed', 'The text has changed; this mistake is gone.');
        const after = parseYaml(applyEdits(syntax.text, mend.edits));
        return { ok: true, edits: mend.edits, tree: after };
      },
    },
  ];
}

function guessFor(tree: SyntaxTree, problem: SyntaxProblem): Mend | undefined {
  return GUESSES[syntaxSentence(tree, problem).code]?.(tree, problem);
}

function isBetter(tree: SyntaxTree, edits: readonly TextEdit[]): boolean {
  const errors = (of: SyntaxTree) => of.problems.filter((it) => it.severity === 'error').length;
  return errors(parseYaml(applyEdits(tree.text, edits))) < errors(tree);
}

/** The tabs at the beginnings of all lines: one alone would leave its neighbours apart. */
function tabsToSpaces({ text, style }: SyntaxTree): Mend {
  const widths = [style.mapIndent, 2, 4, 8];
  const all = widths.map((width) => untabbed(text, width));
  const edits = all.find((it) => nestsDeeper(applyEdits(text, it))) ?? untabbed(text, 4);
  return { title: 'Replace the tabs by spaces', safety: 'safe', edits };
}

function untabbed(text: string, width: number): readonly TextEdit[] {
  return [...text.matchAll(/^( *)(\t[\t ]*)/gm)].map((match) => {
    const from = match.index + (match[1] ?? '').length;
    const found = match[2] ?? '';
    const insert = found.replaceAll('\t', ' '.repeat(width));
    return { from, to: from + found.length, insert };
  });
}

/** Whether what follows a line that opens a map stands further to the right than it. */
function nestsDeeper(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const indent = (line: string) => line.length - line.trimStart().length;
  return lines.every((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || !/:\s*$/.test(line)) return true;
    return (
      indent(next) > indent(line) ||
      (next.trimStart().startsWith('-') && indent(next) === indent(line))
    );
  });
}

function spaceBehindColon({ text }: SyntaxTree, { range }: SyntaxProblem): Mend | undefined {
  const from = lineStart(text, range.from);
  const match = /^\s*(?:- )?["']?[\w.-]+["']?:(?=[^\s/])/.exec(
    text.slice(from, lineEnd(text, from)),
  );
  if (!match) return undefined;
  const at = from + match[0].length;
  return {
    title: 'Put a space behind the colon',
    safety: 'safe',
    edits: [{ from: at, to: at, insert: ' ' }],
  };
}

function quoteValue({ text }: SyntaxTree, { range }: SyntaxProblem): Mend | undefined {
  const from = lineStart(text, range.from);
  const line = text.slice(from, lineEnd(text, from));
  const match = /^(\s*(?:- )?[\w.-]+: +)([^\s'"#][^'"#]*?)\s*$/.exec(line);
  if (!match?.[1] || !match[2]) return undefined;
  const start = from + match[1].length;
  const edits = [{ from: start, to: start + match[2].length, insert: `'${match[2]}'` }];
  return { title: 'Put the value in quotes', safety: 'safe', edits };
}

/** `"80":"80"`, as ports are often written: one text in quotes. */
function joinQuotes({ text }: SyntaxTree, { range }: SyntaxProblem): Mend | undefined {
  const start = lineStart(text, range.from);
  const line = text.slice(start, lineEnd(text, start));
  const [, head, quote, value, rest] = /^(\s*- )(["'])([^"']*)\2(:[^\s].*?)\s*$/.exec(line) ?? [];
  if (head === undefined || quote === undefined || rest === undefined) return undefined;
  const joined = `${quote}${value}${rest.replaceAll(/["']/g, '')}${quote}`;
  const from = start + head.length;
  const edits = [{ from, to: start + line.trimEnd().length, insert: joined }];
  return { title: `Write ${joined}`, safety: 'safe', edits };
}

function closeQuote({ text }: SyntaxTree, { range }: SyntaxProblem): Mend | undefined {
  const quote = openMarks(text).find(({ mark, from }) => isQuote(mark) && from <= range.from);
  if (!quote) return undefined;
  const { marks, from, to } = quote.closing;
  return { title: 'Close the quotes', safety: 'safe', edits: [{ from, to, insert: marks }] };
}

function closeBrackets({ text }: SyntaxTree, { range }: SyntaxProblem): Mend | undefined {
  const bracket = openMarks(text).find(({ mark, from }) => !isQuote(mark) && from <= range.from);
  if (!bracket) return undefined;
  const { marks, from, to } = bracket.closing;
  const isWrong = bracket.wrongTwin !== undefined;
  const title = isWrong
    ? `Write “${marks}” in place of “${text.slice(from, to)}”`
    : `Close the bracket with ${marks}`;
  return { title, safety: 'safe', edits: [{ from, to, insert: marks }] };
}

/** The second of two equal keys, where it stands on a line of its own. */
function removeTwin({ text }: SyntaxTree, { range }: SyntaxProblem): Mend | undefined {
  const from = lineStart(text, range.from);
  const to = lineEnd(text, from);
  const line = text.slice(from, to);
  const [, indent = '', value = ''] = /^(\s*)[\w.-]+:(.*)$/.exec(line) ?? [];
  const next = /^\n?(\s*)\S/.exec(text.slice(to));
  const goesOn = next !== null && (next[1] ?? '').replaceAll('\n', '').length > indent.length;
  if (value.trim() === '' || /[|>&]/.test(value.trim()[0] ?? '') || goesOn) return undefined;
  const edits = [{ from, to: Math.min(to + 1, text.length), insert: '' }];
  return { title: `Remove “${line.trim().slice(0, 40)}”`, safety: 'changes-behaviour', edits };
}
