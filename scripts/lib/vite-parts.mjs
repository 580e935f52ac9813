import { relative, sep } from 'node:path';

/**
 * The part of the house, or the package, that a module belongs to.
 * @param {string} root
 * @param {string} id a module's path as Vite names it
 * @returns {string}
 */
export function partOf(root, id) {
  const path = id.replace(/^\0/, '').split('?')[0] ?? '';
  const inPackage = path.split('/node_modules/').at(-1);
  if (inPackage !== undefined && inPackage !== path) {
    const [scope = '', name] = inPackage.split('/');
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  }
  const parts = relative(root, path).split(sep);
  return parts[0] === 'src' && parts.length > 2 ? `src/${parts[1]}` : 'the toolchain';
}

/**
 * Vite plugin: leaves beside the manifest what each chunk is made of, for `npm run size` to print.
 * @returns {import('vite').Plugin}
 */
export function parts() {
  let root = '';
  return {
    name: 'parts',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      /** @type {Record<string, Record<string, number>>} */
      const report = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        /** @type {Record<string, number>} */
        const sizes = {};
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const part = partOf(root, id);
          sizes[part] = (sizes[part] ?? 0) + renderedLength;
        }
        report[chunk.fileName] = sizes;
      }
      this.emitFile({
        type: 'asset',
        fileName: '.vite/parts.json',
        source: JSON.stringify(report),
      });
    },
  };
}
