import { copyTextExporter } from './copy-text.exporter.ts';
import { downloadExporter } from './download.exporter.ts';
import type { Exporter } from './exporter.ts';
import { saveFileExporter } from './save-file.exporter.ts';

/** Every way out, in the order of the menu. */
export const EXPORTERS: readonly Exporter[] = [
  saveFileExporter,
  downloadExporter,
  copyTextExporter,
];
