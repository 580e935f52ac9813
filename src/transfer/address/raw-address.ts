/** How hosts write the page of a file, and where its bytes are. */
const PAGES: readonly (readonly [page: RegExp, raw: (parts: readonly string[]) => string])[] = [
  // GitHub's raw host allows requests of other pages, its own pages do not.
  [
    /^https:\/\/github\.com\/([^/]+)\/([^/]+)\/(?:blob|raw)\/(.+)$/,
    ([owner, repository, rest]) =>
      `https://raw.githubusercontent.com/${owner}/${repository}/${rest}`,
  ],
  [
    /^https:\/\/gist\.github\.com\/([^/]+)\/([0-9a-f]+)\/?$/,
    ([owner, id]) => `https://gist.githubusercontent.com/${owner}/${id}/raw`,
  ],
  // GitLab, wherever it runs: /group/project/-/blob/branch/path
  [/^(https?:\/\/[^/]+\/.+?\/-\/)blob\/(.+)$/, ([base, rest]) => `${base}raw/${rest}`],
  // Bitbucket: /owner/repository/src/branch/path
  [
    /^(https:\/\/bitbucket\.org\/[^/]+\/[^/]+)\/src\/(.+)$/,
    ([base, rest]) => `${base}/raw/${rest}`,
  ],
  // Gitea and Forgejo: /owner/repository/src/branch/name/path
  [
    /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/src\/((?:branch|tag|commit)\/.+)$/,
    ([base, rest]) => `${base}/raw/${rest}`,
  ],
];

/**
 * Where the bytes of a file are whose page somebody copied from the browser; other addresses as they are.
 * @returns undefined for what is no address of the web
 */
export function rawAddress(typed: string): string | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole) || /\s/.test(text)) return undefined;
  const url = new URL(whole);
  if (!['https:', 'http:'].includes(url.protocol) || !url.hostname.includes('.')) {
    if (!['localhost'].includes(url.hostname)) return undefined;
  }
  const page = url.href.replace(/[?#].*$/, '');
  for (const [pattern, raw] of PAGES) {
    const found = pattern.exec(page);
    if (found) return raw(found.slice(1));
  }
  return url.href;
}

/** The name of the file behind an address. */
export function fileNameOf(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  return /\.ya?ml$/i.test(last) ? decodeURIComponent(last) : 'docker-compose.yml';
}
