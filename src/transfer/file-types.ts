/** What the file choosers of the browser offer first; any other file can be chosen too. */
export const YAML_TYPES: readonly FilePickerType[] = [
  {
    description: 'Compose files',
    accept: { 'application/yaml': ['.yml', '.yaml'], 'application/json': ['.json'] },
  },
];

/** What a compose file is called when nobody has named it. */
export const DEFAULT_FILE_NAME = 'docker-compose.yml';

/** Whether a name is one that compose files usually have. */
export function isComposeName(name: string): boolean {
  return /^(docker-)?compose([.-].*)?\.ya?ml$/i.test(name);
}
