import {
  ARCHITECTURES,
  FALSY_VALUES,
  TRUTHY_VALUES,
  UPDATE_STRATEGIES,
} from '../compose/catalog/choices.ts';
import { type LabelInfo, readLabelName } from '../compose/catalog/labels.ts';
import type { Label } from '../compose/fields/labels.ts';
import type { Located } from '../compose/located.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { setLabel } from './label-edits.ts';
import { nearestName } from './nearest-name.ts';
import { onDevices } from './reader-names.ts';
import type { QuickFix, Severity } from './rule.ts';
import { isSemverRange } from './semver-range.ts';
import { serviceRule } from './service-rule.ts';

interface Verdict {
  readonly message: string;
  readonly severity?: Severity;
  readonly better: readonly string[];
}

export const labelValue = serviceRule(
  {
    id: 'label-value',
    severity: onDevices('warning'),
    summary: 'A balena label has a value that the device does not understand.',
    why: 'A switch is on with 1, true or on, and silently off with anything else, yes included. Strategies and timeouts that the device does not know silently become the default; wrong version ranges and architectures are refused by the builder.',
    source: 'Supervisor validation.ts and service labels; contract labels of balena-compose 7',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels:\n      io.resin.features.dbus: '1'\n      io.resin.features.firmware: 'off'\n      io.resin.update.strategy: hand-over\n      io.resin.update.handover-timeout: '30000'\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.balena.features.requires.sw.supervisor: '>=10.1 <12 || ^14'}\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.resin.features.dbus: 'yes'}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels:\n      - io.resin.update.strategy=handover\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.resin.update.handover-timeout: ''}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.balena.features.requires.sw.supervisor: banana}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    labels: {io.balena.features.requires.arch.sw: arm64}\n",
      ],
    },
  },
  function* (service, doc, target) {
    for (const label of service.labels) {
      const info = readLabelName(label.value.name)?.info;
      if (!info || label.value.value.includes('${')) continue;
      const verdict = judge(info, label.value);
      if (!verdict) continue;
      // The tools of 2018 did not look at requirements yet.
      const severity = target === 'resin' ? 'warning' : verdict.severity;
      yield {
        path: label.path,
        part: 'value',
        ...(severity ? { severity } : {}),
        message: verdict.message,
        fixes: ownFixes(doc, label.path, ...choices(label, verdict.better)),
      };
    }
  },
);

function choices(label: Located<Label>, values: readonly string[]): readonly QuickFix[] {
  if (values.length === 0) {
    return [fix(`Remove ${label.value.name}`, 'changes-behaviour', removal(label.path))];
  }
  return values.map((value) => fix(`Write ${value}`, 'changes-behaviour', setLabel(label, value)));
}

function judge(info: LabelInfo, { name, value }: Label): Verdict | undefined {
  switch (info.value) {
    case 'switch':
      if ([...TRUTHY_VALUES, ...FALSY_VALUES].includes(value.toLowerCase())) return undefined;
      return {
        message: `“${value}” switches ${name} off: devices only take 1, true and on for yes.`,
        better: ['1', '0'],
      };
    case 'strategy':
      return judgeStrategy(value);
    case 'milliseconds':
      if (/^[1-9]\d*$/.test(value)) return undefined;
      return {
        message: `“${value}” is no time in milliseconds, so devices take ${info.fallback ?? 'the default'}. Write a whole number above 0.`,
        better: info.fallback === undefined ? [] : [info.fallback],
      };
    case 'semver-range':
      if (isSemverRange(value)) return undefined;
      return {
        severity: 'error',
        message: `“${value}” is no range of versions for ${name}. The builder refuses the file; write one such as >=14.0.0.`,
        better: [],
      };
    case 'architecture':
      if (ARCHITECTURES.some((it) => it === value)) return undefined;
      return {
        severity: 'error',
        message: `“${value}” is no architecture for ${name}. The builder refuses the file; write one of ${ARCHITECTURES.join(', ')}.`,
        better: /^(arm64|arm64v8)$/i.test(value) ? ['aarch64'] : [...ARCHITECTURES],
      };
    case 'text':
      return undefined;
  }
}

function judgeStrategy(value: string): Verdict | undefined {
  const names = UPDATE_STRATEGIES.map((strategy) => strategy.value);
  if (names.includes(value)) return undefined;
  const near = nearestName(value, names);
  return {
    message: `There is no update strategy “${value}”, so devices take download-then-kill. Write one of ${names.join(', ')}.`,
    better: near === undefined ? names : [near],
  };
}
