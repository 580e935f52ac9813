import type { ShareFormat } from './share-format.ts';

/** The canvas as a drawing. */
export const svgFormat: ShareFormat = {
  id: 'svg',
  title: 'Picture (SVG)',
  help: 'The whole graph as it stands on the canvas, sharp at every size, its font inside.',
  extension: '.svg',
  make: async ({ draw }) => {
    const { svg } = await draw();
    return { kind: 'picture', blob: new Blob([svg], { type: 'image/svg+xml' }) };
  },
};
