import { everywhere } from './reader-names.ts';
import type { Rule } from './rule.ts';

export const sharedVolume: Rule = {
  scope: 'app',
  meta: {
    id: 'shared-volume',
    severity: everywhere('info'),
    summary: 'Several services write to one volume.',
    why: 'It works, but files can be spoilt if both write at once; a service that only reads says so with :ro.',
    source: 'Advice; container engine: volumes are not locked',
    examples: {
      good: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  a:\n    image: alpine:3.20\n    volumes: ['data:/data']\n  b:\n    image: alpine:3.20\n    volumes: ['data:/data:ro']\n",
      ],
      bad: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  a:\n    image: alpine:3.20\n    volumes: ['data:/data']\n  b:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
      ],
    },
  },
  *check(doc) {
    const writers = new Map<string, string>();
    for (const service of doc.services.values()) {
      for (const { value: mount, path } of service.volumes) {
        const { kind, source, readOnly } = mount;
        if (kind !== 'volume' || source === undefined || readOnly) continue;
        const first = writers.get(source);
        if (first === undefined) writers.set(source, service.name);
        else if (first !== service.name) {
          yield {
            path,
            message: `${first} writes to the volume “${source}” too. If ${service.name} only reads, add :ro.`,
          };
        }
      }
    }
  },
};
