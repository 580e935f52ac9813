import { LABELS, readLabelName, SUPERVISOR_LABELS } from '../compose/catalog/labels.ts';
import { fix, ownFixes } from './fixes.ts';
import { renameLabel } from './label-edits.ts';
import { nearestName } from './nearest-name.ts';
import { onDevices } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

const KEYS = LABELS.map((info) => info.key);
const QUIET = ['legacy-container'];

export const unknownFeatureLabel = serviceRule(
  {
    id: 'unknown-feature-label',
    severity: onDevices('warning'),
    summary: 'There is no balena label of this name.',
    why: 'Labels that start with io.balena. or io.resin. ask the device for something. A misspelt one, such as kernel_modules, is ignored without a word and the service lacks what it needs.',
    source: 'Supervisor: addFeaturesFromLabels; domain notes 1',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.resin.features.kernel-modules: '1', traefik.enable: '1'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.resin.features.kernel_modules: '1'}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels:\n      - io.balena.feature.dbus=1\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.balena.private.note: x}\n",
      ],
    },
  },
  function* (service, doc) {
    const names = new Set(service.labels.map((label) => label.value.name));
    for (const label of service.labels) {
      const { name } = label.value;
      const use = readLabelName(name);
      if (!use || use.info || QUIET.includes(use.key)) continue;
      if (SUPERVISOR_LABELS.includes(name)) {
        yield {
          path: label.path,
          part: 'key',
          message: `The device writes “${name}” itself, whatever the file says.`,
          fixes: ownFixes(
            doc,
            label.path,
            fix(`Remove ${name}`, 'safe', { kind: 'delete', path: label.path, prune: true }),
          ),
        };
        continue;
      }
      const near = nearestName(use.key, KEYS);
      const better = near === undefined ? undefined : bestName(use.namespace, near);
      const isFree = better !== undefined && !names.has(better);
      yield {
        path: label.path,
        part: 'key',
        message: use.key.startsWith('private.')
          ? `Names that start with “${use.namespace}private” are kept for the device; choose another name.`
          : `No device knows the label “${name}”${better === undefined ? ', so it has no effect.' : `; did you mean “${better}”?`}`,
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

/** In the namespace that the label was written in, with the name it has there. */
function bestName(namespace: 'io.balena.' | 'io.resin.', key: string): string {
  const info = LABELS.find((it) => it.key === key);
  if (namespace === 'io.resin.' && info?.resinKey !== undefined) return `io.resin.${info.resinKey}`;
  return `io.balena.${key}`;
}
