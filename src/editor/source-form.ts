/** How a file's bytes are written, as far as the text itself does not show it. */
export interface SourceForm {
  readonly bom: boolean;
  readonly ends: 'LF' | 'CRLF' | 'mixed' | undefined;
}

/** What the exported bytes say of the file's byte order mark and line ends; `ends` is undefined for a single line. */
export function sourceFormOf(bytes: Uint8Array): SourceForm {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let lf = 0;
  let crlf = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at - 1] === 13) crlf++;
    else lf++;
  }
  const ends = crlf > 0 && lf > 0 ? 'mixed' : crlf > 0 ? 'CRLF' : lf > 0 ? 'LF' : undefined;
  return { bom, ends };
}
