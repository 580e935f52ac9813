/** Puts a text on the clipboard; false where the browser does not let the page do so. */
export async function copyText(text: string): Promise<boolean> {
  return (await copyByClipboard(text)) || copyBySelection(text);
}

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
