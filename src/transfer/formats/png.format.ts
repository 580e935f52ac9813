import type { ShareFormat, SvgPicture } from './share-format.ts';

/** Pixels for each pixel of the canvas. */
const SCALE = 2;
/** Browsers draw no canvas with a longer side. */
const LONGEST_SIDE = 16_384;

/** The canvas as pixels. */
export const pngFormat: ShareFormat = {
  id: 'png',
  title: 'Picture (PNG)',
  help: 'The whole graph as it stands on the canvas, with twice as many pixels as on the screen.',
  extension: '.png',
  make: async ({ draw }) => ({ kind: 'picture', blob: await rasterize(await draw()) }),
};

async function rasterize({ svg, width, height }: SvgPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await toBlob(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser cannot write pictures.'))),
      'image/png',
    );
  });
}
