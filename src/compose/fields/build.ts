/** `build: ./dir` or a map with `context` and more. */
export interface Build {
  readonly form: 'short' | 'long';
  readonly context: string | undefined;
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
}
