import { labelName, readLabelName } from '../compose/catalog/labels.ts';
import { fix, ownFixes } from './fixes.ts';
import { renameLabel } from './label-edits.ts';
import { onDevices } from './reader-names.ts';
import { serviceRule } from './service-rule.ts';

export const labelNamespace = serviceRule(
  {
    id: 'label-namespace',
    severity: { ...onDevices('info'), resin: 'warning' },
    summary: 'A label is written with the name of another time.',
    why: 'Devices of 2018 know io.resin.* only; later ones rename io.resin.* to io.balena.* by themselves, and where both are written take the one of io.balena.',
    source: 'Supervisor: normalizeLabels; domain notes 1.2',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {traefik.enable: '1'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.resin.features.resin-api: '1'}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels:\n      - io.balena.features.dbus=1\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels:\n      io.resin.features.dbus: '1'\n      io.balena.features.dbus: '0'\n",
      ],
    },
  },
  function* (service, doc, target) {
    const names = new Set(service.labels.map((label) => label.value.name));
    const wanted = target === 'resin' ? 'resin' : 'today';
    for (const label of service.labels) {
      const { name } = label.value;
      const info = readLabelName(name)?.info;
      if (!info) continue;
      const better = labelName(info, wanted);
      if (better === name) {
        // What 2018 did not have under any name cannot be renamed.
        if (wanted === 'resin' && info.resinKey === undefined) {
          yield {
            path: label.path,
            part: 'key',
            message: `Devices of 2018 do not know “${name}” (since ${info.since ?? 'later'}).`,
            fixes: [],
          };
        }
        continue;
      }
      const both = names.has(better);
      yield {
        path: label.path,
        part: 'key',
        ...(both ? { severity: 'warning' as const } : {}),
        message: both
          ? `“${better}” is written too and wins over “${name}”. Remove one of them.`
          : wanted === 'resin'
            ? `Devices of 2018 do not know “${name}”; write “${better}”.`
            : `“${name}” is the old name of “${better}”. Devices still take it.`,
        fixes: ownFixes(
          doc,
          label.path,
          both
            ? fix(`Remove ${name}`, 'safe', { kind: 'delete', path: label.path, prune: true })
            : fix(`Rename to ${better}`, 'safe', renameLabel(label, better)),
        ),
      };
    }
  },
);
