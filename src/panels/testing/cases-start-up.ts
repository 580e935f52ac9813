// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import type { FieldCases } from './field-case.ts';

export const START_UP_CASES: FieldCases = {
  depends_on: [
    { before: '', shown: [], change: { add: 'db' }, after: 'depends_on:\n  - db' },
    {
      before: 'depends_on:\n  - db # first',
      shown: ['db'],
      change: { row: 0, cell: 1, to: 'service_healthy' },
      after: 'depends_on:\n  db: # first\n    condition: service_healthy',
    },
    {
      before: 'depends_on:\n  db: # first\n    condition: service_healthy # well',
      shown: ['db | service_healthy'],
      change: { row: 0, cell: 1, to: 'service_started' },
      after: 'depends_on:\n  db: # first\n    condition: service_started # well',
    },
    { before: 'depends_on: [db]', shown: ['db'], change: { remove: 0 }, after: '' },
  ],
  restart: [
    { before: '', shown: '', change: 'no', after: 'restart: "no"' },
    {
      before: 'restart: always # as ever',
      shown: 'always',
      change: 'on-failure',
      after: 'restart: on-failure # as ever',
    },
    {
      before: 'restart: "no" # once',
      shown: 'no',
      change: 'always',
      after: 'restart: "always" # once',
    },
    { before: 'restart: always', shown: 'always', change: '', after: '' },
  ],
  command: [
    { before: '', shown: '', change: 'npm start', after: 'command: npm start' },
    {
      before: 'command: npm start # as ever',
      shown: 'npm start',
      change: 'npm run dev',
      after: 'command: npm run dev # as ever',
    },
    {
      before: 'command: ["npm", "start"] # words',
      shown: '["npm", "start"]',
      change: '["npm", "run"]',
      after: 'command: ["npm", "run"] # words',
    },
    {
      before: 'command:\n  - npm # the tool\n  - start',
      shown: '["npm", "start"]',
      change: '["npm", "start", "--fast"]',
      after: 'command:\n  - npm # the tool\n  - start\n  - --fast',
    },
    {
      before: 'command: ["npm"]',
      shown: '["npm"]',
      change: '["npm"',
      after: /double quotes/,
    },
    {
      before: 'command: run ${MODE:-fast} # mode',
      shown: 'run ${MODE:-fast}',
      change: 'run ${MODE:-slow}',
      after: 'command: run ${MODE:-slow} # mode',
    },
    { before: 'command: npm start', shown: 'npm start', change: '', after: '' },
  ],
  entrypoint: [
    { before: '', shown: '', change: '/start.sh', after: 'entrypoint: /start.sh' },
    {
      before: 'entrypoint: [/start.sh] # ours',
      shown: '["/start.sh"]',
      change: '["/other.sh"]',
      after: 'entrypoint: [/other.sh] # ours',
    },
    {
      before: "entrypoint: '/start.sh' # ours",
      shown: '/start.sh',
      change: '/other.sh',
      after: "entrypoint: '/other.sh' # ours",
    },
  ],
  init: [
    { before: '', shown: false, change: true, after: 'init: true' },
    { before: 'init: true # tidy', shown: true, change: false, after: '' },
    { before: 'init: yes # tidy', shown: true, change: false, after: '' },
    {
      before: 'init: false # not yet',
      shown: false,
      change: true,
      after: 'init: true # not yet',
    },
    {
      before: '<<: *base # all of it',
      shown: true,
      change: false,
      after: '<<: *base # all of it\ninit: false',
    },
    {
      before: '<<: *base # all of it\ninit: true',
      shown: true,
      change: false,
      after: '<<: *base # all of it\ninit: false',
    },
    {
      before: 'init: ${INIT} # by device',
      shown: '${INIT}',
      change: '${TINI}',
      after: 'init: ${TINI} # by device',
    },
  ],
  user: [
    { before: '', shown: '', change: 'node', after: 'user: node' },
    { before: '', shown: '', change: '1000', after: 'user: "1000"' },
    {
      before: "user: '1000:1000' # pi",
      shown: '1000:1000',
      change: '1001:1001',
      after: "user: '1001:1001' # pi",
    },
    {
      before: 'user: 1000 # a number',
      shown: '1000',
      change: '1001',
      after: 'user: "1001" # a number',
    },
    { before: 'user: node', shown: 'node', change: '', after: '' },
    {
      before: 'user: ${UID}:${GID} # mine',
      shown: '${UID}:${GID}',
      change: '${UID}',
      after: 'user: ${UID} # mine',
    },
  ],
  working_dir: [
    { before: '', shown: '', change: '/app', after: 'working_dir: /app' },
    {
      before: 'working_dir: "/app" # here',
      shown: '/app',
      change: '/srv',
      after: 'working_dir: "/srv" # here',
    },
    { before: '', shown: '', change: 'app', after: /begins with a slash/ },
    {
      before: 'working_dir: $HOME # his',
      shown: '$HOME',
      change: '$HOME/app',
      after: 'working_dir: $HOME/app # his',
    },
  ],
  stop_grace_period: [
    { before: '', shown: '', change: '1m30s', after: 'stop_grace_period: 1m30s' },
    {
      before: 'stop_grace_period: 30s # slow',
      shown: '30s',
      change: '45s',
      after: 'stop_grace_period: 45s # slow',
    },
    { before: '', shown: '', change: '90', after: /write 90s for seconds/ },
    { before: '', shown: '', change: 'soon', after: /no length of time/ },
    { before: '', shown: '', change: '1.5m', after: /no length of time/, target: 'resin' },
    { before: 'stop_grace_period: 30s', shown: '30s', change: '', after: '' },
    {
      before: 'stop_grace_period: ${GRACE:-30s} # slow',
      shown: '${GRACE:-30s}',
      change: '${GRACE:-90s}',
      after: 'stop_grace_period: ${GRACE:-90s} # slow',
    },
  ],
  stop_signal: [
    { before: '', shown: '', change: 'SIGINT', after: 'stop_signal: SIGINT' },
    {
      before: 'stop_signal: "SIGINT" # as Ctrl+C',
      shown: 'SIGINT',
      change: 'SIGQUIT',
      after: 'stop_signal: "SIGQUIT" # as Ctrl+C',
    },
    { before: '', shown: '', change: 'please stop', after: /name of a signal/ },
    { before: 'stop_signal: SIGINT', shown: 'SIGINT', change: '', after: '' },
  ],
  tty: [
    { before: '', shown: '', change: 'false', after: 'tty: false' },
    {
      before: 'tty: true # colours',
      shown: 'true',
      change: 'false',
      after: 'tty: false # colours',
    },
    { before: 'tty: true', shown: 'true', change: '', after: '' },
    {
      before: 'tty: ${TTY} # by device',
      shown: '${TTY}',
      change: 'true',
      after: 'tty: true # by device',
    },
  ],
  stdin_open: [
    { before: '', shown: false, change: true, after: 'stdin_open: true' },
    { before: 'stdin_open: true', shown: true, change: false, after: '' },
  ],
  container_name: [
    {
      before: 'container_name: front # old',
      shown: 'front',
      change: 'web',
      after: 'container_name: web # old',
    },
    { before: 'container_name: front', shown: 'front', change: '', after: '' },
  ],
  profiles: [
    { before: '', shown: [], change: { add: 'debug' }, after: 'profiles:\n  - debug' },
    {
      before: 'profiles: [debug] # seldom',
      shown: ['debug'],
      change: { row: 0, to: 'test' },
      after: 'profiles: [test] # seldom',
    },
  ],
};
