/** A port mapping of either syntax. Numbers stay text: `${PORT:-80}` is a port too. */
export interface Port {
  readonly form: 'short' | 'long';
  /** The short syntax as written, or what it would be. */
  readonly raw: string;
  readonly hostIp: string | undefined;
  /** `80`, `8000-8010`, or undefined where the engine picks one. */
  readonly published: string | undefined;
  readonly target: string;
  readonly protocol: string | undefined;
  readonly problem: string | undefined;
}
