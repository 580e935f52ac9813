import { checkAddress, checkHostname, checkMac } from './checks.ts';
import type { FormField } from './form-field.ts';

/** Names and addresses that a service has and knows. */
export const NETWORK_FIELDS: readonly FormField[] = [
  {
    at: ['hostname'],
    label: 'Host name',
    control: { kind: 'text', check: checkHostname },
    placeholder: 'chosen by the device',
  },
  {
    at: ['extra_hosts'],
    label: 'Known hosts',
    control: { kind: 'pairs', noun: 'host', columns: ['Name', 'Address'] },
    placeholder: 'broker',
    hint: 'It knows the other services, and what name servers know.',
  },
  {
    at: ['dns'],
    label: 'Name servers',
    control: { kind: 'list', noun: 'name server', column: 'Address', check: checkAddress },
    placeholder: '1.1.1.1',
    hint: 'It asks those that the device asks.',
    rare: true,
  },
  {
    at: ['domainname'],
    label: 'Domain',
    control: { kind: 'text', check: checkHostname },
    placeholder: 'example.lan',
    rare: true,
  },
  {
    at: ['dns_search'],
    label: 'Search domains',
    control: { kind: 'list', noun: 'domain', column: 'Domain' },
    placeholder: 'example.lan',
    hint: 'Short names are looked up as they are.',
    rare: true,
  },
  {
    at: ['dns_opt'],
    label: 'Name lookup',
    control: {
      kind: 'list',
      noun: 'option',
      column: 'Option',
      suggestions: [
        { value: 'ndots:1', detail: 'How many dots make a name a full one' },
        { value: 'timeout:2', detail: 'Seconds to wait for an answer' },
        { value: 'attempts:3', detail: 'How often to ask' },
        { value: 'rotate', detail: 'Ask the servers in turn' },
        { value: 'use-vc', detail: 'Ask by TCP' },
      ],
    },
    placeholder: 'timeout:2',
    hint: 'The usual settings of resolv.conf hold.',
    rare: true,
  },
  {
    at: ['mac_address'],
    label: 'Hardware address',
    control: { kind: 'text', check: checkMac },
    placeholder: '02:42:ac:11:65:43',
    rare: true,
  },
  {
    at: ['links'],
    label: 'Links',
    control: { kind: 'list', noun: 'link', column: 'Service, or service:name' },
    placeholder: 'db:database',
    rare: true,
  },
  {
    at: ['external_links'],
    label: 'Links to other apps',
    control: { kind: 'list', noun: 'link', column: 'Container, or container:name' },
    placeholder: 'redis:cache',
    rare: true,
  },
];

/** What can be said of the network called `name` that a service joins. */
export function networkUseFields(name: string): readonly FormField[] {
  const at = (key: string): FormField['at'] => ['networks', name, key];
  return [
    {
      at: at('aliases'),
      label: 'More names in this network',
      control: { kind: 'list', noun: 'alias', column: 'Name', check: checkHostname },
      placeholder: 'database',
      hint: 'Others reach it by the name of the service.',
    },
    {
      at: at('ipv4_address'),
      label: 'Fixed address',
      control: { kind: 'text', check: checkAddress },
      placeholder: '172.28.0.10',
    },
    {
      at: at('ipv6_address'),
      label: 'Fixed IPv6 address',
      control: { kind: 'text', check: checkAddress },
      placeholder: 'fd00::10',
      rare: true,
    },
    {
      at: at('mac_address'),
      label: 'Hardware address',
      control: { kind: 'text', check: checkMac },
      placeholder: '02:42:ac:11:65:43',
      rare: true,
    },
  ];
}
