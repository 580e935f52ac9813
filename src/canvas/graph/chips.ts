import type { TargetId } from '../../compose/catalog/targets.ts';
import type { Service } from '../../compose/compose-document.ts';
import type { Device } from '../../compose/fields/devices.ts';
import type { Label } from '../../compose/fields/labels.ts';
import type { NetworkMode } from '../../compose/fields/network-mode.ts';
import type { Port } from '../../compose/fields/ports.ts';

export type ChipKind =
  | 'power'
  | 'network'
  | 'port'
  | 'device'
  | 'volume'
  | 'capability'
  | 'label'
  | 'restart';

/** One fact of a service on its card, and the whole sentence for it. */
export interface Chip {
  readonly kind: ChipKind;
  readonly text: string;
  readonly title: string;
}

/** What matters of a service at a glance, the weightiest first. */
export function chipsOf(service: Service, target: TargetId): readonly Chip[] {
  return [
    ...privilegedChip(service),
    ...networkChip(service.networkMode?.value),
    ...service.ports.map(({ value }) => portChip(value)),
    ...service.devices.map(({ value }) => deviceChip(value)),
    ...service.capAdd.map(({ value }) => capabilityChip(value)),
    ...volumeChips(service),
    ...featureChip(service.labels.map(({ value }) => value)),
    ...restartChip(service.restart?.value, target),
  ];
}

function privilegedChip(service: Service): Chip[] {
  if (service.privileged?.value !== true) return [];
  return [{ kind: 'power', text: 'privileged', title: 'Privileged: has all rights on the device' }];
}

function networkChip(mode: NetworkMode | undefined): Chip[] {
  if (!mode || mode.kind === 'bridge') return [];
  if (mode.kind === 'service') {
    const title = `Uses the network of ${mode.service}`;
    return [{ kind: 'network', text: `net of ${mode.service}`, title }];
  }
  if (mode.kind === 'other') {
    return [{ kind: 'network', text: mode.raw, title: `Network mode ${mode.raw}` }];
  }
  const title = mode.kind === 'host' ? 'Shares the network of the device' : 'Has no network';
  return [{ kind: 'network', text: `${mode.kind} network`, title }];
}

/** `80 → 8080`, and `53/udp` where both sides and more than TCP are the same. */
export function portText(port: Port): string {
  if (port.problem !== undefined) return port.raw;
  const protocol = port.protocol && port.protocol !== 'tcp' ? `/${port.protocol}` : '';
  if (port.published === undefined) return `→ ${port.target}${protocol}`;
  if (port.published === port.target) return `${port.target}${protocol}`;
  return `${port.published} → ${port.target}${protocol}`;
}

function portChip(port: Port): Chip {
  const outside = port.published ?? 'a port that the engine picks';
  const title =
    port.problem ?? `Port ${outside} of the device leads to ${port.target} in the container`;
  return { kind: 'port', text: portText(port), title };
}

function deviceChip(device: Device): Chip {
  const inside = device.container ?? device.host;
  const title = device.problem ?? `Device ${device.host}, inside as ${inside}`;
  return { kind: 'device', text: device.host.replace(/^\/dev\//, ''), title };
}

function capabilityChip(name: string): Chip {
  return { kind: 'capability', text: name, title: `Capability ${name} added` };
}

function volumeChips(service: Service): Chip[] {
  const byName = new Map<string, string[]>();
  for (const { value } of service.volumes) {
    if (value.kind !== 'volume' || value.source === undefined) continue;
    byName.set(value.source, [...(byName.get(value.source) ?? []), value.target ?? '?']);
  }
  return [...byName].map(([name, targets]) => ({
    kind: 'volume',
    text: name,
    title: `Named volume ${name} at ${targets.join(' and ')}`,
  }));
}

const FEATURE = /^io\.(?:balena|resin)\.features\./;

function featureChip(labels: readonly Label[]): Chip[] {
  const features = labels
    .filter(({ name, value }) => FEATURE.test(name) && value !== '0' && value !== 'false')
    .map(({ name }) => name.replace(FEATURE, ''));
  if (features.length === 0) return [];
  const text = features.length === 1 ? (features[0] ?? '') : `${features.length} features`;
  return [{ kind: 'label', text, title: `Device features by label: ${features.join(', ')}` }];
}

/** Devices restart containers always unless told otherwise, plain Docker never. */
function restartChip(policy: string | undefined, target: TargetId): Chip[] {
  const usual = target === 'compose' ? 'no' : 'always';
  if (policy === undefined || policy === usual) return [];
  return [{ kind: 'restart', text: `restart ${policy}`, title: `Restart policy ${policy}` }];
}
