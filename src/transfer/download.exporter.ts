import { refuse } from '../text/refusal.ts';
import { download } from './download.ts';
import type { Exporter } from './exporter.ts';
import { DEFAULT_FILE_NAME } from './file-types.ts';

/** Into the browser's downloads, under the document's name. */
export const downloadExporter: Exporter = {
  id: 'download',
  title: 'Download',
  run: async ({ bytes, fileName }) => {
    const name = fileName || DEFAULT_FILE_NAME;
    try {
      // A type that browsers know as text would make some add .txt to the name.
      download(new Blob([bytes], { type: 'application/octet-stream' }), name);
      return { ok: true, sentence: `Downloaded ${name}.`, saved: true };
    } catch {
      return refuse(
        'not-downloaded',
        `${name} was not downloaded: the browser did not allow it. Copy the text instead and paste it into a file.`,
      );
    }
  },
};
