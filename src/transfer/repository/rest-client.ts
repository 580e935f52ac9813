import { guardedFetch, hostOf } from './guarded-fetch.ts';
import type { Transfer } from './repository.ts';
import { RequestFault } from './request-fault.ts';

/** One request to a REST interface. */
export interface RestCall {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** Below the base address, its parts percent-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Answers of failure that the caller deals with. */
  readonly accept?: readonly number[];
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
}

/** A REST interface at one base address, spoken to with one set of headers. */
export class RestClient {
  private readonly base: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(base: string, headers: Readonly<Record<string, string>>) {
    this.base = base;
    this.headers = headers;
  }

  get host(): string {
    return hostOf(this.base);
  }

  /** @throws RequestFault for a failure that `accept` does not name */
  async call(run: Transfer, call: RestCall): Promise<RestAnswer> {
    const query = new URLSearchParams(call.query).toString();
    const response = await guardedFetch(`${this.base}${call.path}${query && `?${query}`}`, {
      method: call.method ?? 'GET',
      headers: {
        ...this.headers,
        ...(call.body && { 'Content-Type': 'application/json' }),
      },
      signal: run.signal,
      ...(call.body && { body: JSON.stringify(call.body) }),
    });
    const { status, headers } = response;
    const answer = { status, headers, data: readJson(await response.text()) };
    if (response.ok && answer.data === undefined) {
      throw new RequestFault({ kind: 'unreadable' }, this.host);
    }
    if (!response.ok && !call.accept?.includes(status)) throw this.faultOf(answer);
    return answer;
  }

  /** What an answer of failure means. */
  faultOf({ status, headers, data }: RestAnswer): RequestFault {
    const spent = status === 403 && headers.get('x-ratelimit-remaining') === '0';
    if (status === 429 || spent) {
      return new RequestFault({ kind: 'rate-limit', until: limitEnd(headers) }, this.host);
    }
    const said = saidIn(data);
    // What is missing is told in a header, where the host tells of it at all.
    const needs =
      headers.get('x-accepted-github-permissions') ?? headers.get('x-accepted-oauth-scopes');
    const more = status === 403 && needs ? `${said} (needs ${needs})` : said;
    return new RequestFault({ kind: 'status', status, said: more }, this.host);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a host says about a failure, in any of the forms that they use. */
export function saidIn(data: unknown): string {
  if (typeof data === 'string') return data;
  if (Array.isArray(data)) return data.map(saidIn).join(', ');
  if (typeof data !== 'object' || data === null) return '';
  const known = new Map<string, unknown>(Object.entries(data));
  return saidIn(known.get('message') ?? known.get('error') ?? [...known.values()][0]);
}

function limitEnd(headers: Headers): Date | undefined {
  const wait = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(wait)) return new Date(Date.now() + wait * 1000);
  const reset = Number(
    headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? Number.NaN,
  );
  return Number.isFinite(reset) ? new Date(reset * 1000) : undefined;
}
