import type { LabelInfo } from './catalog/labels.ts';
import type { TargetId } from './catalog/targets.ts';

/** 2018 documentation of supervisor-api; the limit was taken away in March 2019 (domain notes 1.1). */
const RESIN_NOTES: Readonly<Record<string, string>> = {
  'features.supervisor-api': 'In 2018 it works with network mode “host” or “bridge” only.',
  'features.balena-socket': 'It came in May 2018; older devices ignore it.',
};

/** From which version on the reader of the file honours a label, as a sentence. */
export function labelSupport(info: LabelInfo, target: TargetId): string | undefined {
  if (target === 'compose') return 'Only a balena device looks at it.';
  if (target !== 'resin') return info.since && `From ${info.since}.`;
  if (info.resinKey === undefined) return 'Devices of 2018 do not know it.';
  return RESIN_NOTES[info.key] ?? 'From resinOS 2.12.0.';
}
