export interface VolumeMount {
  readonly form: 'short' | 'long';
  readonly kind: 'volume' | 'bind' | 'tmpfs' | 'anonymous' | 'other';
  readonly raw: string;
  /** The named volume or the host path. */
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly readOnly: boolean;
  readonly problem: string | undefined;
}
