import { readList, readNumber, readRecord, readText } from '../../store/read-unknown.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { hostOf } from './guarded-fetch.ts';

/** What is locked: who comes in at one host. */
export interface Login {
  readonly user: string;
  readonly token: string;
}

interface Locked {
  readonly host: string;
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

const STORAGE_KEY = 'compose-canvas-tokens';
/** What OWASP asks of PBKDF2 with SHA-256: each guess costs about as much as the user's own unlocking. */
const ITERATIONS = 600_000;
export const SHORTEST_PASSPHRASE = 8;

/** Whether this browser can lock a token at all: it does so only for pages that came over https. */
export function canKeepTokens(): boolean {
  return typeof crypto !== 'undefined' && 'subtle' in crypto && typeof localStorage !== 'undefined';
}

export function isTokenKept(address: string): boolean {
  return readAll().some(({ host }) => host === hostOf(address));
}

/** Keeps a login for a host, readable only with the passphrase. */
export async function keepToken(address: string, login: Login, passphrase: string): Promise<void> {
  const host = hostOf(address);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const plain = new TextEncoder().encode(JSON.stringify(login));
  const data = await crypto.subtle.encrypt(cipher(iv, host), key, plain);
  const locked: Locked = {
    host,
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
  writeAll([...readAll().filter((other) => other.host !== host), locked]);
}

/** The kept login of a host, or undefined if there is none or the passphrase is another. */
export async function unlockToken(address: string, passphrase: string): Promise<Login | undefined> {
  const host = hostOf(address);
  const locked = readAll().find((other) => other.host === host);
  if (!locked) return undefined;
  try {
    const key = await keyFrom(passphrase, fromBase64(locked.salt), locked.iterations);
    const data = fromBase64(locked.data);
    const plain = await crypto.subtle.decrypt(cipher(fromBase64(locked.iv), host), key, data);
    const login = readRecord(JSON.parse(new TextDecoder().decode(plain)));
    return { user: readText(login.user), token: readText(login.token) };
  } catch {
    return undefined;
  }
}

export function forgetToken(address: string): void {
  writeAll(readAll().filter(({ host }) => host !== hostOf(address)));
}

/** The host is part of the lock: what was kept for one does not open as that of another. */
function cipher(iv: Uint8Array<ArrayBuffer>, host: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(host) };
}

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const raw = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const kind = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(how, raw, kind, false, ['encrypt', 'decrypt']);
}

function readAll(): readonly Locked[] {
  try {
    return readList(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]'), (item) => {
      const entry = readRecord(item);
      return {
        host: readText(entry.host),
        iterations: readNumber(entry.iterations),
        salt: readText(entry.salt),
        iv: readText(entry.iv),
        data: readText(entry.data),
      };
    });
  } catch {
    return [];
  }
}

function writeAll(all: readonly Locked[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(all));
  } catch {
    // Without storage the token lasts as long as the tab, as it does for everybody else.
  }
}
