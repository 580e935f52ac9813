import type { YamlPath } from '../../text/yaml-path.ts';
import { readLabelName } from '../catalog/labels.ts';
import type { PresetItem } from '../catalog/preset.ts';
import type { Device } from '../fields/devices.ts';
import { readPairs } from '../fields/pairs.ts';
import { readScalarList } from '../fields/scalar-list.ts';
import { readSwitch } from '../fields/switch.ts';
import { isTruthy } from '../label-habits.ts';
import type { Located } from '../located.ts';
import { isPrivileged, type PresetSubject, runsAsUser } from './preset-subject.ts';

/** Where a service already has what a preset asks for. */
export interface FoundItem {
  readonly item: PresetItem;
  readonly path: YamlPath;
  /** Written as the preset itself would write it, so that it may take it away again. */
  readonly exact: boolean;
  readonly text: string;
}

/** Whether the preset asks for `item` in this service at all. */
export function applies(item: PresetItem, subject: PresetSubject): boolean {
  return !(item.kind === 'item' && item.nonRoot === true) || runsAsUser(subject);
}

/** Whether full access makes `item` redundant: it gives all devices and all capabilities. */
export function isCovered(item: PresetItem, subject: PresetSubject): boolean {
  const isRight = item.kind === 'device' || (item.kind === 'item' && item.key === 'cap_add');
  return isRight && isPrivileged(subject);
}

/** What of the service serves the same end as `item`, what is written exactly so before all else. */
export function findItem(item: PresetItem, subject: PresetSubject): FoundItem | undefined {
  const found = candidates(item, subject);
  return found.find(({ exact }) => exact) ?? found.at(0);
}

function candidates(item: PresetItem, { service, view }: PresetSubject): readonly FoundItem[] {
  switch (item.kind) {
    case 'device':
      return service.devices.flatMap((at) => matchDevice(item, at));
    case 'item':
      return readScalarList(view?.get(item.key)).flatMap(({ value, path }) =>
        sameWord(item.key, value) === sameWord(item.key, item.value)
          ? [{ item, path, exact: true, text: value }]
          : [],
      );
    case 'label':
      return service.labels.flatMap(({ value: { name, value }, path }) =>
        readLabelName(name)?.key === item.key && isTruthy(value)
          ? [{ item, path, exact: true, text: name }]
          : [],
      );
    case 'pair':
      return readPairs(view?.get(item.key)).flatMap(({ value: { name, value }, path }) =>
        name === item.name
          ? [{ item, path, exact: item.ask !== undefined || value === item.value, text: name }]
          : [],
      );
    case 'limit': {
      const limit = view?.get('ulimits')?.get(item.name);
      const exact = limit?.string === String(item.value);
      return limit ? [{ item, path: limit.path, exact, text: item.name }] : [];
    }
    case 'field':
      return matchField(item, view?.get(item.key));
  }
}

function matchField(
  item: Extract<PresetItem, { kind: 'field' }>,
  field: PresetSubject['view'],
): readonly FoundItem[] {
  const value = field?.string;
  if (!field || value === undefined) return [];
  const same =
    item.key === 'privileged' ? readSwitch(field)?.value === true : value.trim() === item.value;
  const serves = same || item.ask !== undefined;
  return serves ? [{ item, path: field.path, exact: true, text: item.key }] : [];
}

function matchDevice(
  item: Extract<PresetItem, { kind: 'device' }>,
  { value, path }: Located<Device>,
): readonly FoundItem[] {
  const host = value.host.replace(/(?<=.)\/$/, '');
  const same = host === item.host;
  if (!same && item.like?.test(host) !== true) return [];
  const container = value.container ?? value.host;
  // One of the same family is the preset's own only if the user was asked which it should be.
  const exact =
    (same || item.ask !== undefined) &&
    container === (item.container ?? value.host) &&
    (value.permissions ?? 'rwm') === (item.permissions ?? 'rwm');
  return [{ item, path, exact, text: value.raw }];
}

/** Capabilities are read with or without `CAP_`, case aside; options of security with `=` or `:`. */
function sameWord(key: string, word: string): string {
  if (key === 'cap_add' || key === 'cap_drop')
    return word.trim().toUpperCase().replace(/^CAP_/, '');
  if (key === 'security_opt') return word.trim().replace(/[:=]true$/, '');
  // Options behind a folder in memory do not make it another folder.
  if (key === 'tmpfs') return word.replace(/:.*$/, '');
  return word.trim();
}
