/** What the value of a label must be. */
export type LabelValue =
  | 'switch'
  | 'strategy'
  | 'milliseconds'
  | 'semver-range'
  | 'architecture'
  | 'text';

export type Risk = 'harmless' | 'careful' | 'almost-root';

export interface LabelInfo {
  /** Without `io.balena.` or `io.resin.`. */
  readonly key: string;
  readonly value: LabelValue;
  readonly fallback: string | undefined;
  /** What it gives. */
  readonly help: string;
  readonly risk: Risk;
  /** What can go wrong with it, where it is not harmless. */
  readonly danger: string | undefined;
  /** The first supervisor, and where known the first OS, that honours `io.balena.<key>`. */
  readonly since: string | undefined;
  /** Its name in 2018 where it already was there; those under `io.resin.` have no others. */
  readonly resinKey?: string;
  readonly documented: boolean;
}

interface More {
  readonly risk?: Risk;
  readonly danger?: string;
  readonly since?: string;
  readonly resinKey?: string;
  readonly documented?: boolean;
  readonly fallback?: string;
}

function label(key: string, value: LabelValue, help: string, more: More = {}): LabelInfo {
  return {
    key,
    value,
    help,
    fallback: more.fallback ?? (value === 'switch' ? 'false' : undefined),
    risk: more.risk ?? 'harmless',
    danger: more.danger,
    since: more.since,
    documented: more.documented ?? true,
    ...(more.resinKey === undefined ? {} : { resinKey: more.resinKey }),
  };
}

function feature(name: string, help: string, more: More = {}): LabelInfo {
  return label(`features.${name}`, 'switch', help, more);
}

/** One that resinOS already knew, by this or by `resinName`. */
function oldFeature(name: string, help: string, more: More, resinName = name): LabelInfo {
  return feature(name, help, {
    ...more,
    since: 'supervisor 7.23.0, OS 2.21.0',
    resinKey: `features.${resinName}`,
  });
}

function requirement(name: string, value: LabelValue, help: string, since: string): LabelInfo {
  return label(`features.requires.${name}`, value, help, { since });
}

