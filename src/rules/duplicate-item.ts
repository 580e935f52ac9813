import { printPath } from '../text/yaml-path.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { Rule } from './rule.ts';

export const duplicateItem: Rule = {
  scope: 'app',
  meta: {
    id: 'duplicate-item',
    severity: everywhere('error'),
    summary: 'A list holds the same item twice.',
    why: 'Lists such as ports, devices and depends_on may hold each item once; tools refuse a second one.',
    source: 'JSON schemas: uniqueItems',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cap_add: [SYS_TIME, SYS_NICE]\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cap_add: [SYS_TIME, SYS_TIME]\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    devices:\n      - /dev/i2c-1:/dev/i2c-1\n      - /dev/i2c-1:/dev/i2c-1\n",
      ],
    },
  },
  *check(doc, target, { faults }) {
    for (const { view } of faults('duplicate')) {
      const list = printPath(view.path.slice(0, -1));
      yield {
        path: view.path,
        message: `“${view.string ?? ''}” stands twice in ${list}. ${readerFirst(target)} refuses the file; remove one.`,
        fixes: ownFixes(
          doc,
          view.path,
          fix('Remove the second one', 'safe', { kind: 'delete', path: view.path }),
        ),
      };
    }
  },
};
