import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { MeasureText } from './fit-text.ts';

export interface PictureFont {
  /** The rule that brings the font along, its file inside. */
  readonly css: string;
  readonly family: string;
  readonly measure: MeasureText;
}

const NAME = 'Compose Canvas Inter';
/** Scripts that the font lacks are drawn in one of the reader's. */
const FAMILY = `'${NAME}', system-ui, sans-serif`;

/**
 * The font of pictures, so that they look alike everywhere.
 * @throws TypeError where its file cannot be loaded
 */
export async function loadPictureFont(): Promise<PictureFont> {
  const response = await fetch(interUrl);
  const bytes = await response.arrayBuffer();
  const face = new FontFace(NAME, bytes, { weight: '100 900' });
  document.fonts.add(await face.load());
  return {
    css: `@font-face{font-family:'${NAME}';font-weight:100 900;src:url(${await dataUrl(bytes)}) format('woff2')}`,
    family: FAMILY,
    measure: makeMeasure(),
  };
}

function makeMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser cannot measure text.');
  return (text, size, weight) => {
    context.font = `${weight} ${size}px ${FAMILY}`;
    return context.measureText(text).width;
  };
}

function dataUrl(bytes: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(new Blob([bytes], { type: 'font/woff2' }));
  });
}
