import { readLabelName } from '../compose/catalog/labels.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { ownFixes, quoteFix } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { Finding } from './rule.ts';
import { serviceRule } from './service-rule.ts';

/** What YAML 1.1 reads otherwise than 1.2: numbers to base 60, words for yes and no, octal numbers. */
const BASE_60 = /^[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+$/;
const WORD = /^(y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;
const OCTAL = /^0[0-7]+$/;

export const ambiguousScalar = serviceRule(
  {
    id: 'ambiguous-scalar',
    severity: everywhere('info'),
    summary: 'YAML 1.1 and 1.2 read an unquoted value differently.',
    why: 'docker-compose 1.29 and other readers of YAML 1.1 take 22:22 for the number 1342, no for false and 0777 for 511. Quotes make everybody read the same.',
    source: 'YAML 1.1 types; docker-compose 1.29, verified; domain notes 4.4',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    restart: 'no'\n    ports: ['22:22', 8080:80]\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    ports:\n      - 22:22\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    restart: no\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    environment: {DEBUG: off}\n",
      ],
    },
  },
  function* (service, doc, target) {
    const root = doc.syntax.view(service.path);
    for (const key of ['ports', 'expose', 'environment', 'labels', 'restart', 'command']) {
      const view = root?.get(key);
      if (!view) continue;
      if (view.kind === 'scalar') yield* look(doc, view);
      for (const item of view.items) yield* look(doc, item);
      for (const entry of view.kind === 'map' ? view.entries : []) {
        if (key !== 'labels' || !isJudged(entry.key, target)) yield* look(doc, entry.value);
      }
    }
  },
);

/** Labels of balena have a rule of their own, which tells what devices make of each value. */
function isJudged(label: string, target: TargetId): boolean {
  const info = target === 'compose' ? undefined : readLabelName(label)?.info;
  return info !== undefined && info.value !== 'text';
}

function* look(doc: ComposeDocument, view: YamlView): Generator<Finding> {
  const text = view.string;
  const reading = text === undefined ? undefined : otherReading(text);
  if (text === undefined || reading === undefined) return;
  if (!view.plain || !doc.syntax.has(view.path)) return;
  yield {
    path: view.path,
    message: `Readers of YAML 1.1, such as docker-compose 1.29, take the unquoted ${text} for ${reading}. Put quotes around it.`,
    fixes: ownFixes(doc, view.path, quoteFix(view.path, text)),
  };
}

function otherReading(text: string): string | undefined {
  if (WORD.test(text)) return /^(y|yes|on)$/i.test(text) ? 'true' : 'false';
  if (OCTAL.test(text)) return `the number ${Number.parseInt(text, 8)}`;
  if (!BASE_60.test(text)) return undefined;
  const number = text
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part.replaceAll('_', '')), 0);
  return `the number ${number}`;
}
