import type { Change } from './repository.ts';

const STORAGE_KEY = 'compose-canvas-author';

/** The name for commits that was used last in this browser. */
export function recallAuthor(): Change['author'] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    const known = new Map<string, unknown>(Object.entries(stored ?? {}));
    return { name: text(known.get('name')), email: text(known.get('email')) };
  } catch {
    return { name: '', email: '' };
  }
}

export function rememberAuthor(author: Change['author']): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(author));
  } catch {
    // Without storage it is asked for again the next time.
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
