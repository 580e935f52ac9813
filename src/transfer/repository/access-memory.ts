import { hostOf } from './guarded-fetch.ts';
import type { Access } from './repository.ts';

export const NO_ACCESS: Access = { token: '', user: '', proxy: '' };

/** What was entered in this tab, by host; it goes with the tab. */
const known = new Map<string, Access>();

export function recallAccess(address: string): Access {
  return known.get(hostOf(address)) ?? NO_ACCESS;
}

/** Whether a host has let us in before, in this tab. */
export function knowsAccess(address: string): boolean {
  return known.has(hostOf(address));
}

/** Remembers for this tab how a host was entered, once it has let us in. */
export function rememberAccess(address: string, access: Access): void {
  known.set(hostOf(address), access);
}
