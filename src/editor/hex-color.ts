/**
 * A colour of the page in the long form that Monaco asks for: minifiers shorten `#ffffff` to `#fff`.
 * @throws Error if `css` is not written in hex digits, as all tokens that Monaco shares must be
 */
export function longHex(css: string): string {
  const digits = /^#([0-9a-f]{3,8})$/i.exec(css.trim())?.[1] ?? '';
  if (digits.length === 6 || digits.length === 8) return `#${digits}`;
  if (digits.length === 3 || digits.length === 4) {
    return `#${[...digits].map((digit) => digit + digit).join('')}`;
  }
  throw new Error(`The text pane needs its colours in hex digits, not "${css}"`);
}
