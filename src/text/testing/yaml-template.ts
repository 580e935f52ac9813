/**
 * YAML in a test, indented with its test: takes the first line break, the indent that all lines share
 * and the blanks of the last line away. A last line of blanks only leaves a final line break.
 */
export function yaml(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] ?? '').replace(/^\n/, '').split('\n');
  const shared = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)),
  );
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join('\n');
}
