/** One thing to measure, made ready for one text. */
export interface Prepared {
  /** Done before each run and not measured, such as making a document that nobody has read yet. */
  before?(): void;
  run(): void;
}

export interface Benchmark {
  /** How it is asked for: `npm run bench -- keystroke`. */
  readonly name: string;
  /** What is measured, for the report. */
  readonly note: string;
  /** Sizes of the generated files, in services. */
  readonly services: readonly number[];
  prepare(text: string): Prepared | Promise<Prepared>;
}

export const USUAL_SIZES: readonly number[] = [30, 100, 1000];
