import type { FormField } from './form-field.ts';

/** Where variables of a service come from beside the list. */
export const ENVIRONMENT_FIELDS: readonly FormField[] = [
  {
    at: ['env_file'],
    label: 'Files with variables',
    control: {
      kind: 'list',
      noun: 'file',
      column: 'File beside the compose file',
      paths: 'env-file',
    },
    placeholder: './web.env',
    rare: true,
  },
];
