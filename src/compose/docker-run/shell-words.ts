import { split } from 'shlex';
import { type Refused, refuse } from '../../text/refusal.ts';

export interface ShellWords {
  readonly ok: true;
  readonly words: readonly string[];
  /** What the shell would have done itself, as sentences. */
  readonly notes: readonly string[];
}

/** Stands for a `$` that the shell leaves alone; no line that a person copies holds this character. */
const LITERAL_DOLLAR = '\uE000';
const PIECES = /'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]|[\s\S]/g;
const FOLDER = /\$\(\s*pwd\s*\)|`\s*pwd\s*`|\$\{PWD\}|\$PWD\b|%cd%/gi;

/**
 * The words of a command line as a shell would pass them on: lines that are continued are joined, quotes
 * taken off, the present folder is `.`, and what follows the command (`| tee log`) is left out.
 * `$NAME` stays for compose to fill in; a `$` that the shell would leave alone is written `$$`.
 */
export function shellWords(line: string): ShellWords | Refused {
  const notes: string[] = [];
  const joined = line.replace(/[ \t]*(?:\\|`|\^)[ \t]*\r?\n[ \t]*/g, ' ').replace(/\r\n?/g, '\n');
  const here = joined.replace(FOLDER, '.');
  const { command, rest } = firstCommand(here);
  if (rest !== '') notes.push(`“${shorten(rest)}” behind the command was left out.`);
  try {
    const words = split(command).map((word) => word.replaceAll(LITERAL_DOLLAR, '$$$$'));
    return { ok: true, words, notes };
  } catch {
    return refuse(
      'open-quote',
      'A quote in this line is opened and not closed, so it cannot be read. Copy the whole command.',
    );
  }
}

/** The text up to an operator of the shell or a second command, each literal dollar sign marked. */
function firstCommand(text: string): { readonly command: string; readonly rest: string } {
  let command = '';
  let at = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    if (/^[|;&<>]$/.test(piece) || /^\n\s*(?:sudo\s|docker\s|#|\$\s)/.test(text.slice(at))) {
      return { command: command.replace(/\s[0-9]$/, ''), rest: text.slice(at).trim() };
    }
    const isLiteral = piece.startsWith("'") || piece === '\\$';
    if (isLiteral) command += piece.replaceAll('$', LITERAL_DOLLAR);
    else command += piece.replaceAll('\\$', LITERAL_DOLLAR);
    at += piece.length;
  }
  return { command, rest: '' };
}

function shorten(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
