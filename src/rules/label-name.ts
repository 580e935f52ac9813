import { dialectOf } from '../compose/catalog/catalogue.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { fix, ownFixes } from './fixes.ts';
import { renameLabel } from './label-edits.ts';
import { onDevices, readerFirst } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

/** What the two generations of parsers and today’s supervisor take (domain notes 1.3). */
const CLASSIC = /^[a-zA-Z0-9.-]+$/;
const SUPERVISOR = /^[!#-&(-_a-~]+$/;
const LONGEST = 255;

export const labelName = serviceRule(
  {
    id: 'label-name',
    severity: onDevices('error'),
    summary: 'The name of a label holds characters that are refused.',
    why: 'Builders before CLI 25 take letters, digits, dots and dashes only, so labels of traefik or caddy with an underscore do not pass. Today’s devices refuse spaces and quotes, and more than 255 characters.',
    source: 'Invalid label name (balena’s parsers); supervisor LabelName; domain notes 1.3',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {traefik.enable: '1'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {my_label: '1'}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: ['my label=1']\n",
      ],
    },
  },
  function* (service, doc, target) {
    const names = new Set(service.labels.map((label) => label.value.name));
    for (const label of service.labels) {
      const { name } = label.value;
      if (isTaken(name, target)) continue;
      const better = name.replace(/[^a-zA-Z0-9.-]+/g, '-').replace(/^-+|-+$/g, '');
      const isFree = better !== '' && better.length <= LONGEST && !names.has(better);
      yield {
        path: label.path,
        part: 'key',
        message:
          dialectOf(target) === 'classic'
            ? `${readerFirst(target)} refuses the label “${name}”: names of labels are letters, digits, dots and dashes only.`
            : `Devices refuse the label “${name}”: names of labels are up to 255 characters without spaces and quotes.`,
        fixes: isFree
          ? ownFixes(
              doc,
              label.path,
              fix(`Rename to ${better}`, 'changes-behaviour', renameLabel(label, better)),
            )
          : [],
      };
    }
  },
);

function isTaken(name: string, target: TargetId): boolean {
  const pattern = dialectOf(target) === 'classic' ? CLASSIC : SUPERVISOR;
  return pattern.test(name) && name.length <= LONGEST;
}
