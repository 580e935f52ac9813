import { HOST_FIELDS } from './service-fields-host.ts';
import { RUN_FIELDS } from './service-fields-run.ts';
import { STORAGE_FIELDS } from './service-fields-storage.ts';
import {
  ANYTHING,
  BOOLEAN,
  dict,
  either,
  type Field,
  field,
  LIST_OR_DICT,
  map,
  NOTHING,
  NUMBER_OR_TEXT,
  sequence,
  TEXT,
} from './shape.ts';

const EXTERNAL = either(BOOLEAN, map([field('name', 'yyy', TEXT, 'Its name outside.')]));
const DRIVER_OPTIONS = dict(either(TEXT, NUMBER_OR_TEXT));
/** What every reader takes as the name of a service or volume. */
const NAME_PATTERN = /^[a-zA-Z0-9._-]+$/;

/** Every field of a service that any reader of compose files knows. */
export const SERVICE_FIELDS: readonly Field[] = [...RUN_FIELDS, ...HOST_FIELDS, ...STORAGE_FIELDS];

/** Keys of an entry below the top-level `volumes`. */
export const VOLUME_FIELDS: readonly Field[] = [
  field('driver', 'yyy', TEXT, 'What keeps the data; on a device always local.', {
    fallback: 'local',
  }),
  field('driver_opts', 'yyy', DRIVER_OPTIONS, 'Settings of the driver.'),
  field('external', 'iir', EXTERNAL, 'It is made by someone else.'),
  field('labels', 'yyy', LIST_OR_DICT, 'Notes for tools.', { since21: true }),
  field('name', 'iid', TEXT, 'Another name outside the file.', { since21: true }),
];

const IPAM = map([
  field('driver', 'yyy', TEXT, 'What hands out addresses.'),
  field('config', 'yyy', sequence(ANYTHING), 'Subnets, gateways and ranges.'),
  field('options', 'yyy', dict(ANYTHING), 'Settings of the driver.'),
]);

/** Keys of an entry below the top-level `networks`. */
export const NETWORK_FIELDS: readonly Field[] = [
  field('driver', 'yyy', TEXT, 'The kind of network; on a device always bridge.', {
    fallback: 'bridge',
  }),
  field('driver_opts', 'yyy', DRIVER_OPTIONS, 'Settings of the driver.'),
  field('ipam', 'yyy', IPAM, 'Subnet, gateway and range of addresses.'),
  field('internal', 'yyy', BOOLEAN, 'No way out to other networks.'),
  field('external', 'iir', EXTERNAL, 'It is made by someone else.'),
  field('enable_ipv6', 'yyy', BOOLEAN, 'Give out IPv6 addresses too.', { since21: true }),
  field('labels', 'yyy', LIST_OR_DICT, 'Notes for tools.', { since21: true }),
  field('name', 'rrd', TEXT, 'Another name outside the file.'),
  field('attachable', 'rrr', BOOLEAN, 'Let other containers join.'),
  field('enable_ipv4', 'rrrn', BOOLEAN, 'Give out IPv4 addresses.'),
];

/** Keys at the top of the file. */
export const TOP_LEVEL_FIELDS: readonly Field[] = [
  field('version', 'yyy', TEXT, 'The version of the file format; no longer needed today.'),
  field(
    'services',
    'yyy',
    dict(map(SERVICE_FIELDS), NAME_PATTERN),
    'The services of the app, by name.',
  ),
  field(
    'volumes',
    'yyy',
    dict(either(map(VOLUME_FIELDS), NOTHING), NAME_PATTERN),
    'Named volumes: data that outlives an update.',
  ),
  field(
    'networks',
    'yyy',
    dict(either(map(NETWORK_FIELDS), NOTHING)),
    'Networks that services share.',
  ),
  field('name', 'rrdn', TEXT, 'The name of the app.'),
  field('include', 'rryn', sequence(ANYTHING), 'Other compose files to take in.'),
  field('secrets', 'rrr', dict(ANYTHING), 'Files with secrets.'),
  field('configs', 'rrr', dict(ANYTHING), 'Files with settings.'),
  field('models', 'rrin', dict(ANYTHING), 'Models to run.'),
];
