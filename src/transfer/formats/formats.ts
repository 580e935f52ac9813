import { graphvizFormat } from './graphviz.format.ts';
import { linkFormat } from './link.format.ts';
import { markdownFormat } from './markdown.format.ts';
import { mergedFormat } from './merged.format.ts';
import { mermaidFormat } from './mermaid.format.ts';
import { pngFormat } from './png.format.ts';
import type { ShareFormat } from './share-format.ts';
import { svgFormat } from './svg.format.ts';

/** Every form in which the app can be shown to others, in the order of the dialog. */
export const SHARE_FORMATS: readonly ShareFormat[] = [
  linkFormat,
  mergedFormat,
  pngFormat,
  svgFormat,
  markdownFormat,
  mermaidFormat,
  graphvizFormat,
];
