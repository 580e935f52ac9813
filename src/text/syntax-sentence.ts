import * as marks from './explain-marks.ts';
import * as structure from './explain-structure.ts';
import * as values from './explain-values.ts';
import { type Explain, type SyntaxSentence, sceneOf } from './syntax-scene.ts';
import type { SyntaxProblem, SyntaxTree } from './syntax-tree.ts';

/** Mistakes that make a reader stumble somewhere behind them, over whatever comes next. */
const FAR_ABOVE: readonly Explain[] = [
  structure.mergeConflict,
  marks.unclosedQuote,
  marks.unclosedBracket,
  structure.oddBlank,
];

/** Where the structure of the text is lost; what is told of the lines below follows from it. */
const STRUCTURAL: Readonly<Record<string, readonly Explain[]>> = {
  BAD_INDENT: [
    ...FAR_ABOVE,
    marks.bracketTooFarLeft,
    values.blockScalarIndent,
    structure.missingDashSpace,
    structure.mapBesideList,
    structure.slipAbove,
    structure.badIndent,
  ],
  MULTILINE_IMPLICIT_KEY: [
    ...FAR_ABOVE,
    structure.missingSpace,
    values.blockScalarLeft,
    structure.missingColon,
    structure.listBesideMap,
    structure.badIndent,
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    ...FAR_ABOVE,
    structure.secondColon,
    structure.listBesideMap,
    structure.badIndent,
  ],
  MISSING_CHAR: [
    ...FAR_ABOVE,
    marks.missingComma,
    structure.missingSpace,
    structure.missingDashSpace,
    structure.missingColon,
    structure.listBesideMap,
    structure.strayToken,
  ],
  UNEXPECTED_TOKEN: [
    ...FAR_ABOVE,
    values.blockScalarHeader,
    marks.strayBracket,
    marks.afterQuote,
    structure.listBesideMap,
    structure.strayToken,
  ],
};

const LOCAL: Readonly<Record<string, Explain>> = {
  TAB_AS_INDENT: structure.tabIndent,
  BAD_SCALAR_START: values.reservedStart,
  BAD_DQ_ESCAPE: values.badEscape,
  BAD_ALIAS: values.emptyName,
  ALIAS_PROPS: values.aliasProps,
  TAG_RESOLVE_FAILED: values.unknownTag,
  BAD_DIRECTIVE: values.badDirective,
  TOO_DEEP: values.tooDeep,
  TOO_LARGE: values.tooLarge,
};

/** What is told of the tree once it is read: of little worth where the structure is lost. */
const OF_THE_TREE: Readonly<Record<string, Explain>> = {
  DUPLICATE_KEY: values.duplicateKey,
  UNRESOLVED_ALIAS: values.unresolvedAlias,
  BAD_MERGE: values.badMerge,
};

/** Says what a syntax problem means, where its cause is and how to mend it. */
export function syntaxSentence(tree: SyntaxTree, problem: SyntaxProblem): SyntaxSentence {
  const scene = sceneOf(tree, problem);
  const alone = LOCAL[problem.code] ?? OF_THE_TREE[problem.code];
  for (const explain of alone ? [alone] : (STRUCTURAL[problem.code] ?? [])) {
    const said = explain(scene);
    if (said) return { range: problem.range, ...said };
  }
  return {
    code: 'yaml-syntax',
    sentence: `Line ${scene.line} is not valid YAML (${problem.message}). Compare it with the lines around it.`,
    range: problem.range,
  };
}

/**
 * The problems of a text that stand for a mistake of their own, the first first. One lost bracket
 * makes a reader complain of a dozen lines below it: those are left out until it is mended.
 */
export function syntaxCauses({ problems }: SyntaxTree): readonly SyntaxProblem[] {
  const ordered = [...problems].sort((a, b) => a.range.from - b.range.from);
  const tab = ordered.find(({ code }) => code === 'TAB_AS_INDENT');
  const stumble = ordered.find(({ code }) => code in STRUCTURAL);
  // A reader stumbles over a tab once more, sometimes at the end of the line above.
  const lost = tab && (!stumble || tab.range.from <= stumble.range.to) ? tab : stumble;
  if (!lost) return ordered;
  return ordered.filter(
    (problem) =>
      problem === lost ||
      // Tabs go all at once.
      !(
        problem.code in STRUCTURAL ||
        problem.code === lost.code ||
        (problem.code in OF_THE_TREE && isBehind(problem, lost))
      ),
  );
}

function isBehind(problem: SyntaxProblem, lost: SyntaxProblem): boolean {
  return problem.range.from > lost.range.from;
}

/** Two documents in one stream: only the first is a compose file. */
export function severalDocumentsSentence(
  tree: SyntaxTree,
): Pick<SyntaxSentence, 'code' | 'sentence'> | undefined {
  if (tree.documentCount <= 1) return undefined;
  const { line } = tree.position(tree.firstEnd);
  return {
    code: 'several-documents',
    sentence: `The line “---” (line ${line}) begins a second document, and compose reads only one. Move what follows into a file of its own, or remove the line.`,
  };
}
