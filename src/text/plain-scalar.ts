/** Everything that YAML 1.1 or 1.2, or a reader in use (PyYAML, js-yaml, Go's yaml), takes for something else than a string. */
const NOT_A_STRING: readonly RegExp[] = [
  /^(?:~|null|none)?$/i,
  /^(?:y|n|yes|no|on|off|true|false)$/i,
  /^[-+]?0[xob]?[0-9a-f_]*$/i,
  /^[-+]?[0-9][0-9_]*$/,
  /^[-+]?(?:[0-9][0-9_,]*)?\.?[0-9_]*(?:e[-+]?[0-9_]*)?$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[-+]?(?:inf|nan|infinity)$/i,
  // Base 60: `22:22` is 1342 for YAML 1.1.
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?$/,
  /^(?:=|<<)$/,
];

/**
 * Whether `text`, written without quotes, is this very string for YAML 1.1 and 1.2 and their common readers.
 * `flow`: inside brackets, where commas and brackets mean something. `key`: in front of a colon.
 * `colons`: the readers of this text have to get along with colons in words inside brackets anyway.
 */
export function isPlainSafe(
  text: string,
  context: { flow?: boolean; key?: boolean; colons?: boolean },
): boolean {
  if (
    !/^[\x21-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd ]+$/u.test(text)
  ) {
    return false;
  }
  if (NOT_A_STRING.some((pattern) => pattern.test(text))) return false;
  if (/^[\s,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|^(?:---|\.\.\.)(?:\s|$)/.test(text)) return false;
  // A dash, question mark or colon in front is legal before a letter, but some readers stumble over it.
  if (/^[?:]|^-[^0-9a-zA-Z/._-]/.test(text)) return false;
  if (/:(?:\s|$)|\s#|\s$/.test(text)) return false;
  // Older readers stop at a colon or question mark inside brackets, even in the middle of a word.
  if (context.flow && (context.colons ? /[,[\]{}?]/ : /[,[\]{}:?]/).test(text)) return false;
  if (context.key && (text.length > 200 || /[{}[\],]/.test(text))) return false;
  return true;
}
