export interface EnvironmentVariable {
  readonly name: string;
  /** Undefined where only the name is given. */
  readonly value: string | undefined;
}
