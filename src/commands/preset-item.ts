import { findLabel } from '../compose/catalog/labels.ts';
import type { PresetItem } from '../compose/catalog/preset.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { printDevice } from '../compose/fields/devices.ts';
import { parseNetworkMode, printNetworkMode } from '../compose/fields/network-mode.ts';
import { newLabelName, truthySpelling } from '../compose/label-habits.ts';
import type { FoundItem } from '../compose/presets/find-item.ts';
import { refuse } from '../text/refusal.ts';
import { addDevice } from './add-device.ts';
import { addListItem } from './add-list-item.ts';
import type { CommandResult } from './command.ts';
import { removeListItem } from './remove-list-item.ts';
import { removePair } from './remove-pair.ts';
import { setField } from './set-field.ts';
import { setNetworkMode } from './set-network-mode.ts';
import { setPair } from './set-pair.ts';
import { setPrivileged } from './set-privileged.ts';

/** Adds what a preset asks for to a service that lacks it, by the file's own habits. */
export function addItem(
  doc: ComposeDocument,
  service: Service,
  item: PresetItem,
  target: TargetId,
): CommandResult {
  const at = { service: service.name };
  switch (item.kind) {
    case 'device':
      return addDevice.plan(doc, { ...at, device: printDevice({ ...full(item) }) });
    case 'item':
      return addListItem.plan(doc, { ...at, key: item.key, value: item.value });
    case 'label': {
      const info = findLabel(item.key);
      const name = info ? newLabelName(doc, target, info) : `io.balena.${item.key}`;
      const value = truthySpelling(doc, service);
      return setPair.plan(doc, { ...at, key: 'labels', name, value });
    }
    case 'pair':
      return setPair.plan(doc, { ...at, key: item.key, name: item.name, value: item.value });
    case 'limit':
      return setField.plan(doc, {
        service: service.name,
        within: ['ulimits'],
        key: item.name,
        value: item.value,
      });
    case 'field':
      return addField(doc, service, item);
  }
}

function full(item: Extract<PresetItem, { kind: 'device' }>) {
  return { host: item.host, container: item.container, permissions: item.permissions };
}

function addField(
  doc: ComposeDocument,
  service: Service,
  { key, value }: Extract<PresetItem, { kind: 'field' }>,
): CommandResult {
  if (key === 'privileged') return setPrivileged.plan(doc, { service: service.name, value: true });
  const written =
    key === 'network_mode' && service.networkMode
      ? printNetworkMode(service.networkMode.value)
      : doc.syntax.view([...service.path, key])?.string;
  if (written !== undefined && written !== '' && written !== value) {
    return refuse(
      'preset-conflict',
      `${service.name} already has “${key}: ${written}”, and this needs ${value}. Change it first if it may go.`,
      [...service.path, key],
    );
  }
  return key === 'network_mode' && parseNetworkMode(value).kind !== 'other'
    ? setNetworkMode.plan(doc, { service: service.name, mode: value })
    : setField.plan(doc, { service: service.name, key, value });
}

/** Takes away what a preset has added. */
export function removeItem(
  doc: ComposeDocument,
  service: Service,
  { item, path, text }: FoundItem,
): CommandResult {
  const at = { service: service.name };
  const index = path.at(-1);
  const place = typeof index === 'number' ? index : 0;
  switch (item.kind) {
    case 'device':
      return removeListItem.plan(doc, { ...at, key: 'devices', index: place });
    case 'item':
      return removeListItem.plan(doc, { ...at, key: item.key, index: place });
    case 'label':
      return removePair.plan(doc, { ...at, key: 'labels', name: text });
    case 'pair':
      return removePair.plan(doc, { ...at, key: item.key, name: item.name });
    case 'limit':
      return removePair.plan(doc, { ...at, key: 'ulimits', name: item.name });
    case 'field':
      return item.key === 'privileged'
        ? setPrivileged.plan(doc, { ...at, value: false })
        : setField.plan(doc, { ...at, key: item.key, value: undefined });
  }
}
