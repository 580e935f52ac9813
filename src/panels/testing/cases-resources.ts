// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import type { FieldCases } from './field-case.ts';

export const RESOURCE_CASES: FieldCases = {
  mem_limit: [
    { before: '', shown: '', change: '256m', after: 'mem_limit: 256m' },
    { before: '', shown: '', change: '268435456', after: 'mem_limit: 268435456' },
    {
      before: 'mem_limit: 256m # enough',
      shown: '256m',
      change: '512m',
      after: 'mem_limit: 512m # enough',
    },
    {
      before: "mem_limit: '256m' # enough",
      shown: '256m',
      change: '1g',
      after: "mem_limit: '1g' # enough",
    },
    { before: '', shown: '', change: '1.5g', after: /read 1\.5g as 0.*Write 1536m/ },
    { before: '', shown: '', change: '1.5g', after: 'mem_limit: 1.5g', target: 'compose' },
    { before: '', shown: '', change: 'lots', after: /no size of memory/ },
    { before: 'mem_limit: 256m', shown: '256m', change: '', after: '' },
    {
      before: 'mem_limit: ${MEM:-256m} # by device',
      shown: '${MEM:-256m}',
      change: '${MEM:-512m}',
      after: 'mem_limit: ${MEM:-512m} # by device',
    },
    {
      before: '<<: *base # all of it',
      shown: '64m',
      change: '128m',
      after: '<<: *base # all of it\nmem_limit: 128m',
    },
  ],
  mem_reservation: [
    {
      before: 'mem_limit: 256m # most',
      shown: '',
      change: '64m',
      after: 'mem_limit: 256m # most\nmem_reservation: 64m',
    },
    {
      before: 'mem_reservation: 64m # least',
      shown: '64m',
      change: '32m',
      after: 'mem_reservation: 32m # least',
    },
  ],
  memswap_limit: [
    {
      before: 'mem_limit: 1g\nmemswap_limit: 2g # both',
      shown: '2g',
      change: '3g',
      after: 'mem_limit: 1g\nmemswap_limit: 3g # both',
    },
  ],
  mem_swappiness: [
    {
      before: 'mem_swappiness: 10 # seldom',
      shown: '10',
      change: '20',
      after: 'mem_swappiness: 20 # seldom',
    },
    { before: '', shown: '', change: '200', after: /from 0 to 100/ },
  ],
  cpu_shares: [
    { before: '', shown: '', change: '512', after: 'cpu_shares: 512' },
    {
      before: 'cpu_shares: 512 # half',
      shown: '512',
      change: '256',
      after: 'cpu_shares: 256 # half',
    },
    {
      before: 'cpu_shares: "512" # as text',
      shown: '512',
      change: '256',
      after: 'cpu_shares: "256" # as text',
    },
    { before: '', shown: '', change: '1', after: /whole number, 2 or more/ },
    { before: 'cpu_shares: 512', shown: '512', change: '', after: '' },
  ],
  cpu_quota: [
    { before: '', shown: '', change: '50000', after: 'cpu_quota: 50000' },
    {
      before: 'cpu_quota: 50000 # half',
      shown: '50000',
      change: '100000',
      after: 'cpu_quota: 100000 # half',
    },
    { before: '', shown: '', change: 'half', after: /whole number/ },
  ],
  cpus: [
    { before: '', shown: '', change: '0.5', after: 'cpus: 0.5', target: 'compose' },
    { before: 'cpus: "0.5" # half', shown: '0.5', change: '0.75', after: 'cpus: "0.75" # half' },
    { before: 'cpus: 0.5 # half', shown: '0.5', change: '2', after: 'cpus: 2 # half' },
    { before: '', shown: '', change: 'two', after: /Write a number, 0 or more/ },
  ],
  cpuset: [
    { before: '', shown: '', change: '0,2', after: 'cpuset: "0,2"' },
    { before: "cpuset: '0-1' # two", shown: '0-1', change: '2-3', after: "cpuset: '2-3' # two" },
    { before: '', shown: '', change: 'all', after: /numbers of processors/ },
  ],
  pids_limit: [
    { before: '', shown: '', change: '100', after: 'pids_limit: 100' },
    { before: 'pids_limit: 100 # few', shown: '100', change: '50', after: 'pids_limit: 50 # few' },
  ],
  oom_score_adj: [
    { before: '', shown: '', change: '-500', after: 'oom_score_adj: -500' },
    {
      before: 'oom_score_adj: 100 # early',
      shown: '100',
      change: '200',
      after: 'oom_score_adj: 200 # early',
    },
    { before: '', shown: '', change: '2000', after: /from -1000 to 1000/ },
  ],
  oom_kill_disable: [
    { before: 'oom_kill_disable: true', shown: true, change: false, after: '' },
    {
      before: 'oom_kill_disable: false # no',
      shown: false,
      change: true,
      after: 'oom_kill_disable: true # no',
    },
  ],
};
