import { fix } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { Rule } from './rule.ts';

export const unusedVolume: Rule = {
  scope: 'app',
  meta: {
    id: 'unused-volume',
    severity: everywhere('info'),
    summary: 'A volume is declared but no service uses it.',
    why: 'It is created and stays empty; often a service lost its line, or the name is misspelt there.',
    source: 'Supervisor and engine create every declared volume',
    examples: {
      good: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
      ],
      bad: [
        "version: '2.1'\nvolumes:\n  data:\n  logs:\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
      ],
    },
  },
  *check(doc) {
    const used = new Set(doc.relations.filter((it) => it.kind === 'volume').map((it) => it.to));
    for (const { name, path } of doc.volumes.values()) {
      if (used.has(name) || name === 'extra-firmware' || name.startsWith('x-')) continue;
      yield {
        path,
        part: 'key',
        message: `No service uses the volume “${name}”. Link it in a service or remove it; data that devices already keep in it is deleted with it.`,
        fixes: [
          fix(`Remove the volume ${name}`, 'changes-behaviour', {
            kind: 'delete',
            path,
            prune: true,
          }),
        ],
      };
    }
  },
};
