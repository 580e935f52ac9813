import { checkAbsolute } from './checks.ts';
import type { FormField } from './form-field.ts';

/** Where a service may write beside its volumes. */
export const STORAGE_FIELDS: readonly FormField[] = [
  {
    at: ['tmpfs'],
    label: 'Kept in memory',
    control: {
      kind: 'list',
      noun: 'folder in memory',
      column: 'Path in the service',
      check: checkAbsolute,
    },
    placeholder: '/run',
  },
  {
    at: ['read_only'],
    label: 'Rest of the files',
    control: { kind: 'switch', name: 'Read only' },
    hint: 'The service can write to its volumes and to folders in memory alone.',
    rare: true,
  },
];
