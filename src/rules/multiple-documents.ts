import { everywhere } from './reader-names.ts';
import type { Rule } from './rule.ts';

export const multipleDocuments: Rule = {
  scope: 'app',
  readsBroken: true,
  meta: {
    id: 'multiple-documents',
    severity: { ...everywhere('error'), compose: 'warning' },
    summary: 'The file holds several YAML documents.',
    why: 'A line of three dashes starts a new document. Builders for devices read one document and refuse more; Docker Compose merges them.',
    source: 'js-yaml load, yaml.v3 decoder; compose-go loader',
    examples: {
      good: ['---\nservices:\n  web:\n    image: alpine:3.20\n'],
      bad: [
        'services:\n  web:\n    image: alpine:3.20\n---\nservices:\n  db:\n    image: postgres:16\n',
      ],
    },
  },
  *check(doc) {
    if (doc.syntax.documentCount < 2) return;
    const second = /^---/gm;
    const text = doc.syntax.text;
    const starts = [...text.matchAll(second)].map((match) => match.index);
    const from = starts.at(-1) ?? 0;
    yield {
      path: [],
      range: { from, to: Math.min(from + 3, text.length) },
      message: `The file holds ${doc.syntax.documentCount} documents, split by “---”. Only the first is shown and checked here; put everything into one document.`,
    };
  },
};
