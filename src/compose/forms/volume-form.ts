import type { YamlValue } from '../../text/intent.ts';
import type { Refused } from '../../text/refusal.ts';
import type { YamlView } from '../../text/yaml-view.ts';
import { parseVolumeMount, printVolumeMount } from '../fields/volumes.ts';
import {
  cannotRewrite,
  compact,
  type Form,
  otherForm,
  type Rewritten,
  refuseOtherKeys,
  shortOrLong,
} from './form.ts';

const PROPAGATION = /^r?(?:shared|slave|private)$/;

/** `data:/data:ro` and `{type: volume, source: data, target: /data, read_only: true}`. */
export const volumeForm: Form = {
  key: 'volumes',
  unit: 'item',
  one: 'volume',
  read: shortOrLong,
  other: otherForm,
  rewrite: (view) => (view.kind === 'scalar' ? toLong(view) : toShort(view)),
};

function toLong(view: YamlView): Rewritten | Refused {
  const { kind, source, target, mode, problem } = parseVolumeMount(view.string ?? '');
  if (problem || target === undefined) return cannotRewrite(view, problem ?? 'it has no target.');
  if (kind === 'other') {
    return cannotRewrite(
      view,
      `only whoever sets ${source} knows whether it is a volume or a folder.`,
    );
  }
  const type = kind === 'bind' ? 'bind' : 'volume';
  const base = { type, source, target };
  // The short form makes a missing folder of the host; the long one is not taken so by every reader.
  const bind: { [key: string]: YamlValue } = type === 'bind' ? { create_host_path: true } : {};
  const volume: { [key: string]: YamlValue } = {};
  let readOnly: true | undefined;
  let consistency: string | undefined;
  for (const word of mode?.split(',') ?? []) {
    if (word === 'rw') continue;
    if (word === 'ro') readOnly = true;
    else if (word === 'nocopy' && type === 'volume') volume.nocopy = true;
    else if (/^[zZ]$/.test(word) && type === 'bind') bind.selinux = word;
    else if (PROPAGATION.test(word) && type === 'bind') bind.propagation = word;
    else if (/^(?:cached|delegated|consistent)$/.test(word)) consistency = word;
    else return cannotRewrite(view, `the long form has no place for “${word}”.`);
  }
  const value = compact({
    ...base,
    read_only: readOnly,
    consistency,
    bind: Object.keys(bind).length > 0 ? bind : undefined,
    volume: Object.keys(volume).length > 0 ? volume : undefined,
  });
  return { ok: true, value };
}

function toShort(view: YamlView): Rewritten | Refused {
  const type = view.get('type')?.string;
  const source = view.get('source')?.string;
  const target = view.get('target')?.string;
  if (type !== 'volume' && type !== 'bind') {
    return cannotRewrite(
      view,
      `only volumes and folders have a short form, not “${type ?? 'no type'}”.`,
    );
  }
  if (target === undefined || (type === 'bind' && source === undefined)) {
    return cannotRewrite(view, `it has no ${target === undefined ? 'target' : 'source'}.`);
  }
  const odd =
    refuseOtherKeys(view, [
      'type',
      'source',
      'target',
      'read_only',
      'consistency',
      'bind',
      'volume',
    ]) ??
    refuseInner(view, 'bind', ['create_host_path', 'selinux', 'propagation']) ??
    refuseInner(view, 'volume', ['nocopy']);
  if (odd) return odd;
  const bind = view.get('bind');
  if (bind?.get('create_host_path')?.string === 'false') {
    return cannotRewrite(view, 'the short form would make the folder where it is missing.');
  }
  const words = [
    isOn(view.get('read_only')) ? 'ro' : undefined,
    bind?.get('selinux')?.string,
    bind?.get('propagation')?.string,
    isOn(view.get('volume')?.get('nocopy')) ? 'nocopy' : undefined,
    view.get('consistency')?.string,
  ].filter((word) => word !== undefined);
  const mode = words.length > 0 ? words.join(',') : undefined;
  const value = printVolumeMount({ source, target, mode });
  const again = parseVolumeMount(value);
  const isSame = again.source === source && again.target === target && again.mode === mode;
  if (!isSame || (source !== undefined && again.kind !== type)) {
    return cannotRewrite(view, `“${value}” would be read as something else.`);
  }
  return { ok: true, value };
}

function isOn(view: YamlView | undefined): boolean {
  return view?.string === 'true';
}

function refuseInner(view: YamlView, key: string, known: readonly string[]): Refused | undefined {
  const inner = view.get(key);
  return inner && refuseOtherKeys(inner, known);
}
