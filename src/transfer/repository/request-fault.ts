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
