import { BUILD_FIELDS } from './build-fields.ts';
import { DEPENDENCY_CONDITIONS, RESTART_POLICIES } from './choices.ts';
import {
  ANYTHING,
  BOOLEAN,
  COMMAND,
  choice,
  DURATION,
  dict,
  either,
  type Field,
  field,
  INTEGER,
  LIST_OR_DICT,
  list,
  map,
  NOTHING,
  NUMBER,
  newer,
  sequence,
  TEXT,
  TEXT_OR_LIST,
} from './shape.ts';

const CONDITIONS = DEPENDENCY_CONDITIONS.map((condition) => condition.value);

const DEPENDENCY = map(
  [
    field('condition', 'yyy', choice(CONDITIONS, true), 'What to wait for.'),
    field('restart', 'rrrn', BOOLEAN, 'Restart this service when the other one is updated.'),
    field('required', 'rryn', BOOLEAN, 'Whether the other service must be there at all.'),
  ],
  ['condition'],
);

const HEALTHCHECK = map([
  field('test', 'yyy', either(TEXT, sequence(TEXT)), 'The command that tells whether all is well.'),
  field('interval', 'yyy', DURATION, 'How often to run it.', { fallback: '30s' }),
  field('timeout', 'yyy', DURATION, 'How long it may take.', { fallback: '30s' }),
  field('retries', 'yyy', NUMBER, 'How many failures in a row count as ill.', { fallback: '3' }),
  field('disable', 'yyy', BOOLEAN, 'Switch off the check that the image brings.'),
  field('start_period', 'ryy', DURATION, 'How long failures do not count after the start.'),
  field('start_interval', 'rrcn', DURATION, 'How often to run it during the start.'),
]);

const HOOKS = sequence(
  map(
    [
      field('command', 'rry', COMMAND, 'What to run.'),
      field('user', 'rry', TEXT, 'As whom.'),
      field('privileged', 'rry', BOOLEAN, 'With all rights.'),
      field('working_dir', 'rry', TEXT, 'In which folder.'),
      field('environment', 'rry', LIST_OR_DICT, 'With which variables.'),
    ],
    ['command'],
  ),
);

const ENV_FILE = either(
  TEXT,
  list(
    either(
      TEXT,
      newer(
        map(
          [
            field('path', 'rryn', TEXT, 'The file.'),
            field('format', 'rryn', TEXT, 'How it is written.'),
            field('required', 'rryn', BOOLEAN, 'Whether it must be there.'),
          ],
          ['path'],
        ),
      ),
    ),
  ),
);

/** What a service runs, when, and with which settings. */
export const RUN_FIELDS: readonly Field[] = [
  field('image', 'yyy', TEXT, 'The ready-made image to run, such as alpine:3.20.'),
  field(
    'build',
    'yyy',
    either(TEXT, map(BUILD_FIELDS)),
    'The folder with the Dockerfile to build the image from.',
  ),
  field('command', 'yyy', COMMAND, 'What to run instead of what the image would run.'),
  field('entrypoint', 'yyy', COMMAND, 'The program that the command is given to.'),
  field('environment', 'yyy', LIST_OR_DICT, 'Variables the program finds in its environment.'),
  field('env_file', 'iyy', ENV_FILE, 'Files with variables, read when the app is built.'),
  field(
    'depends_on',
    'yyy',
    either(list(TEXT), dict(DEPENDENCY, /^[a-zA-Z0-9._-]+$/)),
    'Services that must be started before this one.',
  ),
  field(
    'restart',
    'yyy',
    choice(RESTART_POLICIES.map((policy) => policy.value)),
    'When to start the service again after it has stopped.',
    { fallback: 'always' },
  ),
  field('healthcheck', 'yyy', HEALTHCHECK, 'How to find out whether the service is well.', {
    since21: true,
  }),
  field('init', 'ryy', BOOLEAN, 'Run a tiny init process that clears away dead children.'),
  field('user', 'yyy', TEXT, 'The user, or user:group, to run as.'),
  field('working_dir', 'yyy', TEXT, 'The folder in which the command starts.'),
  field('hostname', 'yyy', TEXT, 'The name that the service has for itself.'),
  field('domainname', 'yyy', TEXT, 'The domain that the service has for itself.'),
  field('container_name', 'iid', TEXT, 'A fixed container name; devices choose their own.'),
  field('tty', 'yyy', BOOLEAN, 'Give the program a terminal.', { fallback: 'true' }),
  field('stdin_open', 'iir', BOOLEAN, 'Keep the input open.'),
  field('stop_signal', 'yyy', TEXT, 'The signal that asks it to stop.', { fallback: 'SIGTERM' }),
  field('stop_grace_period', 'yyy', DURATION, 'How long to wait before it is killed.', {
    fallback: '10s',
  }),
  field(
    'extends',
    'iiy',
    either(
      TEXT,
      map(
        [
          field('service', 'yyy', TEXT, 'The service to take from.'),
          field('file', 'yyy', TEXT, 'The file it stands in.'),
        ],
        ['service'],
      ),
    ),
    'Take everything from another service and change some of it.',
  ),
  field('profiles', 'rri', list(TEXT), 'Groups in which the service is started.'),
  field('labels', 'yyy', LIST_OR_DICT, 'Notes for tools; on a device, requests for features.'),
  field('label_file', 'rryn', TEXT_OR_LIST, 'Files with labels.'),
  field('annotations', 'rrcn', LIST_OR_DICT, 'Notes for the container runtime.'),
  field('attach', 'rrcn', BOOLEAN, 'Whether to show the logs of the service at start.'),
  field('post_start', 'rrcn', HOOKS, 'Commands to run once the service has started.'),
  field('pre_stop', 'rrcn', HOOKS, 'Commands to run before the service is stopped.'),
  field('platform', 'rir', TEXT, 'The platform to run for, such as linux/arm64.'),
  field('pull_policy', 'rrr', TEXT, 'When to download the image.'),
  field('pull_refresh_after', 'rrin', TEXT, 'After how long to look for a newer image.'),
  field('runtime', 'rir', TEXT, 'The program that runs containers.'),
  field('scale', 'rrr', INTEGER, 'How many of it to run.'),
  field(
    'deploy',
    'rrr',
    either(dict(ANYTHING), NOTHING),
    'How a cluster runs it; not on a device.',
  ),
  field('develop', 'rrrn', either(dict(ANYTHING), NOTHING), 'What to do when source files change.'),
  field('provider', 'rrin', dict(ANYTHING), 'A program outside that provides the service.'),
  field(
    'models',
    'rrin',
    either(list(TEXT), dict(ANYTHING)),
    'Models of the top-level models that the service uses.',
  ),
  field(
    'logging',
    'iir',
    map([
      field('driver', 'yyy', TEXT, 'The log driver.'),
      field('options', 'yyy', dict(ANYTHING), 'Settings of the log driver.'),
    ]),
    'Where logs go; a device sends them to its own place.',
  ),
];
