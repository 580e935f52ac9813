import { BUILD_FIELDS } from './build-fields.ts';
import type { Field, Shape } from './shape.ts';
import {
  NETWORK_FIELDS,
  SERVICE_FIELDS,
  TOP_LEVEL_FIELDS,
  VOLUME_FIELDS,
} from './top-level-fields.ts';

/** Every field of a service in the first file format; nothing else is taken there. */
export const VERSION_1_FIELDS: readonly string[] = [
  'build',
  'cap_add',
  'cap_drop',
  'cgroup_parent',
  'command',
  'container_name',
  'cpu_quota',
  'cpu_shares',
  'cpuset',
  'devices',
  'dns',
  'dns_search',
  'dockerfile',
  'domainname',
  'entrypoint',
  'env_file',
  'environment',
  'expose',
  'extends',
  'external_links',
  'extra_hosts',
  'hostname',
  'image',
  'ipc',
  'labels',
  'links',
  'log_driver',
  'log_opt',
  'mac_address',
  'mem_limit',
  'mem_swappiness',
  'memswap_limit',
  'net',
  'pid',
  'ports',
  'privileged',
  'read_only',
  'restart',
  'security_opt',
  'shm_size',
  'stdin_open',
  'stop_signal',
  'tty',
  'ulimits',
  'user',
  'volume_driver',
  'volumes',
  'volumes_from',
  'working_dir',
];

export type FieldPlace = 'top' | 'service' | 'build' | 'volume' | 'network';

const PLACES: Readonly<Record<FieldPlace, ReadonlyMap<string, Field>>> = {
  top: byName(TOP_LEVEL_FIELDS),
  service: byName(SERVICE_FIELDS),
  build: byName(BUILD_FIELDS),
  volume: byName(VOLUME_FIELDS),
  network: byName(NETWORK_FIELDS),
};

function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}

/** What the catalogue knows of `name` at a place, or undefined. */
export function findField(place: FieldPlace, name: string): Field | undefined {
  return PLACES[place].get(name);
}

/** What the catalogue knows of the field that `at` leads to from a service, such as `healthcheck` and `interval`. */
export function findServiceField(at: readonly string[]): Field | undefined {
  const [name = '', ...inner] = at;
  let field = findField('service', name);
  let shape = field?.shape;
  for (const key of inner) {
    field = shape && fieldIn(shape, key);
    shape = field?.shape ?? (shape && valueShape(shape));
  }
  return field;
}

/** The field called `key` of a map. */
function fieldIn(shape: Shape, key: string): Field | undefined {
  if (shape.is === 'map') return shape.fields.get(key);
  if (shape.is !== 'either') return undefined;
  return shape.of.map((each) => fieldIn(each, key)).find((found) => found !== undefined);
}

/** What stands below any key, where the names are the user's own. */
function valueShape(shape: Shape): Shape | undefined {
  if (shape.is === 'dict') return shape.of;
  if (shape.is !== 'either') return undefined;
  return shape.of.map(valueShape).find((found) => found !== undefined);
}

export function fieldsOf(place: FieldPlace): ReadonlyMap<string, Field> {
  return PLACES[place];
}

/** The values a shape suggests, for completion and choosers. */
export function suggestedValues(shape: Shape): readonly string[] {
  switch (shape.is) {
    case 'text':
      return shape.values ?? [];
    case 'boolean':
      return ['true', 'false'];
    case 'either':
      return shape.of.flatMap(suggestedValues);
    case 'list':
      return suggestedValues(shape.of);
    default:
      return [];
  }
}
