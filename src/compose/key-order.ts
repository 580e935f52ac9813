/** Keys of the top level in their usual order. */
export const TOP_KEY_ORDER = [
  'version',
  'name',
  'include',
  'services',
  'volumes',
  'networks',
  'configs',
  'secrets',
] as const;

/** Keys of `build` in their usual order. */
export const BUILD_KEY_ORDER: readonly string[] = [
  'context',
  'dockerfile',
  'target',
  'args',
  'cache_from',
  'labels',
  'extra_hosts',
  'shm_size',
  'network',
];

const HEALTHCHECK_KEY_ORDER: readonly string[] = [
  'test',
  'interval',
  'timeout',
  'retries',
  'start_period',
  'start_interval',
  'disable',
];

/** Keys of a network that a service joins, in their usual order. */
const NETWORK_USE_KEY_ORDER: readonly string[] = [
  'aliases',
  'ipv4_address',
  'ipv6_address',
  'mac_address',
];

/** Keys of a service in the order in which people write them; a test holds it against the catalogue, which is too large for the start. */
export const SERVICE_KEY_ORDER: readonly string[] = [
  'image',
  'build',
  'command',
  'entrypoint',
  'environment',
  'env_file',
  'depends_on',
  'restart',
  'healthcheck',
  'init',
  'user',
  'working_dir',
  'hostname',
  'domainname',
  'container_name',
  'tty',
  'stdin_open',
  'stop_signal',
  'stop_grace_period',
  'extends',
  'profiles',
  'labels',
  'label_file',
  'annotations',
  'attach',
  'post_start',
  'pre_stop',
  'platform',
  'pull_policy',
  'pull_refresh_after',
  'runtime',
  'scale',
  'deploy',
  'develop',
  'provider',
  'models',
  'logging',
  'ports',
  'expose',
  'network_mode',
  'networks',
  'dns',
  'dns_opt',
  'dns_search',
  'extra_hosts',
  'mac_address',
  'links',
  'external_links',
  'privileged',
  'devices',
  'device_cgroup_rules',
  'cap_add',
  'cap_drop',
  'security_opt',
  'group_add',
  'userns_mode',
  'pid',
  'ipc',
  'uts',
  'cgroup',
  'cgroup_parent',
  'gpus',
  'sysctls',
  'isolation',
  'credential_spec',
  'use_api_socket',
  'volumes',
  'volumes_from',
  'volume_driver',
  'tmpfs',
  'read_only',
  'shm_size',
  'storage_opt',
  'configs',
  'secrets',
  'mem_limit',
  'mem_reservation',
  'memswap_limit',
  'mem_swappiness',
  'cpu_count',
  'cpu_percent',
  'cpu_period',
  'cpu_quota',
  'cpu_rt_period',
  'cpu_rt_runtime',
  'cpu_shares',
  'cpus',
  'cpuset',
  'pids_limit',
  'oom_kill_disable',
  'oom_score_adj',
  'ulimits',
  'blkio_config',
];

/** The usual order of keys in a map of a service, named by the keys that lead there. */
export function keyOrderWithin(within: readonly string[]): readonly string[] {
  switch (within[0]) {
    case 'build':
      return BUILD_KEY_ORDER;
    // The map itself may be missing, and takes its place among the keys of the service.
    case 'healthcheck':
      return [...HEALTHCHECK_KEY_ORDER, ...SERVICE_KEY_ORDER];
    case 'networks':
      return NETWORK_USE_KEY_ORDER;
    default:
      return SERVICE_KEY_ORDER;
  }
}
