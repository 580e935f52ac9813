import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from './button.tsx';
import styles from './late-part.module.css';
import { LoadGuard } from './load-guard.tsx';

interface LatePartOptions<Props> {
  /** What stands in its place until it is there; nothing by default. */
  readonly meanwhile?: ReactNode;
  /** What stands there if it cannot be loaded; a sentence and another try by default. */
  readonly failed?: (retry: () => void, props: Props) => ReactNode;
}

/**
 * A part of the screen that loads when it is first shown. Where it cannot be loaded, such as on a lost
 * connection, the rest of the app stays.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { meanwhile = null, failed = (retry) => <Failed onRetry={retry} /> }: LatePartOptions<Props> = {},
): ComponentType<Props> {
  const attempt = () => lazy(async () => ({ default: await load() }));
  return function LatePart(props: Props) {
    // A lazy component remembers its failure: another try needs another one.
    const [Part, setPart] = useState(attempt);
    return (
      <LoadGuard failed={(retry) => failed(retry, props)} onRetry={() => setPart(attempt)}>
        <Suspense fallback={meanwhile}>{createElement<Props>(Part, props)}</Suspense>
      </LoadGuard>
    );
  };
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p className={styles.failed} role="alert">
      This part could not be loaded. <Button onClick={onRetry}>Try again</Button>
    </p>
  );
}
