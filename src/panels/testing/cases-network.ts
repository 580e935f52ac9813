// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import type { FieldCases } from './field-case.ts';

export const NETWORK_CASES: FieldCases = {
  network_mode: [
    { before: '', shown: '', change: 'host', after: 'network_mode: host' },
    {
      before: 'network_mode: host # for Bluetooth',
      shown: 'host',
      change: 'service:db',
      after: 'network_mode: service:db # for Bluetooth',
    },
    {
      before: "network_mode: 'service:db' # shared",
      shown: 'service:db',
      change: 'none',
      after: "network_mode: 'none' # shared",
    },
    { before: 'network_mode: host', shown: 'host', change: '', after: '' },
  ],
  hostname: [
    { before: '', shown: '', change: 'gate', after: 'hostname: gate' },
    {
      before: 'hostname: gw # seen inside',
      shown: 'gw',
      change: 'gate',
      after: 'hostname: gate # seen inside',
    },
    {
      before: "hostname: 'gw' # seen inside",
      shown: 'gw',
      change: 'gate',
      after: "hostname: 'gate' # seen inside",
    },
    {
      before: 'image: a:1 # pinned\nhostname: gw\nuser: me # him',
      shown: 'gw',
      change: '',
      after: 'image: a:1 # pinned\nuser: me # him',
    },
    {
      before: 'hostname: ${NAME:-gw} # set by hand',
      shown: '${NAME:-gw}',
      change: '${NAME:-gate}',
      after: 'hostname: ${NAME:-gate} # set by hand',
    },
    {
      before: '<<: *base # all of it',
      shown: 'shared',
      change: 'gate',
      after: '<<: *base # all of it\nhostname: gate',
    },
    { before: '<<: *base', shown: 'shared', change: '', after: /comes from an anchor/ },
    { before: '', shown: '', change: 'my host', after: /letters, digits, dots/ },
  ],
  domainname: [
    { before: '', shown: '', change: 'example.lan', after: 'domainname: example.lan' },
    {
      before: 'domainname: "a.lan" # ours',
      shown: 'a.lan',
      change: 'b.lan',
      after: 'domainname: "b.lan" # ours',
    },
    { before: 'domainname: a.lan', shown: 'a.lan', change: '', after: '' },
  ],
  mac_address: [
    {
      before: '',
      shown: '',
      change: '02:42:ac:11:65:43',
      after: 'mac_address: 02:42:ac:11:65:43',
    },
    {
      before: 'mac_address: 02:42:ac:11:65:43 # of the old one',
      shown: '02:42:ac:11:65:43',
      change: '02:42:ac:11:65:44',
      after: 'mac_address: 02:42:ac:11:65:44 # of the old one',
    },
    { before: '', shown: '', change: '02:42', after: /six pairs/ },
  ],
  extra_hosts: [
    {
      before: '',
      shown: [],
      change: { add: 'broker | 10.0.0.7' },
      after: 'extra_hosts:\n  broker: "10.0.0.7"',
    },
    {
      before: 'extra_hosts:\n  - "broker:10.0.0.7" # mqtt',
      shown: ['broker | 10.0.0.7'],
      change: { row: 0, to: '10.0.0.8' },
      after: 'extra_hosts:\n  - "broker:10.0.0.8" # mqtt',
    },
    {
      before: 'extra_hosts:\n  - broker=10.0.0.7 # mqtt',
      shown: ['broker | 10.0.0.7'],
      change: { row: 0, cell: 0, to: 'mqtt' },
      after: 'extra_hosts:\n  - mqtt=10.0.0.7 # mqtt',
    },
    {
      before: 'extra_hosts:\n  - "broker:10.0.0.7" # mqtt\n  - "six:fd00::1"',
      shown: ['broker | 10.0.0.7', 'six | fd00::1'],
      change: { add: 'web | 10.0.0.9' },
      after: 'extra_hosts:\n  - "broker:10.0.0.7" # mqtt\n  - "six:fd00::1"\n  - "web:10.0.0.9"',
    },
    {
      before: 'extra_hosts: # known\n  broker: 10.0.0.7 # mqtt\n  web: 10.0.0.9',
      shown: ['broker | 10.0.0.7', 'web | 10.0.0.9'],
      change: { row: 0, to: '10.0.0.8' },
      after: 'extra_hosts: # known\n  broker: 10.0.0.8 # mqtt\n  web: 10.0.0.9',
    },
    {
      before: 'extra_hosts: # known\n  broker: 10.0.0.7 # mqtt\n  web: 10.0.0.9',
      shown: ['broker | 10.0.0.7', 'web | 10.0.0.9'],
      change: { remove: 1 },
      after: 'extra_hosts: # known\n  broker: 10.0.0.7 # mqtt',
    },
    {
      before: 'extra_hosts: {broker: 10.0.0.7} # known',
      shown: ['broker | 10.0.0.7'],
      change: { add: 'web | 10.0.0.9' },
      after: 'extra_hosts: {broker: 10.0.0.7, web: 10.0.0.9} # known',
    },
    {
      before: '<<: *base # all of it',
      shown: ['broker | 10.0.0.1'],
      change: { add: 'web | 10.0.0.9' },
      after: '<<: *base # all of it\nextra_hosts:\n  broker: 10.0.0.1\n  web: 10.0.0.9',
    },
    {
      before: 'extra_hosts:\n  broker: [10.0.0.7, 10.0.0.8] # two',
      shown: 'as written',
      change: { add: 'web | 10.0.0.9' },
      after: /as written/,
    },
  ],
  dns: [
    { before: '', shown: [], change: { add: '1.1.1.1' }, after: 'dns:\n  - 1.1.1.1' },
    {
      before: 'dns: 1.1.1.1 # fast',
      shown: ['1.1.1.1'],
      change: { row: 0, to: '8.8.8.8' },
      after: 'dns: 8.8.8.8 # fast',
    },
    {
      before: 'dns: 1.1.1.1 # fast',
      shown: ['1.1.1.1'],
      change: { add: '8.8.8.8' },
      after: 'dns: # fast\n  - 1.1.1.1\n  - 8.8.8.8',
    },
    {
      before: 'dns:\n  - 1.1.1.1 # fast\n  - 8.8.8.8',
      shown: ['1.1.1.1', '8.8.8.8'],
      change: { remove: 1 },
      after: 'dns:\n  - 1.1.1.1 # fast',
    },
    { before: 'dns: [1.1.1.1]', shown: ['1.1.1.1'], change: { remove: 0 }, after: '' },
    {
      before: 'dns: ["${DNS}"] # of the site',
      shown: ['${DNS}'],
      change: { add: '${DNS2}' },
      after: 'dns: ["${DNS}", "${DNS2}"] # of the site',
    },
    {
      before: '<<: *base # all of it',
      shown: ['9.9.9.9'],
      change: { add: '1.1.1.1' },
      after: '<<: *base # all of it\ndns:\n  - 9.9.9.9\n  - 1.1.1.1',
    },
    { before: '', shown: [], change: { add: 'dns.example' }, after: /is no address/ },
  ],
  dns_search: [
    { before: '', shown: [], change: { add: 'lan' }, after: 'dns_search:\n  - lan' },
    {
      before: 'dns_search: lan # home',
      shown: ['lan'],
      change: { row: 0, to: 'home.lan' },
      after: 'dns_search: home.lan # home',
    },
    {
      before: 'dns_search: [lan, example.org] # both',
      shown: ['lan', 'example.org'],
      change: { remove: 0 },
      after: 'dns_search: [example.org] # both',
    },
  ],
  dns_opt: [
    { before: '', shown: [], change: { add: 'timeout:2' }, after: 'dns_opt:\n  - timeout:2' },
    {
      before: 'dns_opt:\n- use-vc # by TCP',
      shown: ['use-vc'],
      change: { add: 'rotate' },
      after: 'dns_opt:\n- use-vc # by TCP\n- rotate',
    },
  ],
  links: [
    {
      before: 'links:\n  - db:database # old',
      shown: ['db:database'],
      change: { row: 0, to: 'db:base' },
      after: 'links:\n  - db:base # old',
    },
    { before: 'links: [db]', shown: ['db'], change: { remove: 0 }, after: '' },
  ],
  external_links: [
    {
      before: 'external_links: [redis] # theirs',
      shown: ['redis'],
      change: { add: 'mysql:db' },
      after: 'external_links: [redis, "mysql:db"] # theirs',
    },
  ],
  'networks back aliases': [
    {
      before: 'networks:\n  - front # f\n  - back # b',
      shown: [],
      change: { add: 'database' },
      after: 'networks:\n  front: # f\n  back: # b\n    aliases:\n      - database',
    },
    {
      before: 'networks: [back] # one',
      shown: [],
      change: { add: 'database' },
      after: 'networks: # one\n  back:\n    aliases:\n      - database',
    },
    {
      before: 'networks:\n  back: # b\n  front:',
      shown: [],
      change: { add: 'database' },
      after: 'networks:\n  back: # b\n    aliases:\n      - database\n  front:',
    },
    {
      before: 'networks:\n  back: {aliases: [database]} # b',
      shown: ['database'],
      change: { add: 'base' },
      after: 'networks:\n  back: {aliases: [database, base]} # b',
    },
    {
      before: 'networks:\n  back: # b\n    aliases:\n      - database',
      shown: ['database'],
      change: { remove: 0 },
      after: 'networks:\n  back: # b',
    },
  ],
  'networks back ipv4_address': [
    {
      before: 'networks:\n  - back # b',
      shown: '',
      change: '172.28.0.10',
      after: 'networks:\n  back: # b\n    ipv4_address: 172.28.0.10',
    },
    {
      before: 'networks:\n  back:\n    ipv4_address: 172.28.0.10 # fixed',
      shown: '172.28.0.10',
      change: '172.28.0.11',
      after: 'networks:\n  back:\n    ipv4_address: 172.28.0.11 # fixed',
    },
    {
      before: 'networks:\n  back:\n    aliases: [a] # a\n    ipv4_address: 172.28.0.10',
      shown: '172.28.0.10',
      change: '',
      after: 'networks:\n  back:\n    aliases: [a] # a',
    },
    { before: 'networks: [back]', shown: '', change: '172.28.0', after: /is no address/ },
  ],
  'networks back ipv6_address': [
    {
      before: 'networks:\n  back:\n    ipv6_address: fd00::1 # six',
      shown: 'fd00::1',
      change: 'fd00::2',
      after: 'networks:\n  back:\n    ipv6_address: fd00::2 # six',
    },
  ],
  'networks back mac_address': [
    {
      before: 'networks:\n  back:',
      shown: '',
      change: '02:42:ac:11:65:43',
      after: 'networks:\n  back:\n    mac_address: 02:42:ac:11:65:43',
      target: 'compose',
    },
  ],
};
