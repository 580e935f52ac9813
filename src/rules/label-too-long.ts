import { onDevices } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

const LONGEST = 300;

export const labelTooLong = serviceRule(
  {
    id: 'label-too-long',
    severity: onDevices('error'),
    summary: 'The value of a label is longer than the cloud takes.',
    why: 'The builder passes it, but the cloud keeps at most 300 characters of a label and refuses the release.',
    source: 'open-balena-api: balena.sbvr; domain notes 1.3',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {note: short}\n",
      ],
      bad: [
        `version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {note: ${'long'.repeat(76)}}\n`,
      ],
    },
  },
  function* (service) {
    for (const { value: label, path } of service.labels) {
      if (label.value.length <= LONGEST) continue;
      yield {
        path,
        part: 'value',
        message: `The value of “${label.name}” has ${label.value.length} characters; balena takes at most ${LONGEST}.`,
      };
    }
  },
);
