import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { type Label, readLabels } from '../compose/fields/labels.ts';
import type { Located } from '../compose/located.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { fix, ownFixes } from './fixes.ts';
import { renameLabel } from './label-edits.ts';
import { onDevices, readerFirst } from './reader-names.ts';
import type { Finding, Rule } from './rule.ts';

/** What the two generations of parsers and today’s supervisor take (domain notes 1.3). */
const CLASSIC = /^[a-zA-Z0-9.-]+$/;
const SUPERVISOR = /^[!#-&(-_a-~]+$/;
const LONGEST = 255;

export const labelName: Rule = {
  scope: 'app',
  meta: {
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
  *check(doc, target) {
    for (const path of labelledPlaces(doc)) {
      const labels = readLabels(doc.syntax.view([...path, 'labels']));
      for (const label of labels) {
        if (!isTaken(label.value.name, target)) yield describe(doc, label, labels, target);
      }
    }
  },
};

/** Services, their builds, volumes and networks can all have labels. */
function* labelledPlaces(doc: ComposeDocument): Generator<YamlPath> {
  for (const service of doc.services.values()) {
    if (service.syntaxOf('labels') !== 'absent') yield service.path;
    if (service.syntaxOf('build') === 'map') yield [...service.path, 'build'];
  }
  for (const { path } of [...doc.volumes.values(), ...doc.networks.values()]) yield path;
}

function describe(
  doc: ComposeDocument,
  label: Located<Label>,
  labels: readonly Located<Label>[],
  target: TargetId,
): Finding {
  const { name } = label.value;
  const better = name.replace(/[^a-zA-Z0-9.-]+/g, '-').replace(/^-+|-+$/g, '');
  const isFree =
    better !== '' && better.length <= LONGEST && !labels.some((it) => it.value.name === better);
  return {
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

function isTaken(name: string, target: TargetId): boolean {
  const pattern = dialectOf(target) === 'classic' ? CLASSIC : SUPERVISOR;
  return pattern.test(name) && name.length <= LONGEST;
}
