/** `command` and `entrypoint`: a line for the shell, or words. */
export interface Command {
  readonly form: 'line' | 'words';
  readonly words: readonly string[];
}
