import { parseVolumeMount } from '../fields/volumes.ts';
import type { DraftService } from './draft-service.ts';
import { takeMount, takeNetwork, takeUlimit } from './run-values.ts';

/** What an option does to the service. `flag`: it stands alone; else the next word is its value. */
export type RunOption =
  | { readonly flag: true; take(draft: DraftService, on: boolean): void }
  | { readonly flag: false; take(draft: DraftService, value: string): void };

const value = (take: (draft: DraftService, value: string) => void): RunOption => ({
  flag: false,
  take,
});
const flag = (take: (draft: DraftService, on: boolean) => void): RunOption => ({
  flag: true,
  take,
});

const item = (key: string) => value((draft, text) => draft.add(key, text));
const field = (key: string) => value((draft, text) => draft.set(key, text));
const number = (key: string) =>
  value((draft, text) => draft.set(key, /^-?\d{1,9}$/.test(text) ? Number(text) : text));
const turnedOn = (key: string) =>
  flag((draft, on) => {
    if (on) draft.set(key, true);
  });
/** Belongs to the terminal or to Docker, not to the app. */
const silent = (isFlag: boolean): RunOption => (isFlag ? flag(() => {}) : value(() => {}));
const told = (isFlag: boolean, why: string): RunOption =>
  isFlag ? flag((draft) => draft.notes.push(why)) : value((draft) => draft.notes.push(why));

const health = (key: string) => value((draft, text) => draft.put('healthcheck', key, text));

function pair(key: string): RunOption {
  return value((draft, text) => {
    const at = text.indexOf('=');
    draft.put(key, at < 0 ? text : text.slice(0, at), at < 0 ? '' : text.slice(at + 1));
  });
}

/** The options of `docker run`, as `docker run --help` of Docker 27 lists them. */
export const RUN_OPTIONS: Readonly<Record<string, RunOption>> = {
  name: value((draft, text) => {
    draft.name = text;
  }),
  publish: item('ports'),
  expose: item('expose'),
  'publish-all': told(
    true,
    '-P (publish all ports) was left out: name the ports that should be reached.',
  ),
  volume: value((draft, text) => {
    draft.add('volumes', text);
    const { kind, source } = parseVolumeMount(text);
    if (kind === 'volume' && source !== undefined) draft.volumes.add(source);
    if (kind === 'bind' && source !== undefined) draft.binds.push(source);
  }),
  mount: value(takeMount),
  tmpfs: item('tmpfs'),
  'volumes-from': item('volumes_from'),
  'volume-driver': field('volume_driver'),
  env: item('environment'),
  'env-file': item('env_file'),
  restart: field('restart'),
  'cap-add': item('cap_add'),
  'cap-drop': item('cap_drop'),
  device: item('devices'),
  'device-cgroup-rule': item('device_cgroup_rules'),
  gpus: told(
    false,
    '--gpus was left out: devices give a graphics processor by the label io.balena.features.gpu.',
  ),
  privileged: turnedOn('privileged'),
  network: value(takeNetwork),
  net: value(takeNetwork),
  'network-alias': told(
    false,
    '--network-alias was left out: services reach each other by their names.',
  ),
  ip: told(false, '--ip was left out: an address of its own has to be written below the network.'),
  ip6: told(
    false,
    '--ip6 was left out: an address of its own has to be written below the network.',
  ),
  link: value((draft, text) => {
    draft.notes.push(
      `--link ${text} was left out: services of one app reach each other by their names.`,
    );
  }),
  hostname: field('hostname'),
  domainname: field('domainname'),
  'add-host': item('extra_hosts'),
  dns: item('dns'),
  'dns-search': item('dns_search'),
  'dns-opt': item('dns_opt'),
  'dns-option': item('dns_opt'),
  'mac-address': field('mac_address'),
  user: field('user'),
  'group-add': item('group_add'),
  workdir: field('working_dir'),
  entrypoint: field('entrypoint'),
  label: value((draft, text) => {
    const at = text.indexOf('=');
    draft.put('labels', at < 0 ? text : text.slice(0, at), at < 0 ? '' : text.slice(at + 1));
  }),
  'label-file': told(false, '--label-file was left out: write the labels below “labels”.'),
  annotation: pair('annotations'),
  memory: field('mem_limit'),
  'memory-reservation': field('mem_reservation'),
  'memory-swap': field('memswap_limit'),
  'memory-swappiness': number('mem_swappiness'),
  cpus: field('cpus'),
  'cpu-shares': number('cpu_shares'),
  'cpu-period': number('cpu_period'),
  'cpu-quota': number('cpu_quota'),
  'cpu-rt-period': number('cpu_rt_period'),
  'cpu-rt-runtime': number('cpu_rt_runtime'),
  'cpuset-cpus': field('cpuset'),
  'cpuset-mems': told(false, '--cpuset-mems was left out: compose has no field for it.'),
  'blkio-weight': told(false, '--blkio-weight was left out: devices take no “blkio_config”.'),
  'pids-limit': number('pids_limit'),
  'shm-size': field('shm_size'),
  'oom-kill-disable': turnedOn('oom_kill_disable'),
  'oom-score-adj': number('oom_score_adj'),
  ulimit: value(takeUlimit),
  sysctl: pair('sysctls'),
  'security-opt': item('security_opt'),
  'storage-opt': pair('storage_opt'),
  ipc: field('ipc'),
  pid: field('pid'),
  uts: field('uts'),
  userns: field('userns_mode'),
  cgroupns: field('cgroup'),
  'cgroup-parent': field('cgroup_parent'),
  isolation: field('isolation'),
  runtime: field('runtime'),
  platform: field('platform'),
  pull: silent(false),
  init: turnedOn('init'),
  'read-only': turnedOn('read_only'),
  tty: turnedOn('tty'),
  interactive: turnedOn('stdin_open'),
  'stop-signal': field('stop_signal'),
  'stop-timeout': value((draft, text) => draft.set('stop_grace_period', `${text}s`)),
  'log-driver': value((draft, text) => draft.put('logging', 'driver', text)),
  'log-opt': value((draft, text) => {
    const at = text.indexOf('=');
    const logging = draft.get('logging');
    const old =
      typeof logging === 'object' && logging !== null && 'options' in logging
        ? logging.options
        : undefined;
    const options = typeof old === 'object' && old !== null && !Array.isArray(old) ? old : {};
    draft.put('logging', 'options', { ...options, [text.slice(0, at)]: text.slice(at + 1) });
  }),
  'health-cmd': health('test'),
  'health-interval': health('interval'),
  'health-timeout': health('timeout'),
  'health-start-period': health('start_period'),
  'health-start-interval': health('start_interval'),
  'health-retries': value((draft, text) => draft.put('healthcheck', 'retries', Number(text))),
  'no-healthcheck': flag((draft, on) => {
    if (on) draft.put('healthcheck', 'disable', true);
  }),
  detach: silent(true),
  quiet: silent(true),
  'sig-proxy': silent(true),
  'disable-content-trust': silent(true),
  'detach-keys': silent(false),
  attach: silent(false),
  cidfile: silent(false),
  rm: told(true, '--rm was left out: a service stays, and is started again as “restart” says.'),
};

/** The options of one letter. */
export const SHORT_OPTIONS: Readonly<Record<string, string>> = {
  p: 'publish',
  P: 'publish-all',
  v: 'volume',
  e: 'env',
  h: 'hostname',
  u: 'user',
  w: 'workdir',
  l: 'label',
  m: 'memory',
  c: 'cpu-shares',
  d: 'detach',
  q: 'quiet',
  a: 'attach',
  i: 'interactive',
  t: 'tty',
};
