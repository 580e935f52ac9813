// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import type { FieldCases } from './field-case.ts';

/** Ports, storage, labels and environment. */
export const LIST_CASES: FieldCases = {
  ports: [
    { before: '', shown: [], change: { add: '80 | 8080' }, after: 'ports:\n  - "80:8080"' },
    {
      before: 'ports:\n  - "80:8080" # site',
      shown: ['80 | 8080'],
      change: { row: 0, cell: 0, to: '81' },
      after: 'ports:\n  - "81:8080" # site',
    },
    {
      before: 'ports: ["53:53/udp"] # names',
      shown: ['53 | 53 | udp'],
      change: { row: 0, cell: 3, to: '127.0.0.1' },
      after: 'ports: ["127.0.0.1:53:53/udp"] # names',
    },
    {
      before: 'ports:\n  - target: 80 # inside\n    published: 8080',
      shown: ['8080 | 80'],
      change: { row: 0, cell: 0, to: '8081' },
      after: 'ports:\n  - target: 80 # inside\n    published: 8081',
    },
    {
      before: 'ports:\n  - "${PORT:-80}:80" # by device',
      shown: ['${PORT:-80} | 80'],
      change: { row: 0, cell: 1, to: '8080' },
      after: 'ports:\n  - "${PORT:-80}:8080" # by device',
    },
    { before: 'ports: ["80:80"]', shown: ['80 | 80'], change: { remove: 0 }, after: '' },
  ],
  expose: [
    { before: '', shown: [], change: { add: '8080' }, after: 'expose:\n  - "8080"' },
    {
      before: 'expose: ["80"] # site',
      shown: ['80'],
      change: { row: 0, to: '81' },
      after: 'expose: ["81"] # site',
    },
  ],
  volumes: [
    {
      before: '',
      shown: [],
      change: { add: 'data | /data' },
      after: 'volumes:\n  - data:/data',
    },
    {
      before: 'volumes:\n  - data:/data # kept',
      shown: ['data | /data'],
      change: { row: 0, cell: 2, to: 'ro' },
      after: 'volumes:\n  - data:/data:ro # kept',
    },
    {
      before: 'volumes:\n  - type: volume # long\n    source: data\n    target: /data',
      shown: ['data | /data'],
      change: { row: 0, cell: 1, to: '/srv' },
      after: 'volumes:\n  - type: volume # long\n    source: data\n    target: /srv',
    },
    {
      before: 'volumes:\n  - type: volume # long\n    source: data\n    target: /data',
      shown: ['data | /data'],
      change: { row: 0, cell: 2, to: 'ro' },
      after:
        'volumes:\n  - type: volume # long\n    source: data\n    target: /data\n    read_only: true',
    },
    {
      before: 'volumes:\n  - "${DIR}:/data" # by device',
      shown: ['${DIR} | /data'],
      change: { row: 0, cell: 1, to: '/srv' },
      after: 'volumes:\n  - "${DIR}:/srv" # by device',
    },
  ],
  tmpfs: [
    { before: '', shown: [], change: { add: '/run' }, after: 'tmpfs:\n  - /run' },
    {
      before: 'tmpfs: /run # short',
      shown: ['/run'],
      change: { add: '/tmp' },
      after: 'tmpfs: # short\n  - /run\n  - /tmp',
    },
    {
      before: 'tmpfs: /run # short',
      shown: ['/run'],
      change: { row: 0, to: '/tmp' },
      after: 'tmpfs: /tmp # short',
    },
    { before: 'tmpfs: [/run]', shown: ['/run'], change: { remove: 0 }, after: '' },
    { before: '', shown: [], change: { add: 'run' }, after: /begins with a slash/ },
  ],
  read_only: [
    { before: '', shown: false, change: true, after: 'read_only: true' },
    { before: 'read_only: true # safe', shown: true, change: false, after: '' },
  ],
  labels: [
    {
      before: '',
      shown: [],
      change: { add: 'io.balena.features.dbus | 1' },
      after: 'labels:\n  io.balena.features.dbus: "1"',
    },
    {
      before: 'labels:\n  - a=1 # one',
      shown: ['a | 1'],
      change: { row: 0, to: '2' },
      after: 'labels:\n  - a=2 # one',
    },
    {
      before: "labels: {a: '1'} # one",
      shown: ['a | 1'],
      change: { add: 'b | 2' },
      after: "labels: {a: '1', b: '2'} # one",
    },
    {
      before: "labels:\n  a: '1' # one\n  b: '2'",
      shown: ['a | 1', 'b | 2'],
      change: { remove: 1 },
      after: "labels:\n  a: '1' # one",
    },
  ],
  environment: [
    { before: '', shown: [], change: { add: 'MODE | no' }, after: 'environment:\n  MODE: "no"' },
    {
      before: 'environment:\n  - MODE=fast # how',
      shown: ['MODE | fast'],
      change: { row: 0, to: 'slow' },
      after: 'environment:\n  - MODE=slow # how',
    },
    {
      before: 'environment:\n  - SECRET # from outside',
      shown: ['SECRET'],
      change: { row: 0, to: 'x=y' },
      after: 'environment:\n  - SECRET=x=y # from outside',
    },
    {
      before: 'environment:\n  MODE: fast # how\n  PORT: 80',
      shown: ['MODE | fast', 'PORT | 80'],
      change: { row: 0, cell: 0, to: 'SPEED' },
      after: 'environment:\n  SPEED: fast # how\n  PORT: 80',
    },
    {
      before: 'environment: {PORT: "${PORT:-80}"} # by device',
      shown: ['PORT | ${PORT:-80}'],
      change: { row: 0, to: '${PORT:-81}' },
      after: 'environment: {PORT: "${PORT:-81}"} # by device',
    },
    { before: 'environment: [A=1]', shown: ['A | 1'], change: { remove: 0 }, after: '' },
  ],
  env_file: [
    { before: '', shown: [], change: { add: './web.env' }, after: 'env_file:\n  - ./web.env' },
    {
      before: 'env_file: ./web.env # here',
      shown: ['./web.env'],
      change: { row: 0, to: './other.env' },
      after: 'env_file: ./other.env # here',
    },
    {
      before: 'env_file:\n  - ./a.env # first\n  - ./b.env',
      shown: ['./a.env', './b.env'],
      change: { remove: 1 },
      after: 'env_file:\n  - ./a.env # first',
    },
    {
      before: 'env_file:\n  - path: ./a.env # maybe\n    required: false',
      shown: 'as written',
      change: { add: './b.env' },
      after: /as written/,
    },
  ],
};
