/** A measurement that is more than a time: prints its own lines. */
export interface Report {
  /** How it is asked for: `npm run bench -- completion`. */
  readonly name: string;
  /** Returns whether what is promised holds. */
  run(flags: ReadonlySet<string>): boolean | Promise<boolean>;
}
