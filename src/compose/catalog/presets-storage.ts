import { capability, device, only, type Preset } from './preset.ts';

const ALMOST_ROOT = 'SYS_ADMIN is almost root.';

/** Presets for disks and file systems (presets notes 5). */
export const STORAGE_PRESETS: readonly Preset[] = [
  {
    id: 'storage-fixed',
    title: 'Mount a fixed disk',
    meaning: 'Read or write a drive that is always there.',
    group: 'host',
    step: 3,
    basis: ['C', 'D'],
    words: 'mount disk storage sda ssd',
    variants: [
      {
        title: 'One partition',
        items: [
          device('/dev/sda1', {
            like: /^\/dev\/(sd[a-z]|nvme\d|mmcblk\d|disk\/)/,
            ask: 'Disk on the device',
          }),
          capability('SYS_ADMIN'),
        ],
      },
    ],
    caveats: [
      `${ALMOST_ROOT} The service does not start while the disk is missing.`,
      'The mount is seen in that service only; share it by the network.',
    ],
    checklist: [],
  },
  {
    id: 'fuse',
    title: 'User-space file systems',
    meaning: 'sshfs, rclone mount, s3fs.',
    group: 'host',
    step: 3,
    basis: ['D'],
    words: 'fuse mount sshfs rclone',
    variants: only([device('/dev/fuse'), capability('SYS_ADMIN')]),
    caveats: [`${ALMOST_ROOT} The mount stays in the service.`],
    checklist: [],
  },
  {
    id: 'nfs-cifs-mount',
    title: 'Network shares',
    meaning: 'Mount a folder of a NAS.',
    group: 'host',
    step: 3,
    basis: ['K'],
    words: 'nfs cifs smb samba mount',
    variants: [
      { title: 'NFS and most others', items: [capability('SYS_ADMIN')] },
      {
        title: 'CIFS where that is not enough',
        items: [capability('SYS_ADMIN'), capability('DAC_READ_SEARCH')],
      },
    ],
    caveats: [`${ALMOST_ROOT} Prefer a program that speaks to the NAS itself.`],
    checklist: [],
  },
  {
    id: 'disk-smart',
    title: 'Health of disks',
    meaning: 'smartctl.',
    group: 'host',
    step: 3,
    basis: ['K'],
    words: 'smart smartctl scrutiny',
    variants: [
      {
        title: 'SATA',
        items: [
          device('/dev/sda', { container: '/dev/sda', permissions: 'r' }),
          capability('SYS_RAWIO'),
        ],
      },
      {
        title: 'NVMe',
        items: [
          device('/dev/nvme0', { container: '/dev/nvme0', permissions: 'r' }),
          capability('SYS_ADMIN'),
        ],
      },
    ],
    caveats: ['Both rights are almost root.'],
    checklist: [],
  },
  {
    id: 'virtual-machine',
    title: 'Virtual machines',
    meaning: 'QEMU with hardware support.',
    group: 'host',
    step: 2,
    basis: ['K'],
    words: 'kvm qemu',
    variants: [
      { title: 'Without own network', items: [device('/dev/kvm')], step: 1 },
      {
        title: 'With own network',
        items: [device('/dev/kvm'), device('/dev/net/tun'), capability('NET_ADMIN')],
      },
    ],
    caveats: ['PCs and some 64-bit ARM boards only.'],
    checklist: [],
  },
];
