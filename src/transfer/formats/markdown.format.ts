import { markdownText } from '../describe/markdown-text.ts';
import type { ShareFormat } from './share-format.ts';

/** A description of the app for its README. */
export const markdownFormat: ShareFormat = {
  id: 'markdown',
  title: 'Markdown',
  help: 'A description for a README: the graph, services, ports, volumes, and what reaches beyond the containers.',
  extension: '.md',
  make: async ({ doc }) => ({ kind: 'text', text: markdownText(doc) }),
};
