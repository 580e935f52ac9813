/** Numbers from 0 to 1 that depend on the word alone (a linear congruential generator). */
export function seeded(word: string): () => number {
  let state = [...word].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
