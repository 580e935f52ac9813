import { checkDeviceRule } from './checks.ts';
import type { FormField } from './form-field.ts';

export const PRIVILEGED_FIELD: FormField = {
  at: ['privileged'],
  label: 'Full access',
  control: {
    kind: 'switch',
    name: 'Privileged',
    risk: 'It can then do anything on the device, to the other services and to the system too. Devices and capabilities below are the safer way.',
  },
  hint: 'All devices and all rights, without a list.',
};

/** Rarer ways in which a service reaches the hardware and the system. */
export const HARDWARE_FIELDS: readonly FormField[] = [
  {
    at: ['group_add'],
    label: 'Groups',
    control: {
      kind: 'list',
      noun: 'group',
      column: 'Group of the image, or its number',
      suggestions: [
        { value: 'dialout', detail: 'Serial ports' },
        { value: 'video', detail: 'Cameras and the screen' },
        { value: 'audio', detail: 'Sound' },
        { value: 'input', detail: 'Keyboards, mice and touch screens' },
        { value: 'render', detail: 'Graphics processors' },
        { value: 'plugdev', detail: 'What is plugged in' },
      ],
    },
    placeholder: 'dialout',
    hint: 'The user is in the groups that the image says.',
    rare: true,
  },
  {
    at: ['device_cgroup_rules'],
    label: 'Rights for kinds of devices',
    control: {
      kind: 'list',
      noun: 'rule',
      column: 'Kind, numbers and rights',
      check: checkDeviceRule,
      suggestions: [
        { value: 'c 188:* rmw', detail: 'USB serial adapters, /dev/ttyUSB…' },
        { value: 'c 166:* rmw', detail: 'USB modems, /dev/ttyACM…' },
        { value: 'c 189:* rmw', detail: 'USB devices, /dev/bus/usb/…' },
        { value: 'c 81:* rmw', detail: 'Cameras, /dev/video…' },
        { value: 'c 13:* rmw', detail: 'Input devices, /dev/input/…' },
      ],
    },
    placeholder: 'c 188:* rmw',
    hint: 'Only what “Devices” lists may be used.',
    rare: true,
  },
  {
    at: ['shm_size'],
    label: 'Shared memory',
    control: { kind: 'memory' },
    placeholder: '64m',
    hint: 'Size of /dev/shm. Browsers and databases often need more, such as 256m.',
    rare: true,
  },
  {
    at: ['security_opt'],
    label: 'Security profiles',
    control: {
      kind: 'list',
      noun: 'profile',
      column: 'Profile',
      suggestions: [
        {
          value: 'no-new-privileges:true',
          detail: 'Programs cannot gain more rights than they have',
        },
        { value: 'apparmor:unconfined', detail: 'Switches AppArmor off' },
        { value: 'seccomp:unconfined', detail: 'Allows every system call' },
      ],
    },
    placeholder: 'no-new-privileges:true',
    hint: 'The usual protection is in force.',
    rare: true,
  },
  {
    at: ['sysctls'],
    label: 'Kernel settings',
    control: { kind: 'pairs', noun: 'setting', columns: ['Setting', 'Value'] },
    placeholder: 'net.core.somaxconn',
    hint: 'The service has the settings that every container has.',
    rare: true,
  },
  {
    at: ['pid'],
    label: 'Processes',
    control: {
      kind: 'choice',
      options: [
        {
          value: '',
          label: 'Not set (its own)',
          help: 'It sees the processes of the service alone.',
        },
        {
          value: 'host',
          label: 'host: those of the device',
          help: 'It sees every process of the device and can stop them.',
        },
      ],
    },
    rare: true,
  },
  {
    at: ['ipc'],
    label: 'Shared memory with others',
    control: {
      kind: 'choice',
      options: [
        { value: '', label: 'Not set', help: 'A device makes it shareable.' },
        { value: 'shareable', label: 'shareable', help: 'Other services may join it.' },
        { value: 'private', label: 'private', help: 'Nobody else has access.' },
        { value: 'host', label: 'host', help: 'It is shared with the programs of the device.' },
        { value: 'none', label: 'none', help: 'There is no /dev/shm.' },
      ],
    },
    rare: true,
  },
];
