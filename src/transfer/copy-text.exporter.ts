import { refuse } from '../text/refusal.ts';
import type { Exporter } from './exporter.ts';

/** The whole text onto the clipboard. */
export const copyTextExporter: Exporter = {
  id: 'copy-text',
  title: 'Copy the whole text',
  run: async ({ text }) => {
    if ((await copyByClipboard(text)) || copyBySelection(text)) {
      return { ok: true, sentence: 'The whole text is on the clipboard.', saved: false };
    }
    return refuse(
      'not-copied',
      'The text was not copied: the browser does not let this page write to the clipboard. Download the file, or select the text in the text pane and copy it.',
    );
  },
};

async function copyByClipboard(text: string): Promise<boolean> {
  // Missing where the page is not served over https.
  if (!('clipboard' in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // A dialog keeps the focus to itself: the field has to be inside it.
  (focused?.closest('dialog') ?? document.body).append(area);
  area.select();
  try {
    // The only way that works without a secure context; every browser still has it.
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
