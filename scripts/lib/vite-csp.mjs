import { policyForMeta } from './csp.mjs';

/**
 * Vite plugin: writes the Content Security Policy into the built page. The development server
 * stays without it, for its hot updates need inline scripts.
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
