import type { SourceRange } from '../text/text-edit.ts';

/** What decides what stands where a variable is: a default, a replacement or a refusal; with `:` an empty value counts as none. */
export type VariableOperator = '-' | ':-' | '+' | ':+' | '?' | ':?';

/** A place where readers of the compose specification put in a variable. */
export interface VariableUse extends SourceRange {
  readonly name: string;
  readonly operator: VariableOperator | undefined;
  /** What follows the operator, which may hold variables itself. */
  readonly operand: string;
}

const OPENING = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(:?[-?+]|\}))/g;

/**
 * The variables of a text, those inside of operands aside; a doubled dollar sign is none
 * (compose specification, “Interpolation”).
 */
export function variablesIn(text: string): readonly VariableUse[] {
  const found: VariableUse[] = [];
  let end = 0;
  for (const match of text.matchAll(OPENING)) {
    const from = match.index;
    const [opening, bare, braced, mark] = match;
    if (from < end || (bare === undefined && braced === undefined)) continue;
    const next = from + opening.length;
    const operator = isOperator(mark) ? mark : undefined;
    const close = operator === undefined ? next - 1 : closingBrace(text, next);
    if (close === undefined) continue;
    end = close + 1;
    found.push({
      from,
      to: end,
      name: bare ?? braced ?? '',
      operator,
      operand: operator === undefined ? '' : text.slice(next, close),
    });
  }
  return found;
}

/** What a reader makes of `text` that knows the variables `look` has values for; others are empty. */
export function fillIn(text: string, look: (name: string) => string | undefined): string {
  let filled = '';
  let from = 0;
  const plain = (part: string) => part.replaceAll('$$', () => '$');
  for (const use of variablesIn(text)) {
    filled += plain(text.slice(from, use.from)) + settled(use, look);
    from = use.to;
  }
  return filled + plain(text.slice(from));
}

function settled(use: VariableUse, look: (name: string) => string | undefined): string {
  const value = look(use.name);
  const isThere = use.operator?.startsWith(':')
    ? value !== undefined && value !== ''
    : value !== undefined;
  switch (use.operator?.at(-1)) {
    case '-':
      return isThere ? (value ?? '') : fillIn(use.operand, look);
    case '+':
      return isThere ? fillIn(use.operand, look) : '';
    default:
      return value ?? '';
  }
}

function isOperator(mark: string | undefined): mark is VariableOperator {
  return mark !== undefined && mark !== '}';
}

/** Where the brace closes that was opened before `from`, across those of nested variables. */
function closingBrace(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('${', at)) depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return undefined;
}
