import type { YamlPath } from '../../text/yaml-path.ts';
import {
  byDeviceTarget,
  byFile,
  byHost,
  byMountTarget,
  byPath,
  byPort,
  bySubnet,
  byText,
  type LaidName,
} from './item-names.ts';
import { textOf } from './laid.ts';

/** What a name alone in a list means where the field is written as a map. */
export type Bare = 'null' | 'empty' | 'started';

/** How a field of an upper file goes together with the same field below. */
export interface LayerRule {
  /**
   * `whole`: it takes the place of the one below. `hosts`: a map, or a list in which a name may have
   * several addresses. `many`: one value or a list. `build`: the path alone or a map. `logging`: a map
   * whose options belong to its driver. `first-service`: a service of version 1, which has an image or
   * is built, not both.
   */
  readonly form?: 'whole' | 'hosts' | 'many' | 'build' | 'logging' | 'first-service';
  /** For a list of `name=value` or a map. */
  readonly pairs?: Bare;
  /** For a list of names or a map. */
  readonly names?: Bare;
  /** By what an item takes the place of one below; items are added where it is not given. */
  readonly item?: LaidName;
  /** Whether items of one name are merged rather than replaced. */
  readonly deep?: boolean;
  readonly keys?: Readonly<Record<string, LayerRule>>;
  /** For keys that are names. */
  readonly any?: LayerRule;
  /** Whether the order of the items means nothing. */
  readonly anyOrder?: boolean;
  /** Whether a key with nothing, or nothing in it, says as much as no such key. */
  readonly fields?: boolean;
}

const NO_RULE: LayerRule = {};
const WHOLE: LayerRule = { form: 'whole' };
/** Lists that the specification adds to, and whose schema wants no item twice. */
const ADDED: LayerRule = { item: textOf, anyOrder: true };
const UNIQUE: LayerRule = { item: byText, anyOrder: true };
const MANY: LayerRule = { form: 'many', item: byText };
const HOSTS: LayerRule = { form: 'hosts', item: byHost };
/** Values that the one who starts the app gives where there are none. */
const VARIABLES: LayerRule = { ...UNIQUE, pairs: 'null' };
const LABELS: LayerRule = { ...UNIQUE, pairs: 'empty' };

const BUILD: LayerRule = {
  form: 'build',
  fields: true,
  keys: {
    args: VARIABLES,
    additional_contexts: LABELS,
    extra_hosts: HOSTS,
    labels: LABELS,
    tags: UNIQUE,
  },
};

const SERVICE_KEYS: Readonly<Record<string, LayerRule>> = {
  annotations: LABELS,
  build: BUILD,
  cap_add: UNIQUE,
  cap_drop: UNIQUE,
  command: WHOLE,
  configs: { item: byFile(''), anyOrder: true },
  depends_on: { ...UNIQUE, names: 'started' },
  deploy: { keys: { labels: LABELS } },
  device_cgroup_rules: ADDED,
  devices: { item: byDeviceTarget, anyOrder: true },
  dns: MANY,
  dns_opt: MANY,
  dns_search: MANY,
  entrypoint: WHOLE,
  env_file: { ...MANY, item: byPath },
  environment: VARIABLES,
  expose: UNIQUE,
  external_links: ADDED,
  extra_hosts: HOSTS,
  group_add: ADDED,
  healthcheck: { keys: { test: WHOLE } },
  label_file: MANY,
  labels: LABELS,
  links: UNIQUE,
  logging: { form: 'logging' },
  models: { ...UNIQUE, names: 'null' },
  networks: {
    ...UNIQUE,
    names: 'null',
    any: { keys: { aliases: UNIQUE, link_local_ips: UNIQUE } },
  },
  ports: { item: byPort, anyOrder: true },
  profiles: UNIQUE,
  secrets: { item: byFile('/run/secrets'), anyOrder: true },
  security_opt: ADDED,
  sysctls: LABELS,
  tmpfs: { ...UNIQUE, form: 'many' },
  volumes: { item: byMountTarget, anyOrder: true },
  volumes_from: ADDED,
};

/**
 * The rules of the compose specification, chapter on merging, in the detail of compose-go's
 * `override/merge.go` and `override/uncity.go`, which balena CLI 25 and later read two files with
 * (balena-cli #3082). docker-compose 1.29 differs in little: see the notes of `npm run differential`.
 */
const LAYER_RULES: LayerRule = {
  keys: {
    services: { any: { keys: SERVICE_KEYS, fields: true } },
    networks: {
      any: { keys: { labels: LABELS, ipam: { keys: { config: { item: bySubnet, deep: true } } } } },
    },
    volumes: { any: { keys: { labels: LABELS } } },
  },
};

/** The same for files of version 1, whose services stand at the top. */
const FIRST_RULES: LayerRule = { any: { form: 'first-service', keys: SERVICE_KEYS, fields: true } };

/** The rules for files whose services stand at `servicesPath`. */
export function rulesAt(servicesPath: YamlPath): LayerRule {
  return servicesPath.length === 0 ? FIRST_RULES : LAYER_RULES;
}

/** The rule of what stands under `key` of something with a rule. */
export function ruleBelow(rule: LayerRule, key: string): LayerRule {
  if (rule.keys && Object.hasOwn(rule.keys, key)) return rule.keys[key] ?? NO_RULE;
  return rule.any ?? NO_RULE;
}
