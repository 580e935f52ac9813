import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';
import { splitOutsideBraces } from './split-outside-braces.ts';

export interface VolumeMount {
  readonly form: 'short' | 'long';
  readonly kind: 'volume' | 'bind' | 'tmpfs' | 'anonymous' | 'other';
  readonly raw: string;
  /** The named volume or the host path. */
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** Of the short syntax, as written: `ro`, `rw,z`. */
  readonly mode: string | undefined;
  readonly readOnly: boolean;
  readonly problem: string | undefined;
}

type MountParts = Pick<VolumeMount, 'source' | 'target' | 'mode'>;

const EXAMPLE = 'Write a named volume and a path in the container, such as data:/data.';

/** The short syntax `[source:]target[:mode]`. */
export function parseVolumeMount(raw: string): VolumeMount {
  const parts = joinDrives(splitOutsideBraces(raw.trim(), ':'));
  const [first = '', second, mode] = parts;
  const source = second === undefined ? undefined : first;
  const target = second ?? first;
  return {
    form: 'short',
    kind: source === undefined ? 'anonymous' : kindOfSource(source),
    raw,
    source,
    target,
    mode,
    readOnly: isReadOnly(mode),
    problem:
      parts.length > 3
        ? `“${raw}” has too many parts. ${EXAMPLE}`
        : target === '' || source === ''
          ? `“${raw}” names no ${target === '' ? 'path in the container' : 'volume'}. ${EXAMPLE}`
          : undefined,
  };
}

/** The short syntax of a mount, without its `raw`. */
export function printVolumeMount({ source, target, mode }: MountParts): string {
  return [source, target, mode].filter((part) => part !== undefined).join(':');
}

/** `volumes` of a service: strings, or maps with `type`, `source`, `target`. */
export function readVolumeMounts(view: YamlView | undefined): readonly Located<VolumeMount>[] {
  return (view?.items ?? []).map((item) => ({
    value: item.kind === 'map' ? readLongMount(item) : parseVolumeMount(item.string ?? ''),
    path: item.path,
    origin: item.origin,
  }));
}

function readLongMount(item: YamlView): VolumeMount {
  const source = item.get('source')?.string;
  const target = item.get('target')?.string;
  const readOnly = item.get('read_only')?.string === 'true';
  const mode = readOnly ? 'ro' : undefined;
  return {
    form: 'long',
    kind: kindOfType(item.get('type')?.string, source),
    raw: printVolumeMount({ source, target, mode }),
    source,
    target,
    mode,
    readOnly,
    problem: target === undefined ? `A mount needs a target. ${EXAMPLE}` : undefined,
  };
}

function kindOfType(type: string | undefined, source: string | undefined): VolumeMount['kind'] {
  if (type === 'volume') return source === undefined ? 'anonymous' : 'volume';
  return type === 'bind' || type === 'tmpfs' ? type : 'other';
}

/** A source with a slash or starting like a path is bound; a lone variable may be anything. */
function kindOfSource(source: string): VolumeMount['kind'] {
  if (/^(\.|~|\$(HOME|PWD)\b|\$\{(HOME|PWD)\b)/.test(source) || /[\\/]/.test(source)) return 'bind';
  return source.includes('$') ? 'other' : 'volume';
}

function isReadOnly(mode: string | undefined): boolean {
  return mode?.split(',').includes('ro') ?? false;
}

/** Puts `C:\data` together again; `v:/data` alone is a volume called v. */
function joinDrives(parts: readonly string[]): readonly string[] {
  const [drive = '', rest = '', next = '', afterNext = ''] = parts;
  if (!/^[A-Za-z]$/.test(drive)) return parts;
  const targetFollows = next.startsWith('/') || /^[\\/]/.test(afterNext);
  const isDrive = rest.startsWith('\\') || (rest.startsWith('/') && targetFollows);
  return isDrive ? [`${drive}:${rest}`, ...joinDrives(parts.slice(2))] : parts;
}
