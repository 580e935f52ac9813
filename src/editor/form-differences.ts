import type { SourceForm } from '../text/source-file.ts';

/**
 * What differs between two files that no line shows: byte order mark and line ends, in words.
 * @param where how the first is told from what is now, such as `as opened` or `in other.yml`
 */
export function formDifferences(
  before: SourceForm,
  now: SourceForm,
  where: string,
): readonly string[] {
  const said: string[] = [];
  const [old, its] = [endsOf(before), endsOf(now)];
  if (old !== its) said.push(`Line ends: ${old} ${where}, ${its} now.`);
  if (before.bom !== now.bom) {
    said.push(
      now.bom
        ? `There is a byte order mark at the beginning now, but none ${where}.`
        : `There is a byte order mark at the beginning ${where}, but none now.`,
    );
  }
  return said;
}

function endsOf({ lineEnd, exceptions }: SourceForm): string {
  if (exceptions.length > 0) return 'of several kinds';
  return lineEnd === '\r\n'
    ? 'CRLF (as on Windows)'
    : lineEnd === '\r'
      ? 'CR (as on old Macs)'
      : 'LF';
}
