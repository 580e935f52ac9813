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

const TAKEN_FIRST = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yaml', 'compose.yml'];

/** Orders compose files of one folder: those that tools take by themselves first, balena's before Docker's newer names. */
export function compareComposeNames(a: string, b: string): number {
  const rank = (name: string): number => {
    const at = TAKEN_FIRST.indexOf(name.toLowerCase());
    return at < 0 ? TAKEN_FIRST.length : at;
  };
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
