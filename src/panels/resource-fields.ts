import { checkProcessors } from './checks.ts';
import type { FormField } from './form-field.ts';

/** What a service may use up. */
export const RESOURCE_FIELDS: readonly FormField[] = [
  {
    at: ['mem_limit'],
    label: 'Memory at most',
    control: { kind: 'memory' },
    placeholder: 'no limit',
    hint: 'A whole number with k, m or g, such as 256m or 1g. What takes more is stopped.',
  },
  {
    at: ['cpu_shares'],
    label: 'Weight of processor time',
    control: { kind: 'number', integer: true, min: 2 },
    placeholder: '1024',
    hint: 'Counts only while services compete: 512 gets half as much as another’s 1024.',
  },
  {
    at: ['cpu_quota'],
    label: 'Processor time at most',
    control: { kind: 'number', integer: true },
    placeholder: 'no limit',
    hint: 'Microseconds of each 100000: 50000 is half a processor, 200000 two.',
  },
  {
    at: ['cpus'],
    label: 'Processors at most',
    control: { kind: 'number', min: 0 },
    placeholder: 'all',
    hint: 'A number such as 0.5 or 2.',
  },
  {
    at: ['mem_reservation'],
    label: 'Memory to keep free for it',
    control: { kind: 'memory' },
    placeholder: 'none',
    hint: 'When memory is short, the service is brought down to this; smaller than the limit.',
    rare: true,
  },
  {
    at: ['cpuset'],
    label: 'Which processors',
    control: { kind: 'text', check: checkProcessors },
    placeholder: 'all',
    hint: 'Counted from 0: 0-1 for the first two, 0,3 for the first and the last of four.',
    rare: true,
  },
  {
    at: ['pids_limit'],
    label: 'Processes at most',
    control: { kind: 'number', integer: true },
    placeholder: 'no limit',
    rare: true,
  },
  {
    at: ['oom_score_adj'],
    label: 'Order when memory runs out',
    control: { kind: 'number', integer: true, min: -1000, max: 1000 },
    placeholder: '0',
    hint: 'From -1000, stopped last, to 1000, stopped first.',
    rare: true,
  },
  {
    at: ['oom_kill_disable'],
    label: 'When memory runs out',
    control: {
      kind: 'switch',
      name: 'Never stop it',
      risk: 'Without a limit of memory, it can bring the whole device to a halt.',
    },
    rare: true,
  },
  {
    at: ['memswap_limit'],
    label: 'Memory and swap at most',
    control: { kind: 'memory' },
    placeholder: 'twice the memory',
    rare: true,
  },
  {
    at: ['mem_swappiness'],
    label: 'Readiness to swap',
    control: { kind: 'number', integer: true, min: 0, max: 100 },
    placeholder: '60',
    rare: true,
  },
];
