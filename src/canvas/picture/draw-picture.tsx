import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Snapshot } from '../../store/session.ts';
import { readPalette } from './palette.ts';
import { Picture } from './picture.tsx';
import { pictureData } from './picture-data.ts';
import { loadPictureFont } from './picture-font.ts';

export interface DrawnPicture {
  /** A whole SVG file. */
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Draws the whole graph of a document as an SVG of its own, its font inside.
 * @throws TypeError where the font cannot be loaded
 */
export async function drawPicture(
  snapshot: Snapshot,
  scheme: 'light' | 'dark',
): Promise<DrawnPicture> {
  const font = await loadPictureFont();
  const data = pictureData(snapshot);
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() =>
    root.render(
      <Picture
        data={data}
        title={snapshot.fileName}
        palette={readPalette(scheme)}
        fontCss={font.css}
        fontFamily={font.family}
        measure={font.measure}
      />,
    ),
  );
  const element = holder.firstElementChild;
  const svg = element ? new XMLSerializer().serializeToString(element) : '';
  root.unmount();
  return { svg, width: data.frame.width, height: data.frame.height };
}
