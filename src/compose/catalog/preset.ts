/** Where a preset stands in the chooser. */
export type PresetGroup = 'pins' | 'media' | 'network' | 'host' | 'process';

export const PRESET_GROUPS: readonly { readonly id: PresetGroup; readonly title: string }[] = [
  { id: 'pins', title: 'Buses and pins' },
  { id: 'media', title: 'USB, media and screen' },
  { id: 'network', title: 'Wireless and network' },
  { id: 'host', title: 'Host system' },
  { id: 'process', title: 'Process' },
];

/** How much a service can do to the device; a judgement (presets notes, privilege ladder). */
export type LadderStep = 0 | 1 | 2 | 3 | 4;

export const LADDER: readonly string[] = [
  'No extra rights',
  'One device',
  'A careful right',
  'Almost root',
  'Root in all but name',
];

/** What a preset rests on: documentation, code, an issue thread, real files, general knowledge. */
export type Basis = 'D' | 'C' | 'I' | 'S' | 'K';

interface ItemBase {
  /** The user may write another value; any value then counts as the preset's own. Says what it is. */
  readonly ask?: string;
  /** The value is only an example: the user must write another. */
  readonly example?: true;
}

export type PresetItem =
  | (ItemBase & {
      readonly kind: 'device';
      readonly host: string;
      /** Undefined: the same path in the service. */
      readonly container?: string;
      readonly permissions?: string;
      /** Host paths that serve the same need. */
      readonly like?: RegExp;
    })
  | (ItemBase & {
      /** An entry of a list. */
      readonly kind: 'item';
      readonly key: 'cap_add' | 'cap_drop' | 'group_add' | 'tmpfs' | 'security_opt';
      readonly value: string;
      /** Only where `user` says that the process is not root. */
      readonly nonRoot?: boolean;
    })
  /** A label of the features, by its key in the catalogue of labels; its namespace follows the file. */
  | (ItemBase & { readonly kind: 'label'; readonly key: string })
  | (ItemBase & {
      readonly kind: 'pair';
      readonly key: 'environment' | 'sysctls';
      readonly name: string;
      readonly value: string;
    })
  | (ItemBase & { readonly kind: 'limit'; readonly name: string; readonly value: number })
  | (ItemBase & {
      readonly kind: 'field';
      readonly key: 'network_mode' | 'pid' | 'shm_size' | 'hostname' | 'privileged';
      readonly value: string;
    });

/** One way to meet the need. */
export interface PresetVariant {
  readonly title: string;
  /** None: the need is met without any right. */
  readonly items: readonly PresetItem[];
  /** Where it stands on the ladder if not where its preset does. */
  readonly step?: LadderStep;
}

/** What a service may need of the device, with the least privilege that gives it. */
export interface Preset {
  /** Kebab-case. */
  readonly id: string;
  readonly title: string;
  /** What it is for, for a newcomer. */
  readonly meaning: string;
  readonly group: PresetGroup;
  readonly step: LadderStep;
  readonly basis: readonly Basis[];
  /** At least one; the usual one first. */
  readonly variants: readonly PresetVariant[];
  readonly caveats: readonly string[];
  /** What must be switched on in the device configuration, which is no part of the compose file. */
  readonly checklist: readonly string[];
  /** The first supervisor or OS that knows it. */
  readonly since?: string;
  /** The plainest name for what others need too. */
  readonly general?: true;
  /** Other words to find it by. */
  readonly words?: string;
}

/** Whether nothing but general knowledge speaks for a preset. */
export function isUnproven({ basis }: Preset): boolean {
  return basis.every((letter) => letter === 'K');
}

export function device(
  host: string,
  more: {
    readonly container?: string;
    readonly permissions?: string;
    readonly like?: RegExp;
    readonly ask?: string;
    readonly example?: true;
  } = {},
): PresetItem {
  return { kind: 'device', host, ...more };
}

export function capability(name: string): PresetItem {
  return { kind: 'item', key: 'cap_add', value: name };
}

/** A group of the image that may use the device node; root needs none. */
export function group(name: string): PresetItem {
  return { kind: 'item', key: 'group_add', value: name, nonRoot: true };
}

/** `dbus` for `features.dbus`. */
export function feature(name: string): PresetItem {
  return { kind: 'label', key: `features.${name}` };
}

export function variable(name: string, value: string, ask?: string): PresetItem {
  return { kind: 'pair', key: 'environment', name, value, ...(ask !== undefined && { ask }) };
}

export function sysctl(name: string, value: string): PresetItem {
  return { kind: 'pair', key: 'sysctls', name, value };
}

export function limit(name: string, value: number): PresetItem {
  return { kind: 'limit', name, value };
}

export const HOST_NETWORK: PresetItem = { kind: 'field', key: 'network_mode', value: 'host' };
export const PRIVILEGED: PresetItem = { kind: 'field', key: 'privileged', value: 'true' };
export const HOST_PID: PresetItem = { kind: 'field', key: 'pid', value: 'host' };
export const BUS_ADDRESS: PresetItem = variable(
  'DBUS_SYSTEM_BUS_ADDRESS',
  'unix:path=/host/run/dbus/system_bus_socket',
);

/** A preset that has only one way. */
export function only(items: readonly PresetItem[]): readonly PresetVariant[] {
  return [{ title: 'Usual', items }];
}
