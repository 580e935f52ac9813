import type { Risk } from './labels.ts';

export interface Capability {
  readonly name: string;
  /** Whether a container has it without asking. */
  readonly standard: boolean;
  readonly help: string;
  readonly risk: Risk;
}

function standard(name: string, help: string, risk: Risk = 'harmless'): Capability {
  return { name, standard: true, help, risk };
}

function extra(name: string, help: string, risk: Risk = 'careful'): Capability {
  return { name, standard: false, help, risk };
}

/** The kernel's capabilities, to date all 41; the risk is for a service that runs as root. */
export const CAPABILITIES: readonly Capability[] = [
  standard('AUDIT_WRITE', 'Write lines to the kernel’s audit log'),
  standard('CHOWN', 'Change who owns a file'),
  standard('DAC_OVERRIDE', 'Ignore read, write and execute permissions of its own files'),
  standard('FOWNER', 'Act as the owner of any file'),
  standard('FSETID', 'Keep set-user-id marks when editing files'),
  standard('KILL', 'Send signals to any process it can see'),
  standard('MKNOD', 'Create device files'),
  standard('NET_BIND_SERVICE', 'Listen on ports below 1024'),
  standard('NET_RAW', 'Send and receive hand-made packets, ping', 'careful'),
  standard('SETFCAP', 'Attach capabilities to program files'),
  standard('SETGID', 'Switch group'),
  standard('SETPCAP', 'Change its own capability sets'),
  standard('SETUID', 'Switch user'),
  standard('SYS_CHROOT', 'Use another folder as root'),
  extra('AUDIT_CONTROL', 'Switch and configure kernel auditing'),
  extra('AUDIT_READ', 'Read the audit log live'),
  extra('BLOCK_SUSPEND', 'Keep the device from sleeping', 'harmless'),
  extra('BPF', 'Load small programs into the kernel (new engines only)'),
  extra('CHECKPOINT_RESTORE', 'Freeze and restore processes (kernel 5.9 and later)'),
  extra('DAC_READ_SEARCH', 'Read any file and open files by handle', 'almost-root'),
  extra('IPC_LOCK', 'Lock memory in RAM', 'harmless'),
  extra('IPC_OWNER', 'Use other users’ shared memory'),
  extra('LEASE', 'Be told when someone opens a file', 'harmless'),
  extra('LINUX_IMMUTABLE', 'Mark files unchangeable or append-only', 'harmless'),
  extra('MAC_ADMIN', 'Configure the Smack security module'),
  extra('MAC_OVERRIDE', 'Ignore Smack rules'),
  extra('NET_ADMIN', 'Change interfaces, routes, firewall, CAN bit rate, tunnels'),
  extra('NET_BROADCAST', 'Broadcast and multicast', 'harmless'),
  extra('PERFMON', 'Performance counters and tracing'),
  extra('SYS_ADMIN', 'A huge bag: mount, namespaces, host name, swap', 'almost-root'),
  extra('SYS_BOOT', 'Reboot, and load a new kernel', 'almost-root'),
  extra('SYS_MODULE', 'Load and remove kernel drivers', 'almost-root'),
  extra('SYS_NICE', 'Raise priority, real-time scheduling'),
  extra('SYS_PACCT', 'Switch process accounting', 'harmless'),
  extra('SYS_PTRACE', 'Inspect and alter other processes'),
  extra('SYS_RAWIO', 'Raw port and disk access, /dev/mem', 'almost-root'),
  extra('SYS_RESOURCE', 'Go over resource limits'),
  extra('SYS_TIME', 'Set the clock of the whole device'),
  extra('SYS_TTY_CONFIG', 'Control virtual terminals'),
  extra('SYSLOG', 'Read and clear the kernel log'),
  extra('WAKE_ALARM', 'Set timers that wake the device', 'harmless'),
];

/** Stands for all of them, in `cap_add` and in `cap_drop`. */
export const ALL_CAPABILITIES: Capability = extra(
  'ALL',
  'Every capability at once; with cap_add nearly as powerful as privileged',
  'almost-root',
);

const BY_NAME: ReadonlyMap<string, Capability> = new Map(
  [...CAPABILITIES, ALL_CAPABILITIES].map((capability) => [capability.name, capability]),
);

/** The capability called `name`, with or without `CAP_`, case aside. */
export function findCapability(name: string): Capability | undefined {
  return BY_NAME.get(name.toUpperCase().replace(/^CAP_/, ''));
}
