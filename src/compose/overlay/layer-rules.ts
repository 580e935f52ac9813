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
import type { Bare } from './laid-forms.ts';

/** How a field of an upper file goes together with the same field below. */
export interface LayerRule {
  /**
   * `whole`: it takes the place of the one below. `pairs` and `names`: list or map. `hosts`: the same,
   * with several addresses for a name. `many`: one value or a list. `build`: the path alone or a map.
   * `logging`: a map whose options belong to its driver. `first-service`: a service of version 1, which
   * has an image or is built, not both.
   */
  readonly form?: 'whole' | 'hosts' | 'many' | 'build' | 'logging' | 'first-service';
  readonly pairs?: Bare;
  readonly names?: Bare;
  /** By what an item takes the place of one below; items are added where it is not given. */
  readonly item?: LaidName;
  /** Whether items of one name are merged rather than replaced. */
  readonly deep?: boolean;
  readonly keys?: Readonly<Record<string, LayerRule>>;
  /** For keys that are names. */
  readonly any?: LayerRule;
  /** For lists whose order means something besides those that are replaced as a whole. */
  readonly ordered?: boolean;
}

const NO_RULE: LayerRule = {};
const WHOLE: LayerRule = { form: 'whole' };
const UNIQUE: LayerRule = { item: byText };
const MANY: LayerRule = { form: 'many', item: byText, ordered: true };
const HOSTS: LayerRule = { form: 'hosts', item: byHost };
/** Values that the one who starts the app gives where there are none. */
const VARIABLES: LayerRule = { pairs: 'null', item: byText };
const LABELS: LayerRule = { pairs: 'empty', item: byText };

const BUILD: LayerRule = {
  form: 'build',
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
  configs: { item: byFile('') },
  depends_on: { names: 'started', item: byText },
  deploy: { keys: { labels: LABELS } },
  devices: { item: byDeviceTarget },
  dns: MANY,
  dns_opt: MANY,
  dns_search: MANY,
  entrypoint: WHOLE,
  env_file: { ...MANY, item: byPath },
  environment: VARIABLES,
  expose: UNIQUE,
  extra_hosts: HOSTS,
  healthcheck: { keys: { test: WHOLE } },
  label_file: MANY,
  labels: LABELS,
  links: UNIQUE,
  logging: { form: 'logging' },
  models: { names: 'null', item: byText },
  networks: {
    names: 'null',
    item: byText,
    any: { keys: { aliases: UNIQUE, link_local_ips: UNIQUE } },
  },
  ports: { item: byPort },
  profiles: UNIQUE,
  secrets: { item: byFile('/run/secrets') },
  sysctls: LABELS,
  tmpfs: { form: 'many', item: byText },
  volumes: { item: byMountTarget },
};

/**
 * The rules of the compose specification, chapter on merging, in the detail of compose-go's
 * `override/merge.go` and `override/uncity.go`, which balena CLI 25 and later read two files with
 * (balena-cli #3082). docker-compose 1.29 differs in little: see the notes of `npm run differential`.
 */
export const LAYER_RULES: LayerRule = {
  keys: {
    services: { any: { keys: SERVICE_KEYS } },
    networks: {
      any: { keys: { labels: LABELS, ipam: { keys: { config: { item: bySubnet, deep: true } } } } },
    },
    volumes: { any: { keys: { labels: LABELS } } },
  },
};

/** The same for files of version 1, whose services stand at the top. */
export const FIRST_RULES: LayerRule = { any: { form: 'first-service', keys: SERVICE_KEYS } };

/** The rule of what stands under `key` of something with a rule. */
export function ruleBelow(rule: LayerRule, key: string): LayerRule {
  if (rule.keys && Object.hasOwn(rule.keys, key)) return rule.keys[key] ?? NO_RULE;
  return rule.any ?? NO_RULE;
}
