/** Where the text stands beside the canvas. */
export type TextDock = 'left' | 'right' | 'below';

/** Where the text pane is and where it can go; whoever shows the pane decides. */
export interface TextPlace {
  readonly dock: TextDock;
  /** Whether it has the whole room. */
  readonly full: boolean;
  moveTo(dock: TextDock): void;
  setFull(full: boolean): void;
  hide(): void;
}
