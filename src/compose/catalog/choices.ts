/** Values with a name, as data for panels, completion and rules. */
export interface Choice {
  readonly value: string;
  readonly help: string;
}

/** The supervisor knows these four and takes everything else for `always`; Docker's default is `no`. */
export const RESTART_POLICIES: readonly Choice[] = [
  { value: 'always', help: 'Start again whenever it stops. The default on a device.' },
  { value: 'unless-stopped', help: 'Start again unless someone has stopped it by hand.' },
  { value: 'on-failure', help: 'Start again only if it ended with an error.' },
  { value: 'no', help: 'Run once and leave it stopped.' },
];

/** Forms of `depends_on`; devices only know `service_started`. */
export const DEPENDENCY_CONDITIONS: readonly Choice[] = [
  { value: 'service_started', help: 'Wait until the other service has started.' },
  { value: 'service_healthy', help: 'Wait until its health check passes.' },
  { value: 'service_completed_successfully', help: 'Wait until it has ended without an error.' },
];

export const NETWORK_MODES: readonly Choice[] = [
  { value: 'bridge', help: 'An own network; ports must be published to be reached from outside.' },
  { value: 'host', help: 'The network of the device itself; every port is open, none is mapped.' },
  { value: 'none', help: 'No network at all.' },
  { value: 'service:', help: 'Share the network of another service.' },
];

export const UPDATE_STRATEGIES: readonly Choice[] = [
  {
    value: 'download-then-kill',
    help: 'Download first, then stop the old version. A short gap; the disk needs room for both. The default.',
  },
  {
    value: 'kill-then-download',
    help: 'Stop first, then download. Saves memory during the download; the gap lasts as long as it does.',
  },
  {
    value: 'delete-then-download',
    help: 'Stop and delete first. The disk needs room for one only; the longest gap, and no way back if the download fails.',
  },
  {
    value: 'hand-over',
    help: 'Start the new version beside the old one, which stops when the new one says so. No gap; disk and memory need room for both.',
  },
];

export const ARCHITECTURES = ['aarch64', 'rpi', 'amd64', 'armv7hf', 'i386'] as const;

/** What the supervisor takes for "on", case aside; anything else is silently "off". */
export const TRUTHY_VALUES: readonly string[] = ['1', 'true', 'on'];
export const FALSY_VALUES: readonly string[] = ['0', 'false', 'off', ''];
