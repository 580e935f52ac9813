/** Whether pasted text may be meant as a document: more than a word or an address. */
export function looksLikeYaml(text: string): boolean {
  const trimmed = text.trim();
  if (/^\{[\s\S]*\}$/.test(trimmed)) return true;
  return trimmed.includes('\n') && /^[ \t]*["']?[\w.-]+["']?[ \t]*:([ \t]|$)/m.test(trimmed);
}
