import { type Choice, DEPENDENCY_CONDITIONS, NETWORK_MODES, RESTART_POLICIES } from './choices.ts';

const plain = (...values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, help: '' }));

const DURATIONS = plain('5s', '10s', '30s', '1m', '5m');
const SIZES = plain('64m', '128m', '256m', '512m', '1g');

/**
 * Values that are usual for a field, by its name or, where that means several things, behind the name of
 * the field around it. Suggestions only: the rules look at the shape of the field.
 */
export const USUAL_VALUES: ReadonlyMap<string, readonly Choice[]> = new Map([
  ['restart', RESTART_POLICIES],
  ['depends_on.condition', DEPENDENCY_CONDITIONS],
  ['network_mode', NETWORK_MODES.filter(({ value }) => value !== 'service:')],
  [
    'stop_signal',
    [
      { value: 'SIGTERM', help: 'Please stop. The default.' },
      { value: 'SIGINT', help: 'As Ctrl+C in a terminal.' },
      { value: 'SIGQUIT', help: 'Stop and, for many servers, finish what is running.' },
      { value: 'SIGHUP', help: 'The terminal is gone; many programs read their settings anew.' },
      { value: 'SIGUSR1', help: 'Whatever the program makes of it.' },
      { value: 'SIGUSR2', help: 'Whatever the program makes of it.' },
      { value: 'SIGKILL', help: 'Stop at once, without a chance to clean up.' },
      { value: 'SIGRTMIN+3', help: 'What systemd takes for a request to halt.' },
    ],
  ],
  [
    'pull_policy',
    [
      { value: 'missing', help: 'Download the image if it is not there. The default.' },
      { value: 'always', help: 'Look for a newer image at each start.' },
      { value: 'never', help: 'Take only what is there.' },
      { value: 'build', help: 'Build it, even if an image is there.' },
      { value: 'daily', help: 'Look for a newer image once a day.' },
      { value: 'weekly', help: 'Look for a newer image once a week.' },
    ],
  ],
  [
    'platform',
    [
      { value: 'linux/arm64', help: 'Raspberry Pi 3 to 5 with a 64-bit system, and most boards.' },
      { value: 'linux/arm/v7', help: 'Raspberry Pi 2 to 4 with a 32-bit system.' },
      { value: 'linux/arm/v6', help: 'Raspberry Pi 1 and Zero.' },
      { value: 'linux/amd64', help: 'PCs.' },
      { value: 'linux/386', help: 'Old PCs.' },
    ],
  ],
  [
    'logging.driver',
    [
      { value: 'json-file', help: 'Files of the engine.' },
      { value: 'local', help: 'Small files of the engine.' },
      { value: 'journald', help: 'The journal of the device.' },
      { value: 'syslog', help: 'A log server.' },
      { value: 'none', help: 'Keep no logs.' },
    ],
  ],
  ['volumes.driver', [{ value: 'local', help: 'On the device itself. The default.' }]],
  [
    'networks.driver',
    [
      { value: 'bridge', help: 'A network within the device. The default.' },
      { value: 'overlay', help: 'Across the machines of a cluster.' },
      { value: 'macvlan', help: 'Addresses of the network outside.' },
      { value: 'ipvlan', help: 'Addresses of the network outside, with one hardware address.' },
      { value: 'host', help: 'The network of the machine.' },
      { value: 'none', help: 'No network.' },
    ],
  ],
  [
    'security_opt',
    [
      { value: 'no-new-privileges:true', help: 'Programs may not gain more rights.' },
      { value: 'seccomp:unconfined', help: 'Every system call is allowed.' },
      { value: 'apparmor:unconfined', help: 'No AppArmor profile.' },
      { value: 'label:disable', help: 'No SELinux labels.' },
    ],
  ],
  ['userns_mode', [{ value: 'host', help: 'The user numbers of the device.' }]],
  ['uts', [{ value: 'host', help: 'The host name of the device.' }]],
  ['runtime', plain('runc', 'nvidia')],
  ['propagation', plain('rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave')],
  ['selinux', plain('z', 'Z')],
  ['permissions', plain('rwm', 'rw', 'r')],
  ['interval', DURATIONS],
  ['timeout', DURATIONS],
  ['start_period', DURATIONS],
  ['start_interval', DURATIONS],
  ['stop_grace_period', DURATIONS],
  ['retries', plain('3', '5', '10')],
  ['mem_limit', SIZES],
  ['mem_reservation', SIZES],
  ['memory', SIZES],
  ['shm_size', SIZES],
  ['cpus', plain('0.5', '1.0', '2.0')],
  ['context', [{ value: '.', help: 'The folder of this file.' }]],
  ['build', [{ value: '.', help: 'The folder of this file.' }]],
  ['dockerfile', [{ value: 'Dockerfile', help: 'The usual name. The default.' }]],
  ['env_file', [{ value: '.env', help: 'The usual name.' }]],
  ['tmpfs', plain('/tmp', '/run', '/var/run', '/var/cache')],
  [
    'extra_hosts',
    [{ value: 'host.docker.internal:host-gateway', help: 'The machine itself, by a name.' }],
  ],
  ['group_add', plain('audio', 'video', 'dialout', 'input', 'plugdev')],
  ['max-size', plain('10m', '5m', '50m', '100m')],
  ['max-file', plain('3', '5', '2')],
]);

/** Capabilities that services on devices are usually given. */
export const USUAL_CAPABILITIES: readonly string[] = [
  'NET_ADMIN',
  'SYS_RAWIO',
  'SYS_ADMIN',
  'NET_RAW',
  'SYS_MODULE',
  'SYS_NICE',
  'SYS_TIME',
  'SYS_PTRACE',
  'SYS_BOOT',
  'NET_BIND_SERVICE',
];

/** File versions that readers for a target know, the usual one first. */
export const FILE_VERSIONS = {
  resin: ['2.1', '2', '2.0'],
  'balena-classic': ['2.4', '2', '2.1', '2.2', '2.3', '2.0'],
  balena: ['2.4', '2', '2.1', '3.8', '3.7', '3'],
  compose: ['3.8', '2.4', '3.7', '3', '2', '2.1', '3.4', '3.9', '3.3', '3.6'],
} as const;
