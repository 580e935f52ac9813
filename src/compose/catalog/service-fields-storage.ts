import {
  ANYTHING,
  BOOLEAN,
  choice,
  dict,
  either,
  type Field,
  field,
  INTEGER,
  LIST_OR_DICT,
  list,
  MEMORY,
  map,
  NUMBER_OR_TEXT,
  type Shape,
  sequence,
  TEXT,
  TEXT_OR_LIST,
} from './shape.ts';

const MOUNT_TYPES = ['volume', 'bind', 'tmpfs', 'npipe', 'cluster', 'image'];

const BIND = map([
  field('propagation', 'ryy', TEXT, 'How mounts below it show on the other side.'),
  field('create_host_path', 'rryn', BOOLEAN, 'Whether to make the folder if it is missing.'),
  field('recursive', 'rryn', TEXT, 'Whether mounts below it come along.'),
  field('selinux', 'rryn', TEXT, 'How SELinux labels it.'),
]);

const VOLUME = map([
  field('nocopy', 'ryy', BOOLEAN, 'Do not fill it with what the image has there.'),
  field('subpath', 'rryn', TEXT, 'A folder within the volume.'),
  field('labels', 'rryn', LIST_OR_DICT, 'Notes for tools.'),
]);

const TMPFS = map([
  field('size', 'ryy', MEMORY, 'How much it may hold.'),
  field('mode', 'rryn', NUMBER_OR_TEXT, 'Its rights, as an octal number.'),
]);

const MOUNT = map(
  [
    field('type', 'ryy', choice(MOUNT_TYPES, 'newer'), 'volume, bind or tmpfs.'),
    field('source', 'ryy', TEXT, 'The named volume.'),
    field('target', 'ryy', TEXT, 'Where it appears in the container.'),
    field('read_only', 'ryy', BOOLEAN, 'Whether the service may only read.'),
    field('consistency', 'rri', TEXT, 'A setting of Docker on Mac.'),
    field('bind', 'ryy', BIND, 'Settings of a bind mount.'),
    field('volume', 'rrr', VOLUME, 'Settings of a volume.'),
    field('tmpfs', 'rrr', TMPFS, 'Settings of a tmpfs.'),
    field('image', 'rrrn', dict(ANYTHING), 'Settings of an image mount.'),
  ],
  ['type'],
);

/** What G1 and G2 read are numbers or text that is one. */
const SCORE: Shape = { is: 'number', integer: true, min: -1000, max: 1000 };

const ULIMIT = either(
  INTEGER,
  map(
    [
      field('soft', 'yyy', INTEGER, 'The limit that the program may raise.'),
      field('hard', 'yyy', INTEGER, 'The limit above that.'),
    ],
    ['soft', 'hard'],
  ),
);

const BLKIO = map(
  ['device_read_bps', 'device_read_iops', 'device_write_bps', 'device_write_iops', 'weight_device']
    .map((name) => field(name, 'yyy', sequence(dict(ANYTHING)), 'Limits of single disks.'))
    .concat(field('weight', 'yyy', INTEGER, 'Weight against other services.')),
);

const SECRET_USE = sequence(either(TEXT, dict(ANYTHING)));

/** Where a service keeps data, and what it may use up. */
export const STORAGE_FIELDS: readonly Field[] = [
  field('volumes', 'yyy', list(either(TEXT, MOUNT)), 'Named volumes and where they appear.'),
  field('volumes_from', 'iic', list(TEXT), 'Take the volumes of another service.'),
  field('volume_driver', 'iirr', TEXT, 'The driver of volumes without a name.'),
  field('tmpfs', 'yyy', TEXT_OR_LIST, 'Folders kept in memory, empty at each start.'),
  field('read_only', 'yyy', BOOLEAN, 'Whether the service may not write outside its volumes.'),
  field('shm_size', 'yyy', MEMORY, 'Size of /dev/shm.', { fallback: '64m' }),
  field('storage_opt', 'iir', dict(ANYTHING), 'Settings of the storage driver.', { since21: true }),
  field('configs', 'rrr', SECRET_USE, 'Files of the top-level configs.'),
  field('secrets', 'rrr', SECRET_USE, 'Files of the top-level secrets.'),
  field('mem_limit', 'yyy', MEMORY, 'The most memory it may use, such as 256m.'),
  field('mem_reservation', 'yyy', MEMORY, 'Memory it should at least keep.'),
  field('memswap_limit', 'iir', MEMORY, 'Memory and swap together.'),
  field('mem_swappiness', 'iir', INTEGER, 'How readily its memory is swapped out.'),
  field('cpu_count', 'rrr', INTEGER, 'Number of processors (Windows).'),
  field('cpu_percent', 'rrr', NUMBER_OR_TEXT, 'Share of processors (Windows).'),
  field('cpu_period', 'rrr', NUMBER_OR_TEXT, 'Scheduler period in microseconds.'),
  field('cpu_quota', 'yyy', NUMBER_OR_TEXT, 'Processor time per period, in microseconds.'),
  field('cpu_rt_period', 'ric', NUMBER_OR_TEXT, 'Real-time scheduler period.'),
  field('cpu_rt_runtime', 'ric', NUMBER_OR_TEXT, 'Real-time processor time per period.'),
  field('cpu_shares', 'yyy', NUMBER_OR_TEXT, 'Weight against other services.', {
    fallback: '1024',
  }),
  field('cpus', 'rrc', NUMBER_OR_TEXT, 'How many processors it may use, such as 0.5.'),
  field('cpuset', 'yyy', TEXT, 'Which processors it may use, such as 0-1.'),
  field('pids_limit', 'yyy', NUMBER_OR_TEXT, 'How many processes it may start.', { since21: true }),
  field('oom_kill_disable', 'yyr', BOOLEAN, 'Never kill it for want of memory.', { since21: true }),
  field('oom_score_adj', 'yyy', SCORE, 'How soon it is killed for want of memory.'),
  field('ulimits', 'yyy', dict(ULIMIT), 'Limits such as open files.'),
  field('blkio_config', 'iir', BLKIO, 'Limits for disks.'),
];