/** Every label that a supervisor or a builder looks at (domain notes 1.1 and 1.2). */
export const LABELS: readonly LabelInfo[] = [
  oldFeature(
    'dbus',
    'Talk to the device’s own services, such as Bluetooth, NetworkManager and systemd: mounts /run/dbus at /host/run/dbus.',
    {
      risk: 'almost-root',
      danger: 'It can restart the device and start programs there as root.',
    },
  ),
  oldFeature(
    'kernel-modules',
    'See the drivers of the device’s kernel: mounts its /lib/modules. Loading one needs the capability SYS_MODULE too.',
    { risk: 'careful', danger: 'With SYS_MODULE it can change the kernel itself.' },
  ),
  oldFeature('firmware', 'Read the device’s firmware files: mounts its /lib/firmware.', {
    risk: 'careful',
    danger: 'It sees files of the host OS.',
  }),
  oldFeature(
    'supervisor-api',
    'Ask the supervisor to restart services, reboot or hold updates back: sets the variables for its address and key.',
    { risk: 'careful', danger: 'It can stop the other services and restart the device.' },
  ),
  oldFeature(
    'balena-api',
    'Talk to the balena cloud as this device, about its tags and variables: sets the variable for a key.',
    { risk: 'careful', danger: 'The key can change what the cloud holds of the device.' },
    'resin-api',
  ),
  oldFeature(
    'balena-socket',
    'Control the containers of the device: mounts the engine’s socket and sets DOCKER_HOST.',
    { risk: 'almost-root', danger: 'It can start a container that may do anything.' },
  ),
  feature('sysfs', 'Write what the kernel offers as files (pins, LEDs, fans): mounts /sys.', {
    risk: 'almost-root',
    danger: 'It can write to all of /sys. Reading works without it.',
    since: 'supervisor 10.8.0, OS 2.48.0',
  }),
  feature('procfs', 'See all processes and kernel settings of the device: mounts /proc.', {
    risk: 'almost-root',
    danger: 'As root it reaches the files of the host OS.',
    since: 'supervisor 10.8.0, OS 2.48.0',
  }),
  feature(
    'journal-logs',
    'Read the device’s log: mounts /var/log/journal, /run/log/journal and /etc/machine-id for reading.',
    { since: 'supervisor 12.0.1, OS 2.61.0' },
  ),
  feature(
    'extra-firmware',
    'Offer firmware that the OS lacks: mounts the volume extra-firmware at /extra-firmware.',
    {
      risk: 'careful',
      danger: 'The kernel of the device loads what lies there.',
      since: 'supervisor 17.5.2, OS 6.10.7',
    },
  ),
  feature('gpu', 'Gives the service one graphics processor.', {
    since: 'supervisor 12.3.6',
    documented: false,
  }),
  feature('host-os.board-rev', 'Tells the revision of the board and the build of the OS.', {
    since: 'supervisor 17.2.0',
    documented: false,
  }),
  feature('optional', 'Skip this service, not the release, where its requirements are not met.', {
    since: 'supervisor 10.6.0',
  }),
  requirement('sw.supervisor', 'semver-range', 'Needs such a supervisor.', 'supervisor 10.16.17'),
  requirement('sw.l4t', 'semver-range', 'Needs such a Linux for Tegra.', 'supervisor 10.16.17'),
  requirement('hw.device-type', 'text', 'Needs this type of device.', 'supervisor 11.1.0'),
  requirement('arch.sw', 'architecture', 'Needs this architecture.', 'supervisor 14.10.11'),
  requirement('sw.balena-os', 'semver-range', 'Needs such a balenaOS.', 'supervisor 17.4.2'),
  requirement('sw.linux', 'semver-range', 'Needs such a kernel.', 'supervisor 17.4.2'),
  label('update.strategy', 'strategy', 'How the new version takes the place of the old one.', {
    fallback: 'download-then-kill',
    since: 'supervisor 7.23.0, OS 2.21.0',
    resinKey: 'update.strategy',
  }),
  label(
    'update.handover-timeout',
    'milliseconds',
    'How long the old version may go on with hand-over, in milliseconds. No other strategy looks at it.',
    {
      fallback: '60000',
      since: 'supervisor 7.23.0, OS 2.21.0',
      resinKey: 'update.handover-timeout',
    },
  ),
  label('update.requires-reboot', 'switch', 'Start the service only after a reboot.', {
    since: 'supervisor 16.11.0',
    documented: false,
  }),
  label('image.class', 'text', 'Only for the host app.', { documented: false }),
  label('image.store', 'text', 'Only for the host app.', { documented: false }),
];

/** Written by the supervisor itself, whatever the file says. */
export const SUPERVISOR_LABELS: readonly string[] = [
  'io.balena.supervised',
  'io.balena.app-id',
  'io.balena.service-id',
  'io.balena.service-name',
  'io.balena.app-uuid',
];

export type LabelNamespace = 'io.balena.' | 'io.resin.';

export interface LabelUse {
  readonly namespace: LabelNamespace;
  /** The name behind the namespace as today's devices read it. */
  readonly key: string;
  readonly info: LabelInfo | undefined;
}

const BY_KEY: ReadonlyMap<string, LabelInfo> = new Map(LABELS.map((info) => [info.key, info]));

/**
 * What a label of the two namespaces is; undefined for all others.
 * Devices replace every `resin` in a name that starts with `io.resin.` by `balena`.
 */
export function readLabelName(name: string): LabelUse | undefined {
  if (name.startsWith('io.balena.')) {
    const key = name.slice('io.balena.'.length);
    return { namespace: 'io.balena.', key, info: BY_KEY.get(key) };
  }
  if (name.startsWith('io.resin.')) {
    const key = name.slice('io.resin.'.length).replaceAll('resin', 'balena');
    return { namespace: 'io.resin.', key, info: BY_KEY.get(key) };
  }
  return undefined;
}

/** The full name to write for readers of 2018 or of today. */
export function labelName(info: LabelInfo, target: 'resin' | 'today'): string {
  if (target === 'resin' && info.resinKey !== undefined) return `io.resin.${info.resinKey}`;
  return `io.balena.${info.key}`;
}

export function findLabel(key: string): LabelInfo | undefined {
  return BY_KEY.get(key);
}
