import { fix, ownFixes } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { QuickFix, Rule } from './rule.ts';

export const unknownField: Rule = {
  scope: 'app',
  meta: {
    id: 'unknown-field',
    severity: everywhere('error'),
    summary: 'No tool knows a field of this name.',
    why: 'Every reader refuses fields that it does not know, so that a misspelt name does not go unnoticed.',
    source: 'JSON schemas: additionalProperties is false',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    restart: always\n"],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    restrat: always\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends-on: []\n",
        "version: '2.1'\nservice:\n  web:\n    image: alpine:3.20\nservices: {}\n",
        "version: '2.1'\nservices:\n  web:\n    build: {context: ., dokerfile: Dockerfile.arm}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    frobnicate: 1\n",
      ],
    },
  },
  *check(doc, target, { faults }) {
    for (const { path, key, known } of faults('unknown')) {
      const siblings = doc.syntax.view(path.slice(0, -1));
      const near = nearestName(key, known.keys());
      const isFree = near !== undefined && siblings?.get(near) === undefined;
      const fixes: QuickFix[] = [
        fix(`Remove ${key}`, 'changes-behaviour', { kind: 'delete', path }),
      ];
      if (near !== undefined && isFree) {
        fixes.unshift(fix(`Rename to ${near}`, 'safe', { kind: 'rename-key', path, key: near }));
      }
      yield {
        path,
        part: 'key',
        message: `There is no field “${key}”${near === undefined ? '' : `; did you mean “${near}”?`}${near === undefined ? '. ' : ' '}${readerFirst(target)} refuses the file.`,
        fixes: ownFixes(doc, path, ...fixes),
      };
    }
  },
};
