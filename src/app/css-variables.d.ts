import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Width of a pane, read by workbench.module.css. */
    '--cc-pane-width'?: string;
  }
}
