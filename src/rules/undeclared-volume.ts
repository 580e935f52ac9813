import type { ComposeDocument, Relation } from '../compose/compose-document.ts';
import { fix, ownFixes } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { QuickFix, Rule } from './rule.ts';

export const undeclaredVolume: Rule = {
  scope: 'app',
  meta: {
    id: 'undeclared-volume',
    severity: everywhere('error'),
    summary: 'A named volume is used but not declared.',
    why: 'Every named volume must be listed under the top-level volumes, so that a misspelt name does not start an empty volume.',
    source: 'Missing volume definition (balena’s parsers); refers to undefined volume (compose-go)',
    examples: {
      good: [
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  db:\n    image: alpine:3.20\n    volumes: ['data:/data']\n",
        "version: '2.1'\nvolumes:\n  resin-data:\nservices:\n  db:\n    image: alpine:3.20\n    volumes:\n      - resindata:/data\n",
      ],
    },
  },
  *check(doc, target) {
    if (doc.form.kind === 'v1') return;
    for (const relation of doc.relations) {
      if (relation.kind !== 'volume' || doc.volumes.has(relation.to)) continue;
      const near = nearestName(relation.to, doc.volumes.keys());
      yield {
        path: relation.path,
        message: `${relation.from} uses the volume “${relation.to}”, which is not declared under the top-level volumes${near === undefined ? '' : `; did you mean “${near}”?`}${near === undefined ? '. ' : ' '}${readerFirst(target)} refuses the file.`,
        fixes: fixesFor(doc, relation, near),
      };
    }
  },
};

function fixesFor(
  doc: ComposeDocument,
  { path, to }: Relation,
  near: string | undefined,
): readonly QuickFix[] {
  const fixes: QuickFix[] = [];
  if (/^[a-zA-Z0-9._-]+$/.test(to)) {
    fixes.push(
      fix(`Declare the volume ${to}`, 'safe', {
        kind: 'set',
        path: ['volumes', to],
        value: null,
      }),
    );
  }
  const view = doc.syntax.view(path);
  if (near === undefined || !view) return fixes;
  const isLong = view.kind === 'map';
  const place = isLong ? [...path, 'source'] : path;
  const value = isLong ? near : `${near}${(view.string ?? '').trim().slice(to.length)}`;
  return [
    ...fixes,
    ...ownFixes(
      doc,
      place,
      fix(`Use the volume ${near}`, 'changes-behaviour', { kind: 'set', path: place, value }),
    ),
  ];
}
