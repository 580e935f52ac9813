import { severalDocumentsSentence } from '../text/syntax-sentence.ts';
import { everywhere } from './reader-names.ts';
import type { Rule } from './rule.ts';

export const multipleDocuments: Rule = {
  scope: 'app',
  readsBroken: true,
  meta: {
    id: 'multiple-documents',
    severity: everywhere('error'),
    summary: 'The file holds several YAML documents.',
    why: 'A line of three dashes starts a new document. Builders for devices and docker-compose 1.29 read one document and refuse more; Docker Compose 2 merges them.',
    source: 'js-yaml load, yaml.v3 decoder; compose-go loader',
    examples: {
      good: ['---\nservices:\n  web:\n    image: alpine:3.20\n'],
      bad: [
        'services:\n  web:\n    image: alpine:3.20\n---\nservices:\n  db:\n    image: postgres:16\n',
      ],
    },
  },
  *check({ syntax }) {
    const several = severalDocumentsSentence(syntax);
    if (!several) return;
    const from = Math.max(syntax.text.indexOf('---', syntax.firstEnd), 0);
    yield { path: [], range: { from, to: from + 3 }, message: several.sentence };
  },
};
