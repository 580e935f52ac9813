/** Why a request did not do what it should. Never holds what was sent. */
export type FaultKind =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'redirected'; readonly to: string }
  | { readonly kind: 'status'; readonly status: number; readonly said: string }
  | { readonly kind: 'rate-limit'; readonly until: Date | undefined }
  | { readonly kind: 'protected'; readonly branch: string; readonly said: string }
  | { readonly kind: 'raced' }
  | { readonly kind: 'no-branch'; readonly branch: string }
  | { readonly kind: 'unreadable' }
  /** The repository takes nothing from us, but a fork could. */
  | { readonly kind: 'no-right'; readonly said: string }
  | { readonly kind: 'fork-refused'; readonly said: string }
  /** Of the fork of that name: taken by another repository, older than the original, not ready in time. */
  | { readonly kind: 'fork-taken' | 'fork-behind' | 'fork-slow'; readonly name: string }
  /** Of a folder on this computer: not opened in this tab, no clone, or no branch checked out. */
  | { readonly kind: 'no-folder' | 'no-clone' | 'no-head' };

/** Thrown inside a provider and told as a sentence at its border. */
export class RequestFault extends Error {
  readonly reason: FaultKind;
  readonly host: string;

  constructor(reason: FaultKind, host: string) {
    super(reason.kind);
    this.name = 'RequestFault';
    this.reason = reason;
    this.host = host;
  }
}
