import {
  BOOLEAN,
  choice,
  DURATION,
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

/** A key where readers take anything, or where no device looks: known for completion and help alone. */
function note(name: string, shape: Shape, help: string): Field {
  return field(name, 'yyy', shape, help);
}

const GPU = map([
  note('driver', TEXT, 'The driver, such as nvidia.'),
  note('count', NUMBER_OR_TEXT, 'How many, or all.'),
  note('device_ids', list(TEXT), 'Which ones, by their numbers.'),
  note('capabilities', list(TEXT), 'What they must be able to do, such as gpu.'),
  note('options', LIST_OR_DICT, 'Settings of the driver.'),
]);

const LIMITS = [
  note('memory', MEMORY, 'Memory, such as 256M.'),
  note('cpus', NUMBER_OR_TEXT, 'Processors, such as 0.5.'),
];

const ROLLOUT = map([
  note('parallelism', INTEGER, 'How many at once.'),
  note('delay', DURATION, 'How long to wait between groups.'),
  note('order', choice(['stop-first', 'start-first']), 'Which comes first.'),
  note('failure_action', choice(['pause', 'continue', 'rollback']), 'What to do if one fails.'),
  note('monitor', DURATION, 'How long to watch each one.'),
  note('max_failure_ratio', NUMBER_OR_TEXT, 'The share that may fail.'),
]);

const DEPLOY = map([
  note(
    'resources',
    map([
      note(
        'limits',
        map([...LIMITS, note('pids', INTEGER, 'How many processes.')]),
        'The most it may use.',
      ),
      note(
        'reservations',
        map([
          ...LIMITS,
          note('devices', sequence(GPU), 'Devices it needs, such as graphics processors.'),
          note('generic_resources', sequence(map([])), 'Resources of a kind of your own.'),
        ]),
        'What must be free for it.',
      ),
    ]),
    'What it may use, and what must be free for it.',
  ),
  note('replicas', INTEGER, 'How many of it to run.'),
  note('mode', choice(['replicated', 'global']), 'A number of them, or one on each machine.'),
  note(
    'restart_policy',
    map([
      note('condition', choice(['none', 'on-failure', 'any']), 'When to start again.'),
      note('delay', DURATION, 'How long to wait before.'),
      note('max_attempts', INTEGER, 'How often to try.'),
      note('window', DURATION, 'How long to wait before it counts as started.'),
    ]),
    'When to start it again.',
  ),
  note(
    'placement',
    map([
      note('constraints', list(TEXT), 'Machines it must run on.'),
      note(
        'preferences',
        sequence(map([note('spread', TEXT, 'By which label.')])),
        'How to spread.',
      ),
      note('max_replicas_per_node', INTEGER, 'The most on one machine.'),
    ]),
    'Which machines to run it on.',
  ),
  note('update_config', ROLLOUT, 'How to bring a new version.'),
  note('rollback_config', ROLLOUT, 'How to go back to the old version.'),
  note('labels', LIST_OR_DICT, 'Notes on the service itself.'),
  note('endpoint_mode', choice(['vip', 'dnsrr']), 'How its name is found.'),
]);

const WATCH = map([
  note(
    'action',
    choice(['sync', 'rebuild', 'restart', 'sync+restart', 'sync+exec']),
    'What to do when a file changes.',
  ),
  note('path', TEXT, 'The folder to watch.'),
  note('target', TEXT, 'Where its files go in the container.'),
  note('ignore', TEXT_OR_LIST, 'Files to leave out.'),
  note('include', TEXT_OR_LIST, 'Files to look at, no others.'),
]);

const FILE_USE = sequence(
  either(
    TEXT,
    map([
      note('source', TEXT, 'Its name at the top of the file.'),
      note('target', TEXT, 'Where it appears in the container.'),
      note('uid', TEXT, 'Whose it is.'),
      note('gid', TEXT, 'Whose group it is.'),
      note('mode', NUMBER_OR_TEXT, 'Its rights, as an octal number.'),
    ]),
  ),
);

const FILE_SOURCES = [
  note('file', TEXT, 'The file to take it from.'),
  note('environment', TEXT, 'The variable to take it from.'),
  note('external', BOOLEAN, 'It is made by someone else.'),
  note('name', TEXT, 'Another name outside the file.'),
];

/**
 * What stands inside the fields that the catalogue leaves open, by the name of the field or, where that
 * means several things, behind the name of the field around it. After the compose specification.
 */
export const OPEN_SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['deploy', DEPLOY],
  ['develop', map([note('watch', sequence(WATCH), 'Folders to watch.')])],
  ['gpus', sequence(GPU)],
  ['secrets', FILE_USE],
  ['configs', FILE_USE],
  [
    'logging.options',
    map([
      note('max-size', TEXT, 'How large a log file may become, such as 10m.'),
      note('max-file', TEXT, 'How many log files to keep.'),
      note('tag', TEXT, 'How lines are marked.'),
      note('labels', TEXT, 'Labels to note in the log.'),
      note('env', TEXT, 'Variables to note in the log.'),
      note('mode', choice(['blocking', 'non-blocking']), 'Whether to wait for a slow log.'),
      note('compress', TEXT, 'Whether to pack old log files.'),
    ]),
  ],
  [
    'ipam.config',
    sequence(
      map([
        note('subnet', TEXT, 'The range of addresses, such as 172.28.0.0/16.'),
        note('gateway', TEXT, 'The way out, such as 172.28.0.1.'),
        note('ip_range', TEXT, 'Which part of it to hand out.'),
        note('aux_addresses', LIST_OR_DICT, 'Addresses that are taken already.'),
      ]),
    ),
  ],
  [
    'driver_opts',
    map([
      note('type', TEXT, 'The kind of file system, such as nfs, tmpfs or none.'),
      note('o', TEXT, 'How to mount it, such as bind or addr=10.0.0.2,rw.'),
      note('device', TEXT, 'What to mount.'),
    ]),
  ],
]);

/** The same for what stands at the top of the file. */
export const OPEN_TOP_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['secrets', { is: 'dict', of: map(FILE_SOURCES) }],
  [
    'configs',
    { is: 'dict', of: map([...FILE_SOURCES, note('content', TEXT, 'The text itself.')]) },
  ],
  [
    'include',
    sequence(
      map([
        note('path', TEXT_OR_LIST, 'The file, or the files, to take in.'),
        note('project_directory', TEXT, 'The folder that its paths start from.'),
        note('env_file', TEXT_OR_LIST, 'Files with its variables.'),
      ]),
    ),
  ],
]);
