import { parseDocument } from 'yaml';

/** What the YAML library alone does with a text: the measure that benchmarks compare with. */
export function bareParse(text: string): void {
  parseDocument(text, { merge: true, uniqueKeys: false });
}
