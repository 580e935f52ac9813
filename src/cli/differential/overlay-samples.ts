import type { OverlayPair } from './compare-overlay.ts';

/** Values of fields of a service, each one that the tool takes. */
const FIELDS: readonly (readonly string[])[] = [
  ['image: a:1', 'image: b', 'image: "c:2"'],
  ['command: x y', 'command: [x, "y z"]', 'command: "echo 1"'],
  ['entrypoint: [a]', 'entrypoint: b c'],
  [
    'environment: [A=1, B=2, C]',
    'environment: {A: 2, D: "x=y"}',
    'environment: [B, D=]',
    'environment: {A: , B: z}',
  ],
  ['labels: [a=1, b]', 'labels: {a: "2", c: d}', 'labels: ["b=3"]'],
  ['ports: ["80:80", "443:443"]', 'ports: ["81:80", "80:80"]', 'ports: [80, "53:53/udp"]'],
  ['ports: [{target: 80, published: 80}]', 'ports: ["127.0.0.1:80:80"]', 'ports: ["53:53/tcp"]'],
  ['volumes: ["d:/data", "./x:/x"]', 'volumes: ["e:/data:ro"]', 'volumes: [/x, "d:/more"]'],
  ['volumes: [{type: volume, source: d, target: /data}]', 'volumes: ["./y:/data"]'],
  ['devices: ["/dev/a:/dev/x"]', 'devices: ["/dev/b:/dev/x:r", "/dev/c"]'],
  ['cap_add: [SYS_ADMIN, NET_ADMIN]', 'cap_add: [NET_ADMIN, SYS_TIME]'],
  ['cap_drop: [ALL]', 'cap_drop: [MKNOD]'],
  ['expose: ["1", "2"]', 'expose: [2, 3]'],
  ['dns: 1.1.1.1', 'dns: [8.8.8.8, 9.9.9.9]'],
  ['dns_search: a.b', 'dns_search: [c.d]'],
  ['tmpfs: /run', 'tmpfs: [/tmp, "/run:size=1m"]'],
  ['env_file: a.env', 'env_file: [b.env, a.env]'],
  [
    'depends_on: [other]',
    'depends_on: {other: {condition: service_healthy}}',
    'depends_on: [more]',
  ],
  [
    'networks: [n, m]',
    'networks: {n: {aliases: [x]}}',
    'networks: {n: {aliases: [y], priority: 2}}',
  ],
  ['build: ./a', 'build: {context: ./b, args: [A=1]}', 'build: {target: t, args: {A: 2, B: 3}}'],
  ['healthcheck: {test: [CMD, a], retries: 3}', 'healthcheck: {test: b, interval: 5s}'],
  [
    'logging: {driver: json-file, options: {max-size: 1m}}',
    'logging: {options: {max-file: "2"}}',
    'logging: {driver: journald}',
  ],
  ['ulimits: {nofile: 1, nproc: 2}', 'ulimits: {nofile: {soft: 1, hard: 2}}'],
  ['sysctls: {a.b: 1}', 'sysctls: ["a.b=2", "c.d=3"]'],
  ['extra_hosts: ["a:1.1.1.1"]', 'extra_hosts: {b: 2.2.2.2}', 'extra_hosts: {a: 3.3.3.3}'],
  ['links: [other]', 'links: ["other:o"]'],
  ['security_opt: ["label:disable"]', 'security_opt: ["apparmor:x"]'],
  ['group_add: [1]', 'group_add: [2]'],
  ['privileged: true', 'privileged: false'],
  ['restart: always', 'restart: "no"'],
  ['mem_limit: 10m', 'mem_limit: 1g'],
  ['deploy: {replicas: 1, labels: [a=1]}', 'deploy: {labels: {b: "2"}, mode: global}'],
  ['secrets: [s]', 'secrets: [{source: t, target: s}]'],
  ['x-note: {a: 1}', 'x-note: [b]'],
];

const DECLARED =
  'volumes: {d: , e: {driver: local}}\nnetworks: {n: , m: {internal: true}}\nsecrets: {s: {file: ./s}, t: {file: ./t}}\n';
const OTHERS = '  other: {image: o}\n  more: {image: m}\n';

/** Pairs of files that are made up: each field of a service in each of its forms over each other. */
export function samplePairs(count: number): readonly OverlayPair[] {
  let state = 1;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const fields = () =>
    FIELDS.flatMap((forms) => {
      const form = forms[below(forms.length)];
      return form !== undefined && below(3) === 0 ? [`    ${form}\n`] : [];
    });
  return Array.from({ length: count }, (_, index) => ({
    name: `made up ${index + 1}`,
    base: `services:\n${OTHERS}  web:\n    stdin_open: true\n${unique(['    image: z\n', '    build: ./z\n', ...fields()])}${DECLARED}`,
    over: `services:\n  web:\n    tty: true\n${unique(fields())}`,
  }));
}

/** Fields of one service, the last of each name. */
function unique(lines: readonly string[]): string {
  return [...new Map(lines.map((line) => [line.split(':', 1)[0], line])).values()].join('');
}
