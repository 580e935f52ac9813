import { graphvizText } from '../describe/graphviz-text.ts';
import type { ShareFormat } from './share-format.ts';

/** The graph in Graphviz's language. */
export const graphvizFormat: ShareFormat = {
  id: 'graphviz',
  title: 'Graphviz',
  help: 'The graph in the language of Graphviz: dot -Tsvg draws it.',
  extension: '.dot',
  make: async ({ doc }) => ({ kind: 'text', text: graphvizText(doc) }),
};
