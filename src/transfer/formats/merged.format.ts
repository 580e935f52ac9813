import type { ShareFormat } from './share-format.ts';

/** Two files as one, as a tool that reads but one file needs it. */
export const mergedFormat: ShareFormat = {
  id: 'merged',
  title: 'Both files as one',
  help: 'What the two files say together, as one compose file: for builders that read docker-compose.yml alone. Comments, anchors and the order of lines stay behind in the two.',
  ofTwo: true,
  extension: '.merged.yml',
  make: async ({ doc }) => ({ kind: 'text', text: doc.syntax.text }),
};
