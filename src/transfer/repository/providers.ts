import { folderProvider } from './folder.provider.ts';
import { gitProvider } from './git.provider.ts';
import { giteaProvider } from './gitea.provider.ts';
import { githubProvider } from './github.provider.ts';
import { gitlabProvider } from './gitlab.provider.ts';
import type { Provider, ReadAddress } from './repository.ts';

/** Every kind of host, those first that know their own addresses. */
export const PROVIDERS: readonly Provider[] = [
  githubProvider,
  gitlabProvider,
  giteaProvider,
  gitProvider,
  folderProvider,
];

export function findProvider(id: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider.id === id);
}

export interface Recognised extends ReadAddress {
  readonly provider: Provider;
  /** False where the user has to say what kind of host it is. */
  readonly sure: boolean;
}

/** What an address is of: a repository, or a page or file in one. Undefined if it is no address. */
export function recogniseAddress(text: string): Recognised | undefined {
  const url = readUrl(text);
  if (!url) return undefined;
  const readings = PROVIDERS.flatMap((provider) => {
    const read = provider.recognise(url);
    return read ? [{ provider, ...read }] : [];
  });
  // An address for git clone of a host that nobody knows is, before anything else, that of a Git server.
  const isClone = ({ provider }: Recognised) => provider.id === 'git';
  return readings.find(({ sure }) => sure) ?? readings.find(isClone) ?? readings[0];
}

/** Reads an address as that of a repository on a kind of host that the user named. */
export function readAddressFor(provider: Provider, text: string): ReadAddress | undefined {
  const url = readUrl(text);
  if (!url) return undefined;
  return provider.recognise(url) ?? { address: url.href.replace(/\/$/, ''), rest: undefined };
}

/** `https:` addresses, those of this machine, and what `git clone` takes over SSH. */
function readUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  const ssh = /^(?:ssh:\/\/)?git@([^:/]+)[:/](.+)$/.exec(trimmed);
  const written = ssh ? `https://${ssh[1]}/${ssh[2]}` : trimmed;
  if (/^folder:[^/]+$/.test(trimmed) && URL.canParse(trimmed)) return new URL(trimmed);
  const full = /^[a-z]+:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  // A name or password in the address would be kept with it.
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isOpen = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
  return isOpen && (url.hostname.includes('.') || isLocal) ? url : undefined;
}
