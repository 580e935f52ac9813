import {
  charactersOf,
  isList,
  isMap,
  type Meaning,
  meaningOf,
} from '../../commands/standard/meaning.ts';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { parseDevice } from '../../compose/fields/devices.ts';
import { parsePort } from '../../compose/fields/ports.ts';
import { parseVolumeMount } from '../../compose/fields/volumes.ts';

/**
 * What a document means to compose, however it is written: short and long forms, lists and maps are
 * levelled; `x-` blocks, which mean nothing, are left out. Read by another way than refactorings are planned.
 */
export function levelled(doc: ComposeDocument): Meaning {
  const root = meaningOf(doc.syntax.root);
  if (!isMap(root)) return root ?? null;
  const kept = new Map([...root].filter(([key]) => !key.startsWith('x-')));
  if (doc.form.kind === 'v1')
    return new Map([...kept].map(([name, it]) => [name, levelService(it)]));
  const services = kept.get('services');
  if (isMap(services)) {
    kept.set('services', new Map([...services].map(([name, it]) => [name, levelService(it)])));
  }
  return kept;
}

type Level = (value: Meaning) => Meaning;

function levelService(service: Meaning): Meaning {
  if (!isMap(service)) return service;
  return new Map(
    [...service].map(([key, value]) => [key, (LEVELS.get(key) ?? ((it: Meaning) => it))(value)]),
  );
}

const text = (value: Meaning | undefined): string => charactersOf(value) ?? '';

/** Entries by name with the characters of their values. */
function pairs(sign: RegExp): Level {
  return (value) => {
    if (isMap(value)) {
      return new Map([...value].map(([name, it]) => [name, it === null ? null : `=${text(it)}`]));
    }
    if (!isList(value)) return value;
    return new Map(
      value.map((item) => {
        const line = text(item);
        const at = line.search(sign);
        return at < 0 ? [line, null] : [line.slice(0, at), `=${line.slice(at + 1)}`];
      }),
    );
  };
}

/** Labels and kernel settings without a value are empty. */
function filled(level: Level): Level {
  return (value) => {
    const map = level(value);
    return isMap(map) ? new Map([...map].map(([name, it]) => [name, it ?? '='])) : map;
  };
}

function items(level: (item: Meaning) => Meaning): Level {
  return (value) => (isList(value) ? value.map(level) : value);
}

/** The parts of an item that is a line or a map, as characters; what is not said is left out. */
function parts(
  short: (line: string) => { readonly [key: string]: string | undefined },
  defaults: { readonly [key: string]: string },
): (item: Meaning) => Meaning {
  const put = (entries: readonly (readonly [string, string | undefined])[]) =>
    new Map(
      entries
        .filter(([key, it]) => it !== undefined && it !== '' && it !== defaults[key])
        .map(([key, it]): [string, Meaning] => [key, it ?? ''])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return (item) => {
    if (!isMap(item))
      return typeof item === 'string' ? put(Object.entries(short(text(item)))) : item;
    const flat = [...item].flatMap(([key, it]) =>
      isMap(it)
        ? [...it].map(([inner, own]) => [`${key}.${inner}`, text(own)] as const)
        : [[key, text(it)] as const],
    );
    return put(flat);
  };
}

const port = parts(
  (line) => {
    const { hostIp, published, target, protocol } = parsePort(line);
    return { host_ip: hostIp, published, target, protocol };
  },
  { protocol: 'tcp', mode: 'ingress' },
);

const mount = parts(
  (line) => {
    const { kind, source, target, mode } = parseVolumeMount(line);
    const words = mode?.split(',') ?? [];
    return {
      type: kind === 'bind' ? 'bind' : 'volume',
      source,
      target,
      read_only: words.includes('ro') ? 'true' : undefined,
      'volume.nocopy': words.includes('nocopy') ? 'true' : undefined,
      'bind.selinux': words.find((word) => /^z$/i.test(word)),
      'bind.propagation': words.find((word) => /^r?(shared|slave|private)$/.test(word)),
      consistency: words.find((word) => /^(cached|delegated|consistent)$/.test(word)),
    };
  },
  { 'bind.create_host_path': 'true', read_only: 'false' },
);

const device = parts((line) => {
  const { host, container, permissions } = parseDevice(line);
  return { source: host, target: container ?? host, permissions };
}, {});

/** Names with what is more than the usual. */
function names(usual: readonly string[]): Level {
  return (value) => {
    if (isList(value)) return new Map(value.map((item) => [text(item), null]));
    if (!isMap(value)) return value;
    return new Map(
      [...value].map(([name, it]) => {
        const more = isMap(it)
          ? [...it].filter(([key, own]) => !usual.includes(`${key}: ${text(own)}`))
          : [];
        return [name, more.length > 0 ? new Map(more) : null];
      }),
    );
  };
}

const limits: Level = (value) =>
  isMap(value)
    ? new Map(
        [...value].map(([name, it]) => [
          name,
          isMap(it)
            ? it
            : new Map([
                ['soft', it],
                ['hard', it],
              ]),
        ]),
      )
    : value;

const build: Level = (value) => {
  const map = isMap(value) ? new Map(value) : new Map([['context', value]]);
  for (const [key, level] of BUILD_LEVELS) {
    const inner = map.get(key);
    if (inner !== undefined) map.set(key, level(inner));
  }
  const context = map.get('context');
  return context === undefined ? map : map.set('context', `string:${text(context)}`);
};

const hosts = pairs(/[=:]/);
const BUILD_LEVELS: ReadonlyMap<string, Level> = new Map([
  ['args', pairs(/=/)],
  ['labels', filled(pairs(/=/))],
  ['extra_hosts', hosts],
]);

const LEVELS: ReadonlyMap<string, Level> = new Map<string, Level>([
  ['ports', items(port)],
  ['volumes', items(mount)],
  ['devices', items(device)],
  ['depends_on', names(['condition: service_started', 'required: true', 'restart: false'])],
  ['networks', names([])],
  ['ulimits', limits],
  ['environment', pairs(/=/)],
  ['labels', filled(pairs(/=/))],
  ['annotations', filled(pairs(/=/))],
  ['sysctls', filled(pairs(/=/))],
  ['extra_hosts', hosts],
  ['build', build],
]);
