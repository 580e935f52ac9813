import { refuse } from '../text/refusal.ts';
import type { Exporter } from './exporter.ts';
import { DEFAULT_FILE_NAME } from './file-types.ts';

/** How long the browser may take to fetch what was handed to it, in milliseconds. */
const FETCH_TIME = 60_000;

/** Into the browser's downloads, under the document's name. */
export const downloadExporter: Exporter = {
  id: 'download',
  title: 'Download',
  run: async ({ bytes, fileName }) => {
    const name = fileName || DEFAULT_FILE_NAME;
    try {
      download(bytes, name);
      return { ok: true, sentence: `Downloaded ${name}.`, saved: true };
    } catch {
      return refuse(
        'not-downloaded',
        `${name} was not downloaded: the browser did not allow it. Copy the text instead and paste it into a file.`,
      );
    }
  },
};

function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  // A type that browsers know as text would make some add .txt to the name.
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), FETCH_TIME);
}
