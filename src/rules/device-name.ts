import { renameService } from '../commands/rename-service.ts';
import { renameVolume } from '../commands/rename-volume.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { onDevices } from './reader-names.ts';
import type { Finding, QuickFix, Rule } from './rule.ts';

/** The longest name of a service that the cloud takes. */
const LONGEST_SERVICE = 63;
const LONGEST = 255;

export const deviceName: Rule = {
  scope: 'app',
  meta: {
    id: 'device-name',
    severity: onDevices('error'),
    summary: 'A name passes the builder but not the device.',
    why: 'Devices refuse a whole release in which the name of a service, volume or network begins with a dash, underscore or dot. Names of services have at most 63 characters. Devices of 2018 minded names of services only, which become names of containers.',
    source:
      'Supervisor: DockerName (14 and later); container engine: container names; open-balena-api; domain notes 4.1',
    examples: {
      good: ["version: '2.1'\nservices:\n  web_1:\n    image: alpine:3.20\n"],
      bad: [
        "version: '2.1'\nservices:\n  _web:\n    image: alpine:3.20\n  api:\n    image: alpine:3.20\n    depends_on: [_web]\n",
        "version: '2.1'\nvolumes:\n  -data:\nservices:\n  web:\n    image: alpine:3.20\n    volumes: ['-data:/data']\n",
      ],
    },
  },
  *check(doc, target) {
    for (const { name, path } of doc.services.values()) {
      const better = name.replace(/^[-_.]+/, '').slice(0, LONGEST_SERVICE);
      yield* look({ name, path, longest: LONGEST_SERVICE, target, kind: 'service' }, () =>
        isFree(better, doc.services)
          ? [
              {
                title: `Rename to ${better}`,
                safety: 'changes-behaviour',
                plan: (now: ComposeDocument) => renameService.plan(now, { from: name, to: better }),
              },
            ]
          : [],
      );
    }
    for (const { name, path } of doc.volumes.values()) {
      const better = name.replace(/^[-_.]+/, '').slice(0, LONGEST);
      yield* look({ name, path, longest: LONGEST, target, kind: 'volume' }, () =>
        isFree(better, doc.volumes)
          ? [
              {
                title: `Rename to ${better}`,
                safety: 'changes-behaviour',
                plan: (now: ComposeDocument) => renameVolume.plan(now, { from: name, to: better }),
              },
            ]
          : [],
      );
    }
    for (const { name, path } of doc.networks.values()) {
      yield* look({ name, path, longest: LONGEST, target, kind: 'network' }, () => []);
    }
  },
};

function isFree(name: string, taken: ReadonlyMap<string, unknown>): boolean {
  return name !== '' && !taken.has(name);
}

interface Named {
  readonly name: string;
  readonly path: Finding['path'];
  readonly longest: number;
  readonly target: TargetId;
  readonly kind: 'service' | 'volume' | 'network';
}

function* look(named: Named, fixes: () => readonly QuickFix[]): Generator<Finding> {
  const { name, path, longest, target, kind } = named;
  const isLong = name.length > longest;
  if (!isLong && !/^[-_.]/.test(name)) return;
  // Devices of 2018 looked at no names; only the engine did, at those of containers.
  const isRefused = target !== 'resin' || (kind === 'service' && !isLong);
  yield {
    path,
    part: 'key',
    severity: isRefused ? 'error' : 'warning',
    message: isLong
      ? `“${name.slice(0, 20)}…” has ${name.length} characters; ${target === 'resin' ? 'later versions of balena take' : 'balena takes'} at most ${longest}.`
      : `“${name}” passes the builder, but ${consequence(named)}: a name begins with a letter or digit.`,
    fixes: fixes(),
  };
}

function consequence({ target, kind }: Named): string {
  if (target !== 'resin') return 'devices refuse the release';
  return kind === 'service'
    ? 'the device cannot create its container'
    : 'later devices refuse the release';
}
