import { LABELS, type LabelInfo } from '../compose/catalog/labels.ts';

/** Labels that switch a feature of the device on. */
export const FEATURE_LABELS = LABELS.filter(({ value }) => value === 'switch');

const SPELLINGS: Readonly<Record<string, string>> = {
  api: 'API',
  dbus: 'D-Bus',
  gpu: 'GPU',
  os: 'OS',
  procfs: '/proc',
  rev: 'revision',
  sysfs: '/sys',
};

/** `kernel-modules` → `Kernel modules`. */
export function labelTitle(info: LabelInfo): string {
  const words = info.key.split('.').slice(1).join(' ').replaceAll('-', ' ').split(' ');
  const title = words.map((word) => SPELLINGS[word] ?? word).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
