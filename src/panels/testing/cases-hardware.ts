// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import type { FieldCases } from './field-case.ts';

export const HARDWARE_CASES: FieldCases = {
  privileged: [
    { before: '', shown: false, change: true, after: 'privileged: true' },
    { before: 'privileged: true # all of it', shown: true, change: false, after: '' },
    { before: 'privileged: yes # all of it', shown: true, change: false, after: '' },
  ],
  devices: [
    {
      before: '',
      shown: [],
      change: { add: '/dev/i2c-1' },
      after: 'devices:\n  - "/dev/i2c-1:/dev/i2c-1"',
    },
    {
      before: 'devices:\n  - /dev/i2c-1:/dev/i2c-1 # sensor',
      shown: ['/dev/i2c-1 | /dev/i2c-1'],
      change: { row: 0, cell: 2, to: 'rw' },
      after: 'devices:\n  - /dev/i2c-1:/dev/i2c-1:rw # sensor',
    },
    {
      before: 'devices:\n  - source: /dev/a # long\n    target: /dev/b',
      shown: ['/dev/a | /dev/b'],
      change: { row: 0, cell: 1, to: '/dev/c' },
      after: 'devices:\n  - source: /dev/a # long\n    target: /dev/c',
    },
    {
      before: 'devices: [/dev/a, /dev/b] # two',
      shown: ['/dev/a', '/dev/b'],
      change: { remove: 0 },
      after: 'devices: [/dev/b] # two',
    },
  ],
  cap_add: [
    { before: '', shown: [], change: { add: 'SYS_RAWIO' }, after: 'cap_add:\n  - SYS_RAWIO' },
    {
      before: 'cap_add:\n  - NET_ADMIN # routes',
      shown: ['NET_ADMIN'],
      change: { add: 'SYS_TIME' },
      after: 'cap_add:\n  - NET_ADMIN # routes\n  - SYS_TIME',
    },
    { before: 'cap_add: [NET_ADMIN]', shown: ['NET_ADMIN'], change: { remove: 0 }, after: '' },
  ],
  cap_drop: [
    {
      before: 'cap_drop: [MKNOD] # unused',
      shown: ['MKNOD'],
      change: { add: 'CHOWN' },
      after: 'cap_drop: [MKNOD, CHOWN] # unused',
    },
    { before: 'cap_drop:\n- MKNOD', shown: ['MKNOD'], change: { remove: 0 }, after: '' },
  ],
  group_add: [
    { before: '', shown: [], change: { add: 'dialout' }, after: 'group_add:\n  - dialout' },
    {
      before: 'group_add: [dialout, 29] # serial',
      shown: ['dialout', '29'],
      change: { row: 0, to: 'video' },
      after: 'group_add: [video, 29] # serial',
    },
    {
      before: 'group_add:\n  - "29" # audio',
      shown: ['29'],
      change: { row: 0, to: '44' },
      after: 'group_add:\n  - "44" # audio',
    },
  ],
  device_cgroup_rules: [
    {
      before: '',
      shown: [],
      change: { add: 'c 188:* rmw' },
      after: 'device_cgroup_rules:\n  - c 188:* rmw',
      target: 'compose',
    },
    {
      before: "device_cgroup_rules:\n  - 'c 188:* rmw' # serial",
      shown: ['c 188:* rmw'],
      change: { row: 0, to: 'c 166:* rmw' },
      after: "device_cgroup_rules:\n  - 'c 166:* rmw' # serial",
    },
    { before: '', shown: [], change: { add: '188' }, after: /kind/ },
  ],
  security_opt: [
    {
      before: '',
      shown: [],
      change: { add: 'no-new-privileges:true' },
      after: 'security_opt:\n  - no-new-privileges:true',
    },
    {
      before: 'security_opt:\n  - seccomp:unconfined # all calls',
      shown: ['seccomp:unconfined'],
      change: { row: 0, to: 'apparmor:unconfined' },
      after: 'security_opt:\n  - apparmor:unconfined # all calls',
    },
  ],
  shm_size: [
    { before: '', shown: '', change: '256m', after: 'shm_size: 256m' },
    {
      before: 'shm_size: 64M # more',
      shown: '64M',
      change: '128m',
      after: 'shm_size: 128m # more',
    },
    {
      before: 'shm_size: "67108864" # as text',
      shown: '67108864',
      change: '134217728',
      after: 'shm_size: "134217728" # as text',
    },
    { before: 'shm_size: 64m', shown: '64m', change: '1.5g', after: /as 0.*Write 1536m/ },
    { before: 'shm_size: 64m', shown: '64m', change: '', after: '' },
  ],
  ulimits: [
    { before: '', shown: [], change: { add: 'nofile | 1024' }, after: 'ulimits:\n  nofile: 1024' },
    {
      before: '',
      shown: [],
      change: { add: 'core | -1 | -1' },
      after: 'ulimits:\n  core:\n    soft: -1\n    hard: -1',
    },
    {
      before: 'ulimits:\n  nofile: 1024 # files\n  nproc: 10',
      shown: ['nofile | 1024', 'nproc | 10'],
      change: { row: 0, to: '2048' },
      after: 'ulimits:\n  nofile: 2048 # files\n  nproc: 10',
    },
    {
      before: 'ulimits:\n  nofile: 1024 # files',
      shown: ['nofile | 1024'],
      change: { row: 0, cell: 2, to: '4096' },
      after: 'ulimits:\n  nofile: # files\n    soft: 1024\n    hard: 4096',
    },
    {
      before: 'ulimits:\n  nofile: # files\n    soft: 1024 # s\n    hard: 4096',
      shown: ['nofile | 1024 | 4096'],
      change: { row: 0, to: '2048' },
      after: 'ulimits:\n  nofile: # files\n    soft: 2048 # s\n    hard: 4096',
    },
    {
      before: 'ulimits: {nofile: {soft: 1, hard: 2}} # files',
      shown: ['nofile | 1 | 2'],
      change: { row: 0, cell: 2, to: '' },
      after: 'ulimits: {nofile: 1} # files',
    },
    {
      before: 'ulimits:\n  nofile: 1024 # files',
      shown: ['nofile | 1024'],
      change: { row: 0, cell: 0, to: 'nproc' },
      after: 'ulimits:\n  nproc: 1024 # files',
    },
    { before: 'ulimits: {core: 0}', shown: ['core | 0'], change: { remove: 0 }, after: '' },
    { before: '', shown: [], change: { add: 'nofile | many' }, after: /whole number, or -1/ },
  ],
  sysctls: [
    {
      before: '',
      shown: [],
      change: { add: 'net.core.somaxconn | 1024' },
      after: 'sysctls:\n  net.core.somaxconn: "1024"',
    },
    {
      before: 'sysctls:\n  - net.core.somaxconn=1024 # many',
      shown: ['net.core.somaxconn | 1024'],
      change: { row: 0, to: '2048' },
      after: 'sysctls:\n  - net.core.somaxconn=2048 # many',
    },
    {
      before: 'sysctls: {a.b: "1"} # many',
      shown: ['a.b | 1'],
      change: { row: 0, cell: 0, to: 'a.c' },
      after: 'sysctls: {a.c: "1"} # many',
    },
  ],
  pid: [
    { before: '', shown: '', change: 'host', after: 'pid: host' },
    { before: 'pid: "host" # all', shown: 'host', change: '', after: '' },
  ],
  ipc: [
    { before: '', shown: '', change: 'private', after: 'ipc: private' },
    { before: 'ipc: host # shared', shown: 'host', change: 'none', after: 'ipc: "none" # shared' },
    {
      before: 'ipc: service:db # odd',
      shown: 'service:db',
      change: 'shareable',
      after: 'ipc: shareable # odd',
    },
  ],
};
