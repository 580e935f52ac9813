/** `NAME=value` as in an environment file, or `NAME: value` as in YAML. */
export function pairOfLine(line: string): { readonly name: string; readonly value: string } {
  const text = line.trim().replace(/^export\s+/, '');
  const [, name = text, value = ''] =
    /^([^=:\s]+)\s*=(.*)$/s.exec(text) ?? /^([^:\s]+):\s+(.*)$/s.exec(text) ?? [];
  return { name: name.trim(), value: unquote(value.trim()) };
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
}
