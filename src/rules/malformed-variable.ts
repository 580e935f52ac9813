import type { ComposeDocument } from '../compose/compose-document.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { fix, ownFixes } from './fixes.ts';
import { onSpec, readerFirst } from './reader-names.ts';
import type { Rule } from './rule.ts';

/** A dollar sign as readers understand it: doubled, or before a name, or before a name in braces. */
const SOUND = /\$(?:\$|[_a-z][_a-z0-9]*|\{[_a-z][_a-z0-9]*(?::?[-?+][^}]*)?\})/gi;

export const malformedVariable: Rule = {
  scope: 'app',
  meta: {
    id: 'malformed-variable',
    severity: onSpec('error'),
    summary: 'A dollar sign begins no variable.',
    why: 'Readers of the compose specification put variables in wherever they see a dollar sign, in commands too, and refuse what is none. A dollar sign that is meant as such is written twice.',
    source: 'Invalid interpolation format (docker-compose 1.29, compose-go)',
    examples: {
      good: [
        "services:\n  web:\n    image: alpine:3.20\n    command: sh -c 'echo $$(date) $HOME'\n",
      ],
      bad: [
        "services:\n  web:\n    image: alpine:3.20\n    command: sh -c 'echo $(date)'\n",
        'services:\n  web:\n    image: alpine:3.20\n    environment:\n      PRICE: 5$\n',
      ],
    },
  },
  *check(doc, target) {
    if (!doc.syntax.text.includes('$')) return;
    for (const section of sectionsOf(doc)) {
      const view = doc.syntax.view(section);
      for (const { path, text } of view ? texts(view) : []) {
        const rest = text.replaceAll(SOUND, '');
        if (!rest.includes('$')) continue;
        yield {
          path,
          message: `In “${shorten(text)}” a dollar sign begins no variable. ${readerFirst(target)} refuses the file; write $$ where a dollar sign is meant.`,
          fixes: ownFixes(
            doc,
            path,
            fix('Double the dollar sign', 'safe', { kind: 'set', path, value: doubled(text) }),
          ),
        };
      }
    }
  },
};

function sectionsOf(doc: ComposeDocument): readonly YamlPath[] {
  return [doc.servicesPath, ['volumes'], ['networks']].filter((path) => path.length > 0);
}

function* texts(view: YamlView): Generator<{ readonly path: YamlPath; readonly text: string }> {
  if (view.kind === 'map') {
    for (const { value, origin } of view.entries) if (origin === 'own') yield* texts(value);
  } else if (view.kind === 'seq') {
    for (const item of view.items) yield* texts(item);
  } else if (typeof view.scalar === 'string' && view.scalar.includes('$')) {
    yield { path: view.path, text: view.scalar };
  }
}

function doubled(text: string): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(SOUND)) {
    out += text.slice(from, match.index).replaceAll('$', () => '$$') + match[0];
    from = match.index + match[0].length;
  }
  return out + text.slice(from).replaceAll('$', () => '$$');
}

function shorten(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 60 || line !== text ? `${line.slice(0, 59)}…` : line;
}
