import {
  BIND_MOUNT_FEATURES,
  BIND_MOUNT_KIN,
  JOURNAL_MOUNTS,
} from '../compose/catalog/bind-mounts.ts';
import { findLabel, labelName } from '../compose/catalog/labels.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { VolumeMount } from '../compose/fields/volumes.ts';
import type { Located } from '../compose/located.ts';
import type { Intent } from '../text/intent.ts';
import { fix, ownFixes } from './fixes.ts';
import { addLabel } from './label-edits.ts';
import { onDevices, readerFirst } from './reader-names.ts';
import type { Finding, QuickFix } from './rule.ts';
import { serviceRule } from './service-rule.ts';

export const bindMount = serviceRule(
  {
    id: 'bind-mount',
    severity: onDevices('error'),
    summary: 'A folder of the device is mounted into a service.',
    why: 'Devices mount named volumes only. A few folders of the device can be had by a label instead; today’s builders put the label in by themselves, without regard to the path in the container.',
    source: 'Bind mounts are not allowed (all parsers); domain notes 4.3',
    examples: {
      good: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  web:\n    image: alpine:3.20\n    volumes: ['data:/data']\n    labels: {io.resin.features.dbus: '1'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    volumes: ['/home/pi:/data']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    volumes:\n      - ./config:/etc/app:ro\n      - data:/data\nvolumes:\n  data:\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    volumes: ['/run/dbus:/host/run/dbus']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    volumes: ['/var/run/dbus:/var/run/dbus']\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: [a=b]\n    volumes: ['/lib/modules:/lib/modules:ro']\n",
      ],
    },
  },
  function* (service, doc, target) {
    for (const mount of service.volumes) {
      if (mount.value.kind !== 'bind') continue;
      const source = (mount.value.source ?? '').replace(/(?<=.)\/+$/, '');
      const feature = BIND_MOUNT_FEATURES.get(source);
      // An incomplete set of journal mounts has a rule of its own.
      if (target !== 'resin' && JOURNAL_MOUNTS.includes(source)) continue;
      const kin = BIND_MOUNT_KIN.get(source);
      yield kin === undefined
        ? describe(doc, service, mount, feature, target)
        : describeKin(doc, service, mount, kin, target);
    }
  },
);

function describe(
  doc: ComposeDocument,
  service: Service,
  mount: Located<VolumeMount>,
  feature: string | undefined,
  target: TargetId,
): Finding {
  const fixes = ownFixes(
    doc,
    mount.path,
    ...(feature === undefined
      ? namedVolumeFix(doc, mount)
      : labelFix(doc, service, mount, feature, target)),
  );
  if (feature !== undefined && target !== 'resin') {
    return {
      path: mount.path,
      severity: 'warning',
      message: `${readerFirst(target)} turns the mount of ${mount.value.source} into the label io.balena.features.${feature}, wherever it should appear in the container. Write the label instead.`,
      fixes,
    };
  }
  return {
    path: mount.path,
    message: `“${mount.value.raw}” mounts a folder of the device, which is not allowed. ${readerFirst(target)} refuses the file; ${feature === undefined ? 'use a named volume, or copy the files into the image' : 'use the label of this feature'}.`,
    fixes,
  };
}

/** Refused as it is written, though a label gives the same. */
function describeKin(
  doc: ComposeDocument,
  service: Service,
  mount: Located<VolumeMount>,
  feature: string,
  target: TargetId,
): Finding {
  return {
    path: mount.path,
    message: `“${mount.value.raw}” mounts a folder of the device, which is not allowed. ${readerFirst(target)} refuses the file; the label features.${feature} gives what is meant, at a place of its own in the container.`,
    fixes: ownFixes(
      doc,
      mount.path,
      ...labelFix(doc, service, mount, feature, target).map((found) => ({
        ...found,
        safety: 'changes-behaviour' as const,
      })),
      ...namedVolumeFix(doc, mount),
    ),
  };
}

function labelFix(
  doc: ComposeDocument,
  service: Service,
  mount: Located<VolumeMount>,
  feature: string,
  target: TargetId,
): readonly QuickFix[] {
  const info = findLabel(`features.${feature}`);
  if (!info) return [];
  const name = labelName(info, target === 'resin' ? 'resin' : 'today');
  const known = service.labels.some((label) => label.value.name === name);
  const label = known ? undefined : addLabel(doc, service, name, '1');
  if (!known && !label) return [];
  const remove: Intent = { kind: 'delete', path: mount.path, prune: true };
  return [fix(`Use the label ${name}`, 'safe', remove, ...(label ? [label] : []))];
}

function namedVolumeFix(
  doc: ComposeDocument,
  { value: mount, path }: Located<VolumeMount>,
): readonly QuickFix[] {
  const { target, source } = mount;
  if (doc.form.kind === 'v1' || target === undefined || source === undefined) return [];
  const name = freeName(doc, source, target);
  const declare: Intent = { kind: 'set', path: ['volumes', name], value: null };
  const change: readonly Intent[] =
    mount.form === 'short'
      ? [
          {
            kind: 'set',
            path,
            value:
              mount.mode === undefined ? `${name}:${target}` : `${name}:${target}:${mount.mode}`,
          },
        ]
      : [
          { kind: 'set', path: [...path, 'type'], value: 'volume' },
          { kind: 'set', path: [...path, 'source'], value: name },
          ...(doc.syntax.has([...path, 'bind'])
            ? [{ kind: 'delete' as const, path: [...path, 'bind'] }]
            : []),
        ];
  return [fix(`Use a named volume ${name} instead`, 'changes-behaviour', ...change, declare)];
}

/** After the last folder of the host path, else of the container's; with a number if that is taken. */
function freeName(doc: ComposeDocument, source: string, target: string): string {
  const words = [...target.split('/'), ...source.split(/[\\/]/)]
    .map((word) => word.replace(/[^a-zA-Z0-9_-]+/g, '-').replace(/^[-_]+|[-_]+$/g, ''))
    .filter((word) => word.length > 1);
  const base = (words.at(-1) ?? 'data').toLowerCase();
  let name = base;
  for (let count = 2; doc.volumes.has(name); count++) name = `${base}-${count}`;
  return name;
}
