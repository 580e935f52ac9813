import { mermaidText } from '../describe/mermaid-text.ts';
import type { ShareFormat } from './share-format.ts';

/** The graph as a Mermaid flowchart. */
export const mermaidFormat: ShareFormat = {
  id: 'mermaid',
  title: 'Mermaid',
  help: 'The graph as text that GitHub, GitLab and many wikis draw: put it into a code block named mermaid.',
  extension: '.mmd',
  make: async ({ doc }) => ({ kind: 'text', text: mermaidText(doc) }),
};
