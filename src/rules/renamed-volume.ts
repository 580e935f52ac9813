import { fix } from './fixes.ts';
import { onDevices } from './reader-names.ts';
import type { Rule } from './rule.ts';

export const renamedVolume: Rule = {
  scope: 'app',
  meta: {
    id: 'renamed-volume',
    severity: onDevices('warning'),
    summary: 'A named volume of the opened file is gone or has another name.',
    why: 'Devices keep the data of a volume under its name. Under another name the service begins with an empty volume; the old data stays behind where no service finds it.',
    source: 'Supervisor: volumes are known by app and name; domain notes 3',
    examples: {
      good: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
      ],
      bad: [
        "version: '2.1'\nvolumes: {records: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['records:/data']\n",
      ],
      around: { openedVolumes: ['data'] },
    },
  },
  *check(doc, _target, { openedVolumes = [] }) {
    const names = [...doc.volumes.keys()];
    for (const name of openedVolumes) {
      if (doc.volumes.has(name)) continue;
      const others = names.filter((it) => !openedVolumes.includes(it));
      const [only] = others;
      const renamed = others.length === 1 && only !== undefined;
      yield {
        path: renamed ? ['volumes', only] : doc.volumes.size > 0 ? ['volumes'] : doc.servicesPath,
        part: 'key',
        message: renamed
          ? `The opened file had a volume “${name}” where now is “${only}”. Devices keep their data under the old name: “${only}” begins empty.`
          : `The opened file had a volume “${name}”. Devices keep its data, but no service finds it any more.`,
        fixes: [
          fix(`Declare ${name} again`, 'safe', {
            kind: 'set',
            path: ['volumes', name],
            value: {},
          }),
        ],
      };
    }
  },
};
