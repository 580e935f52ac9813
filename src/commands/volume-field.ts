import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { printVolumeMount } from '../compose/fields/volumes.ts';
import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent, YamlValue } from '../text/intent.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { refuseVersionOne } from './find-editable.ts';
import { refuseName } from './names.ts';

export interface Link {
  readonly service: string;
  readonly volume: string;
  /** The path in the container. */
  readonly target: string;
  readonly readOnly?: boolean;
}

/** Declares a volume of the engine's own kind: with `{}` where the file writes its others so, else with nothing. */
export function declareIntent(doc: ComposeDocument, name: string): Intent {
  const others = [...doc.volumes.values()];
  const braces = others.filter(({ view }) => view.kind === 'map' && view.entries.length === 0);
  const value = braces.length * 2 > others.length ? {} : null;
  return { kind: 'set', path: ['volumes', name], value, order: TOP_KEY_ORDER };
}

/** Why no volume called `name` can be declared in `doc`, if none can. */
export function refuseDeclaration(doc: ComposeDocument, name: string): Refused | undefined {
  const volumes = doc.syntax.root.get('volumes');
  const refused = refuseVersionOne(doc, 'declared volumes') ?? refuseName('volume', name);
  if (refused) return refused;
  if (volumes && (volumes.kind === 'seq' || volumes.kind === 'scalar' || volumes.alias)) {
    return refuse(
      'volumes-not-map',
      'The top-level “volumes:” is not written as a map of names, so none can be added. Mend it in the text first.',
      ['volumes'],
    );
  }
  return undefined;
}

/** The entry for a service's `volumes`, in the long form where the service has only that. */
export function linkItem(service: Service, { volume, target, readOnly }: Link): YamlValue {
  const mounts = service.volumes;
  if (mounts.length === 0 || mounts.some(({ value }) => value.form === 'short')) {
    return printVolumeMount({ source: volume, target, mode: readOnly ? 'ro' : undefined });
  }
  return { type: 'volume', source: volume, target, ...(readOnly && { read_only: true }) };
}

/** Why the volume cannot be linked at this path of the service, if it cannot. */
export function refuseLink(service: Service, { volume, target }: Link): Refused | undefined {
  const path = [...service.path, 'volumes'];
  if (!/^(\/|\$|[A-Za-z]:[\\/])/.test(target) || /[\s]$/.test(target)) {
    return refuse(
      'bad-target',
      `“${target}” is no path in the container: it starts with a slash, such as /data.`,
      path,
    );
  }
  const there = service.volumes.find(({ value }) => value.target === target);
  if (!there) return undefined;
  return refuse(
    'target-taken',
    there.value.source === volume
      ? `${service.name} already has ${volume} at ${target}.`
      : `${service.name} already has something else at ${target}: ${there.value.raw}. Choose another path.`,
    there.path,
  );
}

/** compose-go takes `v:/data` for a path on a Windows drive; domain.md 4.3. */
export function singleLetterCaution(volume: string): string | undefined {
  return volume.length === 1
    ? `Today’s balena CLI reads “${volume}:” as a Windows drive; a name of more than one letter is safer.`
    : undefined;
}
