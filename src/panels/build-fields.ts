import type { FormField } from './form-field.ts';

/** How an image is built, beside its folder. */
export const BUILD_FIELDS: readonly FormField[] = [
  {
    at: ['build', 'dockerfile'],
    label: 'Dockerfile',
    control: { kind: 'text', paths: 'dockerfile' },
    placeholder: 'Dockerfile',
  },
  {
    at: ['build', 'target'],
    label: 'Stage',
    control: { kind: 'text' },
    placeholder: 'the last one',
  },
  {
    at: ['build', 'args'],
    label: 'Build arguments',
    control: { kind: 'pairs', noun: 'argument', columns: ['Name', 'Value'] },
    placeholder: 'VERSION',
    hint: 'The Dockerfile uses the values that its ARG lines say.',
  },
  {
    at: ['build', 'cache_from'],
    label: 'Images to take layers from',
    control: { kind: 'list', noun: 'image', column: 'Image' },
    placeholder: 'me/app:latest',
    rare: true,
  },
  {
    at: ['build', 'extra_hosts'],
    label: 'Known hosts while building',
    control: { kind: 'pairs', noun: 'host', columns: ['Name', 'Address'] },
    placeholder: 'mirror',
    rare: true,
  },
  {
    at: ['build', 'shm_size'],
    label: 'Shared memory while building',
    control: { kind: 'memory' },
    placeholder: '64m',
    rare: true,
  },
  {
    at: ['build', 'labels'],
    label: 'Labels of the image',
    control: { kind: 'pairs', noun: 'label', columns: ['Name', 'Value'] },
    placeholder: 'maintainer',
    rare: true,
  },
  {
    at: ['build', 'network'],
    label: 'Network while building',
    control: {
      kind: 'text',
      suggestions: [
        { value: 'host', detail: 'That of the machine that builds' },
        { value: 'none', detail: 'No network at all' },
      ],
    },
    placeholder: 'default',
    rare: true,
  },
];

/** Keys of `build` with a form. */
export const BUILD_FORM_KEYS: readonly string[] = [
  'context',
  ...BUILD_FIELDS.flatMap(({ at }) => at.slice(1)),
];
