// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import type { FieldCases } from './field-case.ts';

export const SOURCE_CASES: FieldCases = {
  image: [
    { before: '', shown: '', change: 'nginx:1.25', after: 'image: nginx:1.25' },
    {
      before: 'image: nginx:1.25 # pinned',
      shown: 'nginx:1.25',
      change: 'nginx:1.27',
      after: 'image: nginx:1.27 # pinned',
    },
    {
      before: 'image: "nginx:${TAG:-1.25}" # pinned',
      shown: 'nginx:${TAG:-1.25}',
      change: 'nginx:${TAG:-1.27}',
      after: 'image: "nginx:${TAG:-1.27}" # pinned',
    },
    { before: 'image: nginx', shown: 'nginx', change: 'two words', after: /is no image/ },
    { before: 'image: nginx', shown: 'nginx', change: '', after: '' },
  ],
  'build context': [
    {
      before: 'build: ./web # here',
      shown: './web',
      change: './site',
      after: 'build: ./site # here',
    },
    {
      before: 'build:\n  context: ./web # here\n  target: final',
      shown: './web',
      change: './site',
      after: 'build:\n  context: ./site # here\n  target: final',
    },
    {
      before: 'build: {context: ./web} # here',
      shown: './web',
      change: './site',
      after: 'build: {context: ./site} # here',
    },
  ],
  'build dockerfile': [
    {
      before: 'build: ./web # here',
      shown: '',
      change: 'Dockerfile.arm',
      after: 'build: # here\n  context: ./web\n  dockerfile: Dockerfile.arm',
    },
    {
      before: 'build:\n  context: ./web\n  dockerfile: Dockerfile.arm # arm',
      shown: 'Dockerfile.arm',
      change: 'Dockerfile.pi',
      after: 'build:\n  context: ./web\n  dockerfile: Dockerfile.pi # arm',
    },
    {
      before: 'build:\n  context: ./web # here\n  dockerfile: D',
      shown: 'D',
      change: '',
      after: 'build:\n  context: ./web # here',
    },
  ],
  'build target': [
    {
      before: 'build:\n  context: ./web # here\n  args: {A: 1}',
      shown: '',
      change: 'final',
      after: 'build:\n  context: ./web # here\n  target: final\n  args: {A: 1}',
    },
    {
      before: "build:\n  context: .\n  target: 'final' # last",
      shown: 'final',
      change: 'test',
      after: "build:\n  context: .\n  target: 'test' # last",
    },
  ],
  'build args': [
    {
      before: 'build: ./web # here',
      shown: [],
      change: { add: 'VERSION | 1.2' },
      after: 'build: # here\n  context: ./web\n  args:\n    VERSION: "1.2"',
    },
    {
      before: 'build:\n  context: .\n  args:\n    - VERSION=1.2 # pinned\n    - DEBUG',
      shown: ['VERSION | 1.2', 'DEBUG'],
      change: { row: 0, to: '1.3' },
      after: 'build:\n  context: .\n  args:\n    - VERSION=1.3 # pinned\n    - DEBUG',
    },
    {
      before: 'build:\n  context: .\n  args:\n    - VERSION=1.2 # pinned\n    - DEBUG',
      shown: ['VERSION | 1.2', 'DEBUG'],
      change: { row: 1, to: '1' },
      after: 'build:\n  context: .\n  args:\n    - VERSION=1.2 # pinned\n    - DEBUG=1',
    },
    {
      before: 'build:\n  context: .\n  args:\n    VERSION: "1.2" # pinned',
      shown: ['VERSION | 1.2'],
      change: { row: 0, cell: 0, to: 'RELEASE' },
      after: 'build:\n  context: .\n  args:\n    RELEASE: "1.2" # pinned',
    },
    {
      before: 'build:\n  context: .\n  args:\n    VERSION: "1.2" # pinned',
      shown: ['VERSION | 1.2'],
      change: { add: 'DEBUG | 1' },
      after: 'build:\n  context: .\n  args:\n    VERSION: "1.2" # pinned\n    DEBUG: "1"',
    },
    {
      before: 'build:\n  context: . # here\n  args: [A=1]',
      shown: ['A | 1'],
      change: { remove: 0 },
      after: 'build:\n  context: . # here',
    },
    {
      before: 'build:\n  context: .\n  args: {A: "${A}"} # by device',
      shown: ['A | ${A}'],
      change: { row: 0, to: '${A:-1}' },
      after: 'build:\n  context: .\n  args: {A: "${A:-1}"} # by device',
    },
  ],
  'build cache_from': [
    {
      before: 'build: ./web # here',
      shown: [],
      change: { add: 'me/web:latest' },
      after: 'build: # here\n  context: ./web\n  cache_from:\n    - me/web:latest',
    },
    {
      before: 'build:\n  context: .\n  cache_from: [a:1] # layers',
      shown: ['a:1'],
      change: { row: 0, to: 'a:2' },
      after: 'build:\n  context: .\n  cache_from: [a:2] # layers',
    },
  ],
  'build labels': [
    {
      before: 'build:\n  context: .\n  labels:\n    - who=me # him',
      shown: ['who | me'],
      change: { row: 0, to: 'you' },
      after: 'build:\n  context: .\n  labels:\n    - who=you # him',
    },
    {
      before: 'build:\n  context: .\n  labels: {who: me} # him',
      shown: ['who | me'],
      change: { remove: 0 },
      after: 'build:\n  context: .',
    },
  ],
  'build extra_hosts': [
    {
      before: 'build:\n  context: .\n  extra_hosts:\n    - "mirror:10.0.0.9" # near',
      shown: ['mirror | 10.0.0.9'],
      change: { row: 0, to: '10.0.0.8' },
      after: 'build:\n  context: .\n  extra_hosts:\n    - "mirror:10.0.0.8" # near',
    },
    {
      before: 'build:\n  context: .\n  extra_hosts: {mirror: 10.0.0.9} # near',
      shown: ['mirror | 10.0.0.9'],
      change: { add: 'other | 10.0.0.7' },
      after: 'build:\n  context: .\n  extra_hosts: {mirror: 10.0.0.9, other: 10.0.0.7} # near',
    },
  ],
  'build shm_size': [
    {
      before: 'build: {context: .} # here',
      shown: '',
      change: '128m',
      after: 'build: {context: ., shm_size: 128m} # here',
    },
    {
      before: 'build:\n  context: .\n  shm_size: 67108864 # bytes',
      shown: '67108864',
      change: '134217728',
      after: 'build:\n  context: .\n  shm_size: 134217728 # bytes',
    },
  ],
  'build network': [
    {
      before: 'build:\n  context: .\n  network: none # closed',
      shown: 'none',
      change: 'host',
      after: 'build:\n  context: .\n  network: host # closed',
      target: 'compose',
    },
  ],
};
