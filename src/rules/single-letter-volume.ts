import { fix, ownFixes } from './fixes.ts';
import { serviceRule } from './service-rule.ts';

export const singleLetterVolume = serviceRule(
  {
    id: 'single-letter-volume',
    severity: { balena: 'error' },
    summary: 'A volume with a name of one letter is read as a Windows drive.',
    why: 'Balena’s builder takes v:/data for drive V, so the volume is gone and the file is refused. The long form says plainly what is meant.',
    source: 'compose-go volume parser, verified; domain notes 4.3',
    examples: {
      good: [
        'volumes: {v: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes:\n      - type: volume\n        source: v\n        target: /data\n',
      ],
      bad: [
        "volumes: {v: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['v:/data']\n",
      ],
    },
  },
  function* (service, doc) {
    for (const { value: mount, path } of service.volumes) {
      const { source, target, readOnly, form } = mount;
      if (form !== 'short' || !/^[a-zA-Z]$/.test(source ?? '') || target === undefined) continue;
      yield {
        path,
        message: `Balena’s builder reads “${mount.raw}” as a path on drive ${(source ?? '').toUpperCase()}: and refuses the file. Write the long form, or give the volume a longer name.`,
        fixes: ownFixes(
          doc,
          path,
          fix('Write the long form', 'safe', {
            kind: 'set',
            path,
            value: {
              type: 'volume',
              source: source ?? '',
              target,
              ...(readOnly ? { read_only: true } : {}),
            },
          }),
        ),
      };
    }
  },
);
