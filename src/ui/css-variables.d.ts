import 'react';

declare module 'react' {
  /** Our own custom properties may be set through `style`. */
  interface CSSProperties {
    [variable: `--cc-${string}`]: string | number | undefined;
  }
}
