import { Component, type ReactNode } from 'react';

interface LoadGuardProps {
  readonly children: ReactNode;
  /** What is shown instead; `retry` loads once more. */
  failed(retry: () => void): ReactNode;
  onRetry(): void;
}

/** Keeps the app whole when a part of it cannot be loaded, such as on a lost connection, and offers another try. */
export class LoadGuard extends Component<LoadGuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return this.props.failed(() => {
      this.setState({ failed: false });
      this.props.onRetry();
    });
  }
}
