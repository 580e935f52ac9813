import type { YamlValue } from '../../text/intent.ts';
import { printVolumeMount } from '../fields/volumes.ts';
import type { DraftService } from './draft-service.ts';

/** `--mount type=volume,source=data,target=/data,readonly`, as a short entry where that can say it. */
export function takeMount(draft: DraftService, text: string): void {
  const parts = new Map<string, string>();
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    parts.set(at < 0 ? part : part.slice(0, at), at < 0 ? 'true' : part.slice(at + 1));
  }
  const take = (...names: readonly string[]) => {
    const name = names.find((key) => parts.has(key));
    const found = name === undefined ? undefined : parts.get(name);
    for (const key of names) parts.delete(key);
    return found;
  };
  const type = take('type') ?? 'volume';
  const source = take('source', 'src');
  const target = take('target', 'dst', 'destination');
  const isReadOnly = ['true', '1'].includes(take('readonly', 'ro') ?? '');
  if (target === undefined) {
    draft.notes.push(`--mount ${text} was left out: it names no place in the container.`);
    return;
  }
  if (parts.size > 0) {
    draft.notes.push(`${[...parts.keys()].join(', ')} of --mount was left out.`);
  }
  if (type === 'tmpfs') {
    draft.add('tmpfs', target);
    return;
  }
  draft.add('volumes', printVolumeMount({ source, target, mode: isReadOnly ? 'ro' : undefined }));
  if (source === undefined) return;
  if (type === 'bind') draft.binds.push(source);
  else draft.volumes.add(source);
}

/** A mode such as `host`, or a network of one's own. */
export function takeNetwork(draft: DraftService, text: string): void {
  if (/^(?:host|none|bridge|container:.+)$/.test(text)) {
    draft.set('network_mode', text);
    return;
  }
  if (text === 'default') return;
  draft.add('networks', text);
  draft.networks.add(text);
}

/** `nofile=1024:2048` */
export function takeUlimit(draft: DraftService, text: string): void {
  const [name = '', limits = ''] = text.split('=');
  const [soft = '', hard] = limits.split(':');
  const value: YamlValue =
    hard === undefined ? Number(soft) : { soft: Number(soft), hard: Number(hard) };
  if (name !== '' && /^-?\d+(:-?\d+)?$/.test(limits)) draft.put('ulimits', name, value);
  else draft.notes.push(`--ulimit ${text} was left out: it is no limit.`);
}
