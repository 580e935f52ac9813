import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { serviceView } from '../compose/service-view.ts';
import type { Intent, YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { Conversion } from './convert-version.ts';
import { setAt } from './set-at.ts';

/** The period of the kernel's scheduler, in microseconds; a quota is a part of it. */
const PERIOD = 100_000;

/** What a file of version 3 says below `deploy`, as fields of the service where these are known. */
export function deployIntents(doc: ComposeDocument, target: TargetId): Conversion {
  const found = [...doc.services.values()].map((service) => ofService(doc, service, target));
  const files = ['configs', 'secrets'].filter(
    (key) =>
      doc.syntax.has([key]) ||
      [...doc.services.values()].some((it) => it.syntaxOf(key) !== 'absent'),
  );
  const notes = files.map(
    (key) =>
      `“${key}” was kept: only swarms and newer readers have them; use variables or files in the image.`,
  );
  return {
    intents: found.flatMap(({ intents }) => intents),
    notes: [...found.flatMap((it) => it.notes), ...notes],
  };
}

function ofService(doc: ComposeDocument, { name, path }: Service, target: TargetId): Conversion {
  const view = serviceView(doc, name);
  const deploy = view?.get('deploy');
  if (!view || deploy?.kind !== 'map' || !doc.syntax.has([...path, 'deploy'])) {
    return { intents: [], notes: [] };
  }
  const fields = { ...limits(deploy, target), ...restart(deploy) };
  const sets = Object.entries(fields)
    .filter(([key, value]) => value !== undefined && !view.get(key))
    .map(([key, value]): Intent => setAt([...path, key], value ?? null));
  const left = leftOut(deploy);
  return {
    intents: [...sets, { kind: 'delete', path: [...path, 'deploy'] }],
    notes: left.length > 0 ? [`Of “deploy” of ${name} was left out: ${left.join(', ')}.`] : [],
  };
}

type Fields = { readonly [key: string]: YamlValue | undefined };

function limits(deploy: YamlView, target: TargetId): Fields {
  const resources = deploy.get('resources');
  const most = resources?.get('limits');
  const cpus = Number(most?.get('cpus')?.string);
  const isKnown = Number.isFinite(cpus) && cpus > 0;
  // Devices have no `cpus`: a release with it asks for what no supervisor offers. Domain notes 2.
  const quota = target === 'compose' ? { cpus } : { cpu_quota: Math.round(cpus * PERIOD) };
  return {
    mem_limit: most?.get('memory')?.string,
    mem_reservation: resources?.get('reservations')?.get('memory')?.string,
    pids_limit: most?.get('pids')?.scalar ?? undefined,
    ...(isKnown && quota),
  };
}

function restart(deploy: YamlView): Fields {
  const policy = deploy.get('restart_policy');
  if (!policy) return {};
  const attempts = policy.get('max_attempts')?.string;
  switch (policy.get('condition')?.string ?? 'any') {
    case 'none':
      return { restart: 'no' };
    case 'on-failure':
      return { restart: attempts === undefined ? 'on-failure' : `on-failure:${attempts}` };
    default:
      return { restart: 'always' };
  }
}

/** What has no counterpart on one device: copies, places, ways of updating. */
function leftOut(deploy: YamlView): readonly string[] {
  const taken = new Set([
    'resources.limits.memory',
    'resources.limits.cpus',
    'resources.limits.pids',
    'resources.reservations.memory',
    'restart_policy.condition',
    'restart_policy.max_attempts',
  ]);
  const usual = new Set(['replicas: 1', 'mode: replicated']);
  const walk = (view: YamlView, at: string): readonly string[] =>
    view.entries.flatMap(({ key, value }) => {
      const name = at === '' ? key : `${at}.${key}`;
      if (taken.has(name) || usual.has(`${name}: ${value.string ?? ''}`)) return [];
      const isOnTheWay = [...taken].some((path) => path.startsWith(`${name}.`));
      return isOnTheWay ? walk(value, name) : [name];
    });
  return walk(deploy, '');
}
