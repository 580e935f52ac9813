import { Component, type ReactNode } from 'react';
import styles from './text-pane.module.css';

interface PaneGuardProps {
  readonly children: ReactNode;
  /** What is shown instead. */
  readonly fallback: ReactNode;
  onRetry(): void;
}

/** Keeps the app whole when the editor cannot be loaded, such as on a lost connection, and offers another try. */
export class PaneGuard extends Component<PaneGuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <>
        {this.props.fallback}
        <p className={styles.failed} role="alert">
          The editor could not be loaded, so the text is to read only. Everything else works.
          <button
            type="button"
            className={styles.goTo}
            onClick={() => {
              this.setState({ failed: false });
              this.props.onRetry();
            }}
          >
            Try again
          </button>
        </p>
      </>
    );
  }
}
