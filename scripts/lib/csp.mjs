/**
 * The one Content Security Policy of the app. The build writes it into `index.html`, so that any
 * static host carries it; our own server sends it as a header too.
 *
 * Inline styles are allowed because Monaco and the widget library write them at run time; no
 * script but our own files runs. Requests go to this host and, only when the user asks for a
 * repository or an address, over https or to this machine: which Git host that is nobody can know
 * beforehand. The tests hold every page to asking nobody unbidden.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'"],
  'connect-src': ["'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
};

/** @param {Readonly<Record<string, readonly string[]>>} policy */
const print = (policy) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** The policy for a `<meta>`, where browsers do not read `frame-ancestors` and complain of it. */
export const policyForMeta = print(directives);

/** The policy for the `Content-Security-Policy` header. */
export const policyForHeader = print({ ...directives, 'frame-ancestors': ["'none'"] });
