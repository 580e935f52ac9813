import type { ComposeDocument } from '../compose/compose-document.ts';

/** The services that mount a named volume, in the order of the file. */
export function volumeUsers(doc: ComposeDocument, volume: string): readonly string[] {
  const users = doc.relations
    .filter(({ kind, to }) => kind === 'volume' && to === volume)
    .map(({ from }) => from);
  return [...new Set(users)];
}
