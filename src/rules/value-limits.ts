import type { TargetId } from '../compose/catalog/targets.ts';
import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { Severity } from './rule.ts';

/** A value that a target refuses or cannot honour although it takes the field (domain notes 2 and 4). */
export interface ValueLimit {
  /** Where: keys below a service, a declared volume or a declared network; `*` stands for each item. */
  readonly at: 'service' | 'volume' | 'network';
  readonly path: readonly string[];
  readonly severity: Partial<Record<TargetId, Severity>>;
  /** Whether this value is meant. */
  matches(view: YamlView): boolean;
  readonly message: string;
  /** What to write instead; without it the entry is to be removed. */
  readonly instead?: YamlValue | ((view: YamlView) => YamlValue);
  /** The fix makes a mount one of a named volume, which must be declared then. */
  readonly declares?: true;
}

function text(pattern: RegExp): (view: YamlView) => boolean {
  return (view) => view.kind === 'scalar' && pattern.test(view.string ?? '');
}

/** Whether a path is absolute, has wildcards or leads out of the project, `a/../../b` as much as `../b`. */
function leavesProject(view: YamlView): boolean {
  const path = view.string ?? '';
  if (path.startsWith('/') || path.includes('*')) return true;
  let depth = 0;
  for (const step of path.split('/')) {
    if (step === '..') depth--;
    else if (step !== '.' && step !== '') depth++;
    if (depth < 0) return true;
  }
  return false;
}

const IGNORED_BEFORE: Partial<Record<TargetId, Severity>> = {
  resin: 'warning',
  'balena-classic': 'warning',
  balena: 'error',
};
const BALENA: Partial<Record<TargetId, Severity>> = { balena: 'error' };
const DEVICES: Partial<Record<TargetId, Severity>> = {
  resin: 'error',
  'balena-classic': 'error',
  balena: 'error',
};

