import { checkAbsolute, checkSignal } from './checks.ts';
import type { FormField } from './form-field.ts';

const SIGNALS = [
  { value: 'SIGTERM', detail: 'Please end; what is sent where nothing is written' },
  { value: 'SIGINT', detail: 'As Ctrl+C does' },
  { value: 'SIGQUIT', detail: 'End quickly; nginx finishes its work first' },
  { value: 'SIGHUP', detail: 'Some programs read their settings again' },
  { value: 'SIGRTMIN+3', detail: 'What systemd waits for' },
];

/** How a service is started and stopped, as far as data can tell. */
export const START_UP_FIELDS: readonly FormField[] = [
  {
    at: ['command'],
    label: 'Command',
    control: { kind: 'words' },
    placeholder: 'as the image says',
  },
  {
    at: ['entrypoint'],
    label: 'Entry point',
    control: { kind: 'words' },
    placeholder: 'as the image says',
  },
];

export const MORE_START_UP_FIELDS: readonly FormField[] = [
  {
    at: ['user'],
    label: 'User',
    control: { kind: 'text' },
    placeholder: 'as the image says, often root',
    rare: true,
  },
  {
    at: ['working_dir'],
    label: 'Working folder',
    control: { kind: 'text', check: checkAbsolute },
    placeholder: 'as the image says',
    rare: true,
  },
  {
    at: ['stop_grace_period'],
    label: 'Time to stop',
    control: { kind: 'duration' },
    placeholder: '10s',
    hint: 'How long it may take to end by itself, such as 30s or 1m30s. Then it is killed.',
    rare: true,
  },
  {
    at: ['stop_signal'],
    label: 'Signal to stop',
    control: { kind: 'text', check: checkSignal, suggestions: SIGNALS },
    placeholder: 'SIGTERM',
    rare: true,
  },
  {
    at: ['tty'],
    label: 'Terminal',
    control: {
      kind: 'choice',
      options: [
        { value: '', label: 'Not set', help: 'A device gives one, Docker Compose does not.' },
        {
          value: 'true',
          label: 'yes',
          help: 'The program finds a terminal, and may write in colours.',
        },
        {
          value: 'false',
          label: 'no',
          help: 'The program finds no terminal; logs are plain text.',
        },
      ],
    },
    rare: true,
  },
  {
    at: ['stdin_open'],
    label: 'Input',
    control: { kind: 'switch', name: 'Keep the input open' },
    hint: 'For programs that end when nobody can type to them.',
    rare: true,
  },
  {
    at: ['container_name'],
    label: 'Container name',
    control: { kind: 'text' },
    placeholder: 'chosen from the service’s name',
    rare: true,
  },
  {
    at: ['profiles'],
    label: 'Profiles',
    control: { kind: 'list', noun: 'profile', column: 'Profile' },
    placeholder: 'debug',
    hint: 'Without one, the service always starts.',
    rare: true,
  },
];

/** Fields of a health check beside its test. */
export const HEALTHCHECK_FIELDS: readonly FormField[] = [
  {
    at: ['healthcheck', 'interval'],
    label: 'Every',
    control: { kind: 'duration' },
    placeholder: '30s',
  },
  {
    at: ['healthcheck', 'timeout'],
    label: 'Fails after',
    control: { kind: 'duration' },
    placeholder: '30s',
  },
  {
    at: ['healthcheck', 'retries'],
    label: 'Failures until ill',
    control: { kind: 'number', integer: true, min: 0 },
    placeholder: '3',
  },
  {
    at: ['healthcheck', 'start_period'],
    label: 'Time to start',
    control: { kind: 'duration' },
    placeholder: '0s',
  },
  {
    at: ['healthcheck', 'start_interval'],
    label: 'Every, while starting',
    control: { kind: 'duration' },
    placeholder: '5s',
    rare: true,
  },
];
