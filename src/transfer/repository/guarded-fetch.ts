import { RequestFault } from './request-fault.ts';

interface GuardedInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly signal: AbortSignal;
}

/**
 * `fetch` for requests that may carry a token: that goes to the host it was meant for and to no other.
 * A browser does not show where a redirect leads before following it, so that with a token it is
 * asked without one first.
 */
export async function guardedFetch(address: string, init: GuardedInit): Promise<Response> {
  const secret = Object.keys(init.headers).some((name) => SECRETS.has(name.toLowerCase()));
  const first = await send(address, init, secret ? 'manual' : 'follow');
  if (!isRedirect(first)) return first;
  const plain = Object.fromEntries(
    Object.entries(init.headers).filter(([name]) => !SECRETS.has(name.toLowerCase())),
  );
  const probe = await send(
    address,
    { method: 'GET', headers: plain, signal: init.signal },
    'follow',
  );
  await probe.body?.cancel();
  if (new URL(probe.url).origin !== new URL(address).origin) {
    throw new RequestFault({ kind: 'redirected', to: new URL(probe.url).host }, hostOf(address));
  }
  const second = await send(probe.url, init, 'manual');
  if (!isRedirect(second)) return second;
  throw new RequestFault({ kind: 'redirected', to: 'another address' }, hostOf(address));
}

const SECRETS = new Set(['authorization', 'private-token']);

async function send(
  address: string,
  init: GuardedInit,
  redirect: RequestRedirect,
): Promise<Response> {
  try {
    return await fetch(address, {
      ...init,
      redirect,
      // No cookies, no address of this page: the token alone says who asks.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch (fault) {
    if (init.signal.aborted) throw fault;
    throw new RequestFault({ kind: 'unreachable' }, hostOf(address));
  }
}

export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
}