export const VALUE_LIMITS: readonly ValueLimit[] = [
  {
    at: 'service',
    path: ['network_mode'],
    severity: IGNORED_BEFORE,
    matches: text(/^container:/),
    message: 'A device cannot share the network of a foreign container. Name a service: service:….',
  },
  {
    at: 'service',
    path: ['pid'],
    severity: BALENA,
    matches: text(/^(container|service):/),
    message: 'Devices share processes with the host only; a release with this value is refused.',
  },
  {
    at: 'service',
    path: ['ipc'],
    severity: IGNORED_BEFORE,
    matches: text(/^(container|service):/),
    message: 'Balena’s builder refuses memory shared with another service or container.',
    instead: 'shareable',
  },
  {
    at: 'service',
    path: ['pids_limit'],
    severity: BALENA,
    matches: text(/^-/),
    message: 'Balena’s builder refuses a negative pids_limit; leave it out for no limit.',
  },
  {
    at: 'service',
    path: ['security_opt', '*'],
    severity: BALENA,
    matches: text(/^(?!no-new-privileges(?:[:=].*)?$|(?:apparmor|seccomp)[:=]unconfined$)/),
    message:
      'Balena’s builder takes no-new-privileges, apparmor:unconfined and seccomp:unconfined only.',
  },
  {
    at: 'service',
    path: ['oom_score_adj'],
    severity: { balena: 'warning' },
    matches: (view) => Number(view.string) <= -900,
    message:
      'With -900 or less the service outlives the device’s own programs when memory is short.',
    instead: -800,
  },
  {
    at: 'service',
    path: ['healthcheck', 'test'],
    severity: { balena: 'error', compose: 'error' },
    matches: (view) =>
      view.kind === 'seq' && !/^(CMD|CMD-SHELL|NONE)$/.test(view.item(0)?.string ?? ''),
    message: 'A test written as a list begins with CMD, CMD-SHELL or NONE.',
    instead: (view) => ['CMD', ...view.items.map((item) => item.string ?? '')],
  },
  {
    at: 'service',
    path: ['build'],
    severity: BALENA,
    matches: text(/^(https?|git|ssh):\/\/|^git@|\.git(#.*)?$/),
    message: 'Balena’s builder builds folders of the project only, no repository elsewhere.',
    instead: '.',
  },
  {
    at: 'service',
    path: ['build', 'context'],
    severity: BALENA,
    matches: text(/^(https?|git|ssh):\/\/|^git@|\.git(#.*)?$/),
    message: 'Balena’s builder builds folders of the project only, no repository elsewhere.',
    instead: '.',
  },
  ...[['build'], ['build', 'context']].map(
    (path): ValueLimit => ({
      at: 'service',
      path,
      severity: DEVICES,
      matches: text(/^\.\.(\/|$)|^\/|^~/),
      message:
        'Only the folder of the compose file is sent to the builder, so a folder outside cannot be built. Move it inside.',
      instead: '.',
    }),
  ),
  {
    at: 'service',
    path: ['devices', '*'],
    severity: BALENA,
    matches: text(/^[\w.-]+\/[\w-]+=[\w.:-]+$/),
    message:
      'Balena’s builder takes paths of devices only, no names of the Container Device Interface.',
  },
  {
    at: 'service',
    path: ['env_file'],
    severity: { 'balena-classic': 'error' },
    matches: leavesProject,
    message: 'The balena CLI before 25 takes files inside the project only: no /, no .. and no *.',
  },
  {
    at: 'service',
    path: ['env_file', '*'],
    severity: { 'balena-classic': 'error' },
    matches: leavesProject,
    message: 'The balena CLI before 25 takes files inside the project only: no /, no .. and no *.',
  },
  {
    at: 'service',
    path: ['volumes', '*', 'type'],
    severity: { 'balena-classic': 'warning' },
    matches: text(/^(?!(volume|bind|tmpfs)$)/),
    message:
      'The balena CLI before 25 knows no mount of this kind and leaves it out without a word.',
    instead: 'volume',
    declares: true,
  },
  {
    at: 'service',
    path: ['volumes', '*', 'type'],
    severity: BALENA,
    matches: text(/^(npipe|cluster|image)$/),
    message: 'Devices mount named volumes and tmpfs only.',
    instead: 'volume',
    declares: true,
  },
  {
    at: 'service',
    path: ['profiles', '*'],
    severity: { balena: 'error', compose: 'error' },
    matches: text(/^(?![a-zA-Z0-9][a-zA-Z0-9_.-]+$)/),
    message: 'The name of a profile is two or more letters, digits, dots, dashes and underscores.',
  },
  {
    at: 'volume',
    path: ['driver'],
    severity: BALENA,
    matches: text(/^(?!(local|default)$)/),
    message: 'Devices keep volumes themselves: the driver is local.',
    instead: 'local',
  },
  {
    at: 'network',
    path: [],
    severity: { resin: 'error' },
    matches: (view) => view.kind === 'null',
    message: 'The builder of 2018 refuses a network with nothing behind its name.',
    instead: {},
  },
  {
    at: 'network',
    path: ['driver'],
    severity: BALENA,
    matches: text(/^(?!(bridge|default)$)/),
    message: 'Devices know networks of the kind bridge only.',
    instead: 'bridge',
  },
  {
    at: 'network',
    path: ['enable_ipv6'],
    severity: BALENA,
    matches: text(/^(true|yes|on)$/i),
    message: 'Balena’s builder refuses networks with IPv6.',
    instead: false,
  },
  {
    at: 'network',
    path: ['driver_opts', 'com.docker.network.bridge.name'],
    severity: { balena: 'warning' },
    matches: (view) => view.kind === 'scalar',
    message: 'A fixed name of the bridge can clash with one that the device has.',
  },
  {
    at: 'network',
    path: ['ipam', 'config', '*', 'aux_addresses'],
    severity: BALENA,
    matches: () => true,
    message: 'Balena’s builder refuses aux_addresses.',
  },
];
