import { fix, ownFixes } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Rule } from './rule.ts';

export const invalidName: Rule = {
  scope: 'app',
  meta: {
    id: 'invalid-name',
    severity: everywhere('error'),
    summary: 'A name holds characters that names may not hold.',
    why: 'Names of services, volumes and networks become parts of container names and host names.',
    source: 'Schemas: ^[a-zA-Z0-9._-]+$; supervisor: DockerName',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web-1:\n    image: alpine:3.20\nvolumes: {app.data: {}}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  my web:\n    image: alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\nvolumes: {'my vol': {}}\n",
      ],
    },
  },
  *check(doc, target, { faults }) {
    for (const { path, name } of faults('name')) {
      const better = name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[-_.]+|[-_.]+$/g, '');
      const siblings = doc.syntax.view(path.slice(0, -1));
      const isFree = better !== '' && !siblings?.get(better);
      yield {
        path,
        part: 'key',
        message: `“${name}” cannot be a name: use letters, digits, dots, dashes and underscores only. ${readerFirst(target)} refuses the file.`,
        fixes: isFree
          ? ownFixes(
              doc,
              path,
              fix(`Rename to ${better}`, 'changes-behaviour', {
                kind: 'rename-key',
                path,
                key: better,
              }),
            )
          : [],
      };
    }
  },
};
