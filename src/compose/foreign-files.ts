import type { YamlView } from '../text/yaml-view.ts';

interface ForeignFile {
  /** What it is, with its article: `a Kubernetes manifest`. */
  readonly what: string;
  /** Whether the top level gives it away. */
  matches(root: YamlView): boolean;
}

const has = (root: YamlView, ...keys: readonly string[]) =>
  keys.every((key) => root.get(key) !== undefined);

/** Files that people drop by mistake, told apart by keys that compose does not have. */
const FOREIGN_FILES: readonly ForeignFile[] = [
  { what: 'a Kubernetes manifest', matches: (root) => has(root, 'apiVersion', 'kind') },
  { what: 'a Helm chart description', matches: (root) => has(root, 'apiVersion', 'appVersion') },
  { what: 'a Kustomize file', matches: (root) => has(root, 'resources', 'kustomization') },
  { what: 'a GitHub Actions workflow', matches: (root) => has(root, 'jobs') && has(root, 'on') },
  { what: 'a GitLab CI pipeline', matches: (root) => has(root, 'stages') },
  {
    what: 'an OpenAPI description',
    matches: (root) => has(root, 'openapi') || has(root, 'swagger'),
  },
  {
    what: 'a Home Assistant configuration',
    matches: (root) =>
      ['homeassistant', 'default_config', 'automation'].some((key) =>
        root.entries.some((entry) => entry.key === key),
      ),
  },
  {
    what: 'a package.json',
    matches: (root) =>
      has(root, 'name') &&
      ['dependencies', 'devDependencies', 'scripts', 'lockfileVersion'].some((key) =>
        has(root, key),
      ),
  },
  { what: 'an Ansible playbook', matches: (root) => root.item(0)?.get('hosts') !== undefined },
  {
    what: 'a balena.yml, which describes the app in the store and not its services',
    matches: (root) => (root.get('type')?.string ?? '').startsWith('sw.'),
  },
  {
    what: 'a CloudFormation template',
    matches: (root) => has(root, 'Resources'),
  },
];

/** What the file is if it is one of the usual other ones. */
export function nameForeignFile(root: YamlView): string | undefined {
  return FOREIGN_FILES.find((file) => file.matches(root))?.what;
}
