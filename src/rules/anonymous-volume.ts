import { fix, ownFixes } from './fixes.ts';
import { onDevices, readerFirst } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const anonymousVolume = serviceRule(
  {
    id: 'anonymous-volume',
    severity: onDevices('error'),
    summary: 'A volume has no name.',
    why: 'A path alone asks for a new, nameless volume. Devices only know named volumes, whose data outlives an update.',
    source: 'Invalid volume (balena’s parsers); must specify source and target (compose-parser)',
    examples: {
      good: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
      ],
      bad: ["version: '2.1'\nservices:\n  db:\n    image: alpine:3.20\n    volumes: [/data]\n"],
    },
  },
  function* (service, doc, target) {
    for (const { value: mount, path } of service.volumes) {
      if (mount.kind !== 'anonymous' || mount.target === undefined) continue;
      const name = freeName(mount.target, new Set(doc.volumes.keys()));
      const place = mount.form === 'short' ? path : [...path, 'source'];
      yield {
        path,
        message: `“${mount.raw}” is a volume without a name. ${readerFirst(target)} refuses the file; write a named volume before it, such as ${name}:${mount.target}.`,
        fixes:
          doc.form.kind === 'v1' || !mount.target.startsWith('/')
            ? []
            : ownFixes(
                doc,
                path,
                fix(
                  `Name it ${name}`,
                  'changes-behaviour',
                  {
                    kind: 'set',
                    path: place,
                    value: mount.form === 'short' ? `${name}:${mount.target}` : name,
                  },
                  { kind: 'set', path: ['volumes', name], value: null },
                ),
              ),
      };
    }
  },
);

function freeName(target: string, taken: ReadonlySet<string>): string {
  const word =
    target
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? 'data';
  const clean = word
    .replace(/[^a-zA-Z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .toLowerCase();
  const base = clean.length > 1 ? clean : 'data';
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  return name;
}
