/** How long the browser may take to fetch what was handed to it, in milliseconds. */
const FETCH_TIME = 60_000;

/** Hands something to the browser's downloads under a name. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), FETCH_TIME);
}
