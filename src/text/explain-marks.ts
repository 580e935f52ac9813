import { lineStart } from './lines.ts';
import { isQuote } from './open-marks.ts';
import { type Explain, shorten } from './syntax-scene.ts';

/** A quote that was opened at or above the problem and never ends. */
export const unclosedQuote: Explain = ({ open, range, text, tree }) => {
  const quote = open.find(({ mark, from }) => isQuote(mark) && from <= range.from);
  if (!quote) return undefined;
  const { line } = tree.position(quote.from);
  return {
    code: 'unclosed-quote',
    sentence: `The text in quotes that begins in line ${line} (${shorten(text.slice(quote.from, quote.to))}) never ends. Write ${quote.mark} at its end, or remove the one at its beginning.`,
    range: { from: quote.from, to: quote.from + 1 },
  };
};

/** A bracket that was opened at or above the problem and is not closed, or by the wrong twin. */
export const unclosedBracket: Explain = ({ open, range, text, tree }) => {
  const bracket = open.find(({ mark, from }) => !isQuote(mark) && from <= range.from);
  if (!bracket) return undefined;
  const { wrongTwin, closing } = bracket;
  const { line } = tree.position(closing.at);
  if (wrongTwin !== undefined) {
    return {
      code: 'unclosed-bracket',
      sentence: `The bracket “${bracket.mark}” in line ${line} is closed by “${text[wrongTwin]}” in line ${tree.position(wrongTwin).line}. Write “${closing.marks}” in its place.`,
      range: { from: wrongTwin, to: wrongTwin + 1 },
    };
  }
  return {
    code: 'unclosed-bracket',
    sentence: `The bracket “${text[closing.at]}” in line ${line} is never closed. Write “${closing.marks}” behind the last thing that belongs into it.`,
    range: { from: closing.at, to: closing.at + 1 },
  };
};

export const bracketTooFarLeft: Explain = ({ problem, line }) => {
  const close = /end with a ([\]}])/.exec(problem.message)?.[1];
  if (!close) return undefined;
  return {
    code: 'bad-indent',
    sentence: `Line ${line} is inside of brackets, and stands too far to the left for that. Indent it more than the line in which the bracket was opened, “${close}” too.`,
  };
};

export const missingComma: Explain = ({ problem, line, text, range }) => {
  if (!problem.message.startsWith('Missing , ')) return undefined;
  const before = /([^\s,[\]{}]+)\s*$/.exec(
    text.slice(lineStart(text, range.from), range.from),
  )?.[1];
  const behind = /^[^\s,[\]{}]+/.exec(text.slice(range.from))?.[0];
  const where = before && behind ? `between ${shorten(before)} and ${shorten(behind)} ` : '';
  return {
    code: 'missing-comma',
    sentence: `In line ${line} a comma is missing ${where}in the brackets. Write “, ” there.`,
  };
};

export const strayBracket: Explain = ({ line, found }) => {
  if (!/^[\]},]/.test(found)) return undefined;
  return {
    code: 'stray-bracket',
    sentence: `The “${found[0]}” in line ${line} has nothing that it belongs to. Remove it, or add what is missing in front of it.`,
  };
};

export const afterQuote: Explain = ({ line, range, text }) => {
  const before = text.slice(0, range.from).trimEnd();
  if (!/["']$/.test(before) || before.length < lineStart(text, range.from)) return undefined;
  const isApostrophe = before.endsWith("'") && /^[a-z]/i.test(text.slice(before.length));
  return {
    code: 'text-after-quote',
    sentence: isApostrophe
      ? `The apostrophe in line ${line} ends the text in quotes before its time. Write it twice (''), or put the text in double quotes.`
      : `In line ${line} there is more text behind the closing quote. Take it into the quotes, or remove it.`,
  };
};
