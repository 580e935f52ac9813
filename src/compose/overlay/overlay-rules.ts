import type { TargetId } from '../catalog/targets.ts';
import type { OverlayRules } from './overlay.ts';

/**
 * How a file is laid over its base for a target. Balena's command line took whole services out of
 * `docker-compose.dev.yml` until, with version 25, it came to read the files as the compose
 * specification says (balena-cli #2177, #3082).
 */
export function overlayRules(fileName: string, target: TargetId): OverlayRules {
  const isDev = /^docker-compose\.dev\.ya?ml$/i.test(fileName);
  const isOld: readonly TargetId[] = ['resin', 'balena-classic'];
  return isDev && isOld.includes(target) ? 'services-only' : 'compose';
}
