import type { SourceForm } from '../text/source-file.ts';

export interface FormBadge {
  readonly label: string;
  readonly title: string;
}

/** What is worth telling of how a file is written: all that differs from UTF-8 with lines as on Unix. */
export function formBadges(
  { encoding, bom, lineEnd, exceptions }: SourceForm,
  text: string,
): readonly FormBadge[] {
  const badges: FormBadge[] = [];
  if (encoding !== 'utf-8') {
    badges.push({ label: 'UTF-16', title: 'The file is written in UTF-16, which is kept' });
  } else if (bom) {
    badges.push({ label: 'BOM', title: 'The file starts with a byte order mark, which is kept' });
  }
  if (exceptions.length > 0) {
    badges.push({ label: 'mixed line ends', title: 'Not all lines end alike; each keeps its own' });
  } else if (lineEnd !== '\n' && text.includes('\n')) {
    const isWindows = lineEnd === '\r\n';
    badges.push({
      label: isWindows ? 'CRLF' : 'CR',
      title: `Lines end as on ${isWindows ? 'Windows (CRLF)' : 'old Macs (CR)'}, which is kept`,
    });
  }
  return badges;
}
