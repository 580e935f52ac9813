/** `host[:container[:permissions]]`. */
export interface Device {
  readonly raw: string;
  readonly host: string;
  readonly container: string | undefined;
  readonly permissions: string | undefined;
  /** What is wrong with how it is written, as a sentence. */
  readonly problem: string | undefined;
}
