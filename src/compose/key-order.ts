/** Keys of the top level in their usual order. */
export const TOP_KEY_ORDER = [
  'version',
  'name',
  'include',
  'services',
  'volumes',
  'networks',
  'configs',
  'secrets',
] as const;

/** Keys of `build` in their usual order. */
export const BUILD_KEY_ORDER = ['context', 'dockerfile', 'target', 'args'] as const;
