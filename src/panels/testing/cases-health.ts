// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import type { FieldCases } from './field-case.ts';

export const HEALTH_CASES: FieldCases = {
  'healthcheck test': [
    {
      before: '',
      shown: 'image',
      change: 'line: curl -f http://localhost',
      after: 'healthcheck:\n  test: curl -f http://localhost',
    },
    {
      before: '',
      shown: 'image',
      change: 'program: /app/check --quick',
      after: 'healthcheck:\n  test:\n    - CMD\n    - /app/check\n    - --quick',
    },
    { before: '', shown: 'image', change: 'off', after: 'healthcheck:\n  disable: true' },
    { before: '', shown: 'image', change: 'line', after: /typed first/ },
    {
      before: 'healthcheck:\n  test: curl -f a # how',
      shown: 'line: curl -f a',
      change: 'line: curl -f b',
      after: 'healthcheck:\n  test: curl -f b # how',
    },
    {
      before: 'healthcheck:\n  test: ["CMD-SHELL", "curl -f a || exit 1"] # how',
      shown: 'line: curl -f a || exit 1',
      change: 'line: curl -f b || exit 1',
      after: 'healthcheck:\n  test: ["CMD-SHELL", "curl -f b || exit 1"] # how',
    },
    {
      before: 'healthcheck:\n  test:\n    - CMD # no shell\n    - curl\n    - -f\n    - a b',
      shown: 'program: curl -f "a b"',
      change: 'program: curl -f "c d"',
      after: 'healthcheck:\n  test:\n    - CMD # no shell\n    - curl\n    - -f\n    - c d',
    },
    {
      before: 'healthcheck:\n  test: [CMD, curl, a] # how',
      shown: 'program: curl a',
      change: 'line',
      after: 'healthcheck:\n  test: [CMD-SHELL, curl a] # how',
    },
    {
      before: 'healthcheck:\n  test: curl a # how\n  retries: 2',
      shown: 'line: curl a',
      change: 'program',
      after: 'healthcheck:\n  test: # how\n    - CMD\n    - curl\n    - a\n  retries: 2',
    },
    {
      before: 'healthcheck:\n  test: curl a # how',
      shown: 'line: curl a',
      change: 'off',
      after: 'healthcheck:\n  test: curl a # how\n  disable: true',
    },
    {
      before: 'healthcheck:\n  test: curl a # how\n  disable: true',
      shown: 'off: curl a',
      change: 'line',
      after: 'healthcheck:\n  test: curl a # how',
    },
    {
      before: 'healthcheck:\n  test: ["NONE"] # never\n  interval: 5s',
      shown: 'off',
      change: 'line: curl a',
      after: 'healthcheck:\n  test: ["CMD-SHELL", "curl a"] # never\n  interval: 5s',
    },
    {
      before: 'image: a:1 # pinned\nhealthcheck:\n  disable: true',
      shown: 'off',
      change: 'image',
      after: 'image: a:1 # pinned',
    },
    {
      before: 'healthcheck:\n  test: curl a\n  interval: 5s # often',
      shown: 'line: curl a',
      change: 'image',
      after: 'healthcheck:\n  interval: 5s # often',
    },
    {
      before: 'healthcheck:\n  test: [curl, a] # no head',
      shown: 'other',
      change: 'line: curl a',
      after: 'healthcheck:\n  test: [CMD-SHELL, curl a] # no head',
    },
    {
      before: 'healthcheck: *health # as all',
      shown: 'program: true',
      change: 'program: /check',
      after: 'healthcheck: # as all\n  test:\n    - CMD\n    - "/check"\n  interval: 2m',
    },
    {
      before: 'healthcheck:\n  <<: *health # most of it\n  retries: 2',
      shown: 'program: true',
      change: 'line: check',
      after:
        'healthcheck:\n  <<: *health # most of it\n  test:\n    - CMD-SHELL\n    - check\n  retries: 2',
    },
    {
      before: 'healthcheck:\n  test: check ${PORT:-80} # its port',
      shown: 'line: check ${PORT:-80}',
      change: 'line: check ${PORT:-81}',
      after: 'healthcheck:\n  test: check ${PORT:-81} # its port',
    },
    {
      before: 'healthcheck:\n  test: [CMD, a] # how',
      shown: 'program: a',
      change: 'program: a "b',
      after: /typed first/,
    },
  ],
  'healthcheck interval': [
    { before: '', shown: '', change: '30s', after: 'healthcheck:\n  interval: 30s' },
    {
      before: 'healthcheck:\n  interval: 30s # often\n  retries: 3',
      shown: '30s',
      change: '1m',
      after: 'healthcheck:\n  interval: 1m # often\n  retries: 3',
    },
    {
      before: 'healthcheck: {test: a, interval: 30s} # in braces',
      shown: '30s',
      change: '1m',
      after: 'healthcheck: {test: a, interval: 1m} # in braces',
    },
    {
      before: 'healthcheck:\n  test: a # how\n  interval: 30s',
      shown: '30s',
      change: '',
      after: 'healthcheck:\n  test: a # how',
    },
    { before: 'healthcheck:\n  interval: 30s', shown: '30s', change: '', after: '' },
    {
      before: 'healthcheck: *health # as all',
      shown: '2m',
      change: '5m',
      after: 'healthcheck: # as all\n  test:\n    - CMD\n    - "true"\n  interval: 5m',
    },
    { before: '', shown: '', change: '30', after: /write 30s/ },
  ],
  'healthcheck timeout': [
    {
      before: 'healthcheck:\n  test: a # how',
      shown: '',
      change: '5s',
      after: 'healthcheck:\n  test: a # how\n  timeout: 5s',
    },
    {
      before: 'healthcheck:\n  timeout: "5s" # quick',
      shown: '5s',
      change: '10s',
      after: 'healthcheck:\n  timeout: "10s" # quick',
    },
  ],
  'healthcheck retries': [
    { before: '', shown: '', change: '5', after: 'healthcheck:\n  retries: 5' },
    {
      before: 'healthcheck:\n  retries: 3 # thrice',
      shown: '3',
      change: '4',
      after: 'healthcheck:\n  retries: 4 # thrice',
    },
    {
      before: 'healthcheck:\n  retries: "3" # as text',
      shown: '3',
      change: '4',
      after: 'healthcheck:\n  retries: "4" # as text',
    },
    { before: '', shown: '', change: 'many', after: /whole number, 0 or more/ },
    { before: '', shown: '', change: '-1', after: /whole number, 0 or more/ },
  ],
  'healthcheck start_period': [
    {
      before: 'healthcheck:\n  test: a # how\n  retries: 2',
      shown: '',
      change: '1m',
      after: 'healthcheck:\n  test: a # how\n  retries: 2\n  start_period: 1m',
    },
    {
      before: 'healthcheck:\n  start_period: ${START:-1m} # slow',
      shown: '${START:-1m}',
      change: '${START:-2m}',
      after: 'healthcheck:\n  start_period: ${START:-2m} # slow',
    },
  ],
  'healthcheck start_interval': [
    {
      before: 'healthcheck:\n  start_interval: 1s # quick',
      shown: '1s',
      change: '2s',
      after: 'healthcheck:\n  start_interval: 2s # quick',
      target: 'compose',
    },
  ],
};
