import { type Refused, refuse } from '../../text/refusal.ts';
import { LARGEST_SOURCE } from '../../text/source-file.ts';
import type { ReadFile } from '../read-file.ts';
import { fileNameOf, rawAddress } from './raw-address.ts';

/**
 * Fetches the file behind an address that the user has typed.
 * @param tell is told how many bytes have come
 * @returns undefined where the user has stopped it
 */
export async function fetchFile(
  typed: string,
  signal: AbortSignal,
  tell: (bytes: number) => void,
): Promise<ReadFile | Refused | undefined> {
  const address = rawAddress(typed);
  if (address === undefined) {
    return refuse(
      'no-address',
      `“${typed.trim()}” is no address. Copy the whole address of the file from the browser, such as https://example.com/docker-compose.yml.`,
    );
  }
  const { host } = new URL(address);
  try {
    const response = await fetch(address, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) return refuseStatus(host, response.status);
    const bytes = await readAll(response, tell);
    if (!bytes) {
      return refuse(
        'too-large',
        `What ${host} sends has more than ${LARGEST_SOURCE / 1_000_000} MB. A compose file is rarely over 0.1 MB: is this the address of the file itself?`,
      );
    }
    return { ok: true, name: fileNameOf(address), bytes, handle: undefined };
  } catch {
    if (signal.aborted) return undefined;
    return refuse('unreachable', sentenceOfSilence(host));
  }
}

async function readAll(
  response: Response,
  tell: (bytes: number) => void,
): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    size += value.length;
    if (size > LARGEST_SOURCE) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
    tell(size);
  }
}

function refuseStatus(host: string, status: number): Refused {
  if (status === 404) {
    return refuse(
      'not-found',
      `${host} has no such file, or shows it only to those who are signed in. Check the address; for a private repository use “Open from a repository”.`,
    );
  }
  if (status === 401 || status === 403) {
    return refuse(
      'not-allowed',
      `${host} does not let everybody read this file. For a private repository use “Open from a repository” with a token.`,
    );
  }
  if (status === 429) {
    return refuse('rate-limit', `${host} takes no more requests for now. Try again in a while.`);
  }
  return refuse(
    'refused',
    status >= 500
      ? `${host} has a fault of its own (${status}). Try again in a while.`
      : `${host} refused the request (${status}).`,
  );
}

function sentenceOfSilence(host: string): string {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) {
    return 'There is no network just now. Try again when you are online.';
  }
  return `${host} cannot be read from this page. Either the address is wrong, or the server does not let other web pages read it (CORS). Save the file on this computer and open it from there, or paste its text.`;
}
