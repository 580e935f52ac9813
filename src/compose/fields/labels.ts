export interface Label {
  readonly name: string;
  /** As the readers of the file see it, as a string. */
  readonly value: string;
}
