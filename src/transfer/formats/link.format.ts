import { shareFragment } from '../share-link.ts';
import type { ShareFormat } from './share-format.ts';

/** The whole file inside an address. */
export const linkFormat: ShareFormat = {
  id: 'link',
  title: 'Link',
  help: 'Whoever opens this link sees the file in the editor. The file is in the link itself, behind the #, which browsers send to no server. Whoever has the link has the file, secrets in it included.',
  extension: undefined,
  make: async ({ address, fileName, bytes }) => ({
    kind: 'text',
    text: `${address}${await shareFragment({ fileName, bytes })}`,
  }),
};
