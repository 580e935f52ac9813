import { NETWORK_MODES } from './choices.ts';
import {
  ANYTHING,
  BOOLEAN,
  choice,
  dict,
  either,
  type Field,
  field,
  HOSTS,
  LIST_OR_DICT,
  list,
  map,
  NOTHING,
  NUMBER,
  newer,
  type Shape,
  sequence,
  TEXT,
  TEXT_OR_LIST,
} from './shape.ts';

const CAPABILITY_LIST = list(TEXT);
const PORT_TEXT: Shape = { is: 'number', orText: 'port' };

const PORT = either(
  PORT_TEXT,
  newer(
    map([
      field('target', 'rry', NUMBER, 'The port inside the container.'),
      field('published', 'rry', PORT_TEXT, 'The port on the device.'),
      field('protocol', 'rry', choice(['tcp', 'udp']), 'tcp or udp.', { fallback: 'tcp' }),
      field('host_ip', 'rryn', TEXT, 'The address of the device to listen on.'),
      field('mode', 'rri', choice(['host', 'ingress']), 'How a cluster publishes it.'),
      field('name', 'rrin', TEXT, 'A name for people.'),
      field('app_protocol', 'rrin', TEXT, 'What is spoken there, such as http.'),
    ]),
  ),
);

const DEVICE = either(
  { is: 'text', format: 'device' },
  newer(
    map(
      [
        field('source', 'rryn', TEXT, 'The device of the host.'),
        field('target', 'rryn', TEXT, 'Its path in the container.'),
        field('permissions', 'rryn', TEXT, 'r, w and m: read, write, make.', { fallback: 'rwm' }),
      ],
      ['source'],
    ),
  ),
);

const NETWORK_USE = either(
  map([
    field('aliases', 'yyy', list(TEXT), 'More names of the service in this network.'),
    field('ipv4_address', 'yyy', TEXT, 'A fixed address.'),
    field('ipv6_address', 'yyc', TEXT, 'A fixed IPv6 address.'),
    field('link_local_ips', 'iir', list(TEXT), 'Link-local addresses.', { since21: true }),
    field('mac_address', 'rrcn', TEXT, 'A fixed hardware address.'),
    field('driver_opts', 'rrcn', dict(ANYTHING), 'Settings of the network driver.'),
    field('priority', 'rrc', NUMBER, 'In which order networks are joined.'),
    field('gw_priority', 'rrcn', NUMBER, 'Which network leads outside.'),
    field('interface_name', 'rrin', TEXT, 'The name of the interface in the container.'),
  ]),
  NOTHING,
);

const GPUS = either(choice(['all']), sequence(dict(ANYTHING)));

/** How a service meets the network, the hardware and its neighbours. */
export const HOST_FIELDS: readonly Field[] = [
  field('ports', 'yyy', list(PORT), 'Ports of the device that lead to ports of the service.'),
  field('expose', 'iid', list(PORT_TEXT), 'Ports for other services; a note without effect today.'),
  field(
    'network_mode',
    'yyy',
    choice(NETWORK_MODES.map((mode) => mode.value)),
    'Which network the service lives in.',
    { fallback: 'bridge' },
  ),
  field(
    'networks',
    'yyy',
    either(list(TEXT), dict(NETWORK_USE, /^[a-zA-Z0-9._-]+$/)),
    'Networks of the app that the service joins.',
    { fallback: 'default' },
  ),
  field('dns', 'yyy', TEXT_OR_LIST, 'Name servers to ask.'),
  field('dns_opt', 'yyy', list(TEXT), 'Settings of the name lookup.'),
  field('dns_search', 'yyy', TEXT_OR_LIST, 'Domains to try for short names.'),
  field('extra_hosts', 'yyy', HOSTS, 'More host names and addresses.'),
  field('mac_address', 'yyy', TEXT, 'A fixed hardware address.'),
  field('links', 'iir', list(TEXT), 'Old way to reach other services; names work without it.'),
  field('external_links', 'iir', list(TEXT), 'Old way to reach containers of other apps.'),
  field(
    'privileged',
    'yyy',
    BOOLEAN,
    'All rights over the device. Give devices instead if you can.',
    {
      fallback: 'false',
    },
  ),
  field('devices', 'yyy', list(DEVICE), 'Hardware of the device that the service may use.'),
  field('device_cgroup_rules', 'ric', list(TEXT), 'Rights for kinds of devices.'),
  field('cap_add', 'yyy', CAPABILITY_LIST, 'Single rights to give on top.'),
  field('cap_drop', 'yyy', CAPABILITY_LIST, 'Single rights to take away.'),
  field('security_opt', 'yyy', list(TEXT), 'Security profiles to switch off or on.'),
  field('group_add', 'yyy', list(either(TEXT, NUMBER)), 'More groups for the user.'),
  field('userns_mode', 'yyy', TEXT, 'The user namespace.', { since21: true }),
  field('pid', 'yyy', either(choice(['host']), NOTHING), 'host: see the processes of the device.'),
  field('ipc', 'yyy', choice(['host', 'none', 'private', 'shareable']), 'Shared memory.', {
    fallback: 'shareable',
  }),
  field('uts', 'rrcn', TEXT, 'host: share the name of the device.'),
  field('cgroup', 'rrcn', choice(['host', 'private'], true), 'The control group namespace.'),
  field('cgroup_parent', 'yyy', TEXT, 'The control group above.'),
  field('gpus', 'rrrn', GPUS, 'Graphics processors to use.'),
  field('sysctls', 'yyy', LIST_OR_DICT, 'Kernel settings inside the container.', { since21: true }),
  field('isolation', 'iir', TEXT, 'How Windows isolates containers.', { since21: true }),
  field('credential_spec', 'rrr', dict(ANYTHING), 'Windows accounts.'),
  field('use_api_socket', 'rrin', BOOLEAN, 'Give the service the engine’s socket.'),
];
