import { refuse } from '../text/refusal.ts';
import { copyText } from './copy-text.ts';
import type { Exporter } from './exporter.ts';

/** The whole text onto the clipboard. */
export const copyTextExporter: Exporter = {
  id: 'copy-text',
  title: 'Copy the whole text',
  run: async ({ text }) => {
    if (await copyText(text)) {
      return { ok: true, sentence: 'The whole text is on the clipboard.', saved: false };
    }
    return refuse(
      'not-copied',
      'The text was not copied: the browser does not let this page write to the clipboard. Download the file, or select the text in the text pane and copy it.',
    );
  },
};
