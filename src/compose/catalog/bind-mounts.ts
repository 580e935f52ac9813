/** Host paths that balena's builders turn into a label (domain notes 4.3), and the label's short name. */
export const BIND_MOUNT_FEATURES: ReadonlyMap<string, string> = new Map([
  ['/var/run/docker.sock', 'balena-socket'],
  ['/var/run/balena-engine.sock', 'balena-socket'],
  ['/run/dbus', 'dbus'],
  ['/sys', 'sysfs'],
  ['/proc', 'procfs'],
  ['/lib/modules', 'kernel-modules'],
  ['/lib/firmware', 'firmware'],
  ['/var/log/journal', 'journal-logs'],
  ['/run/log/journal', 'journal-logs'],
  ['/etc/machine-id', 'journal-logs'],
]);

/** Only the three together become `journal-logs`; one or two are dropped without a word. */
export const JOURNAL_MOUNTS: readonly string[] = [
  '/var/log/journal',
  '/run/log/journal',
  '/etc/machine-id',
];

/**
 * Other paths to the same things, since /var/run leads to /run on the host and /usr/lib to /lib.
 * Builders refuse them as they stand; the label gives what was meant.
 */
export const BIND_MOUNT_KIN: ReadonlyMap<string, string> = new Map([
  ['/var/run/dbus', 'dbus'],
  ['/var/run/dbus/system_bus_socket', 'dbus'],
  ['/run/dbus/system_bus_socket', 'dbus'],
  ['/run/docker.sock', 'balena-socket'],
  ['/run/balena-engine.sock', 'balena-socket'],
  ['/run/balena.sock', 'balena-socket'],
  ['/var/run/balena.sock', 'balena-socket'],
  ['/usr/lib/modules', 'kernel-modules'],
  ['/usr/lib/firmware', 'firmware'],
]);
