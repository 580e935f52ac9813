import type { YamlValue } from '../text/intent.ts';
import type { ListRules } from '../text/merge/merge-rules.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { parseDevice } from './fields/devices.ts';
import { parsePair } from './fields/pairs.ts';
import { parsePort } from './fields/ports.ts';
import { parseVolumeMount } from './fields/volumes.ts';

/** Lists that are read from the first item to the last: another order is another command. */
const ORDERED = new Set(['command', 'entrypoint', 'test']);

/** Fields that are a list of `name=value` or a map. */
const PAIRS = new Set(['environment', 'labels', 'args', 'sysctls']);

/** What an item of a list is about, such as the port inside the container: the rest of it may change. */
const SUBJECTS: Readonly<Record<string, (text: string) => string | undefined>> = {
  ports: (text) => {
    const { target, protocol = 'tcp' } = parsePort(text);
    return `${target}/${protocol}`;
  },
  volumes: (text) => parseVolumeMount(text).target,
  devices: (text) => {
    const { host, container = host } = parseDevice(text);
    return container;
  },
  extra_hosts: (text) => text.split(/[:=]/, 1)[0],
};

/** What compose says about its lists, for merging two changes of one. */
export const COMPOSE_LISTS: ListRules = {
  identify(path) {
    const key = keyOf(path);
    if (ORDERED.has(key)) return 'whole';
    return (item) => subjectOf(key, item);
  },
  asMap(path, items) {
    const key = keyOf(path);
    const texts = items.map((item) => (typeof item === 'string' ? item : undefined));
    if (!texts.every((text) => text !== undefined)) return undefined;
    if (key === 'depends_on') {
      return Object.fromEntries(texts.map((name) => [name, { condition: 'service_started' }]));
    }
    if (!PAIRS.has(key)) return undefined;
    return Object.fromEntries(
      texts.map(parsePair).map(({ name, value }) => [name, value ?? null] as const),
    );
  },
};

function keyOf(path: YamlPath): string {
  return String(path.at(-1) ?? '');
}

function subjectOf(key: string, item: YamlValue): string | undefined {
  if (typeof item === 'string' || typeof item === 'number') {
    const text = String(item);
    return PAIRS.has(key) ? parsePair(text).name : SUBJECTS[key]?.(text);
  }
  if (typeof item !== 'object' || item === null || !('target' in item)) return undefined;
  const protocol = key === 'ports' ? `/${String(item.protocol ?? 'tcp')}` : '';
  return `${String(item.target)}${protocol}`;
}
