import { rewriteField } from '../commands/rewrite-field.ts';
import type { Support } from '../compose/catalog/shape.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { formAt } from '../compose/forms/forms.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { fix, ownFixes } from './fixes.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { QuickFix, Rule, Severity } from './rule.ts';
import { supportSentence } from './support-sentence.ts';

const SEVERITIES: Readonly<Record<Exclude<Support, 'yes'>, Severity>> = {
  refused: 'error',
  contract: 'error',
  newer: 'error',
  ignored: 'warning',
  dropped: 'warning',
};

/** Left out by everybody, missed by nobody: the examples of the documentation have it. */
const HARMLESS: ReadonlySet<string> = new Set(['expose']);

export const unsupportedField: Rule = {
  scope: 'app',
  meta: {
    id: 'unsupported-field',
    severity: everywhere('error'),
    summary: 'The field exists, but not for this target.',
    why: 'Builders refuse some fields of compose, and devices leave others out without a word. A field that asks for more than any supervisor offers makes devices refuse the whole release.',
    source: 'Domain notes 2 and 4.4; deny list of compose-parser; supervisor 19 compose fields',
    examples: {
      good: ["version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    mem_limit: 256m\n"],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    deploy: {replicas: 2}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    container_name: front\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    cpus: 0.5\n",
        "version: '2.1'\nsecrets: {key: {file: ./key}}\nservices:\n  web:\n    image: alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    build: {context: ., platforms: [linux/arm64]}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\nvolumes: {data: {external: true}}\n",
        "version: '2.1'\nvolumes: {data: {}}\nservices:\n  web:\n    image: alpine:3.20\n    volumes:\n      - {type: volume, source: data, target: /data}\n",
      ],
    },
  },
  *check(doc, target, { faults }) {
    for (const { view } of faults('form')) {
      yield {
        path: view.path,
        message: `${readerFirst(target)} refuses a map in “${fieldOf(view)}”; write it in one line.`,
        fixes: ownFixes(doc, view.path, ...shortForm(doc, view)),
      };
    }
    for (const { path, field, support } of faults('support')) {
      yield {
        path,
        part: 'key',
        severity: HARMLESS.has(field.name) && support !== 'refused' ? 'info' : SEVERITIES[support],
        message: supportSentence(field.name, support, target),
        fixes: ownFixes(
          doc,
          path,
          fix(
            `Remove ${field.name}`,
            support === 'ignored' || support === 'dropped' ? 'safe' : 'changes-behaviour',
            { kind: 'delete', path, prune: path.length > 3 },
          ),
        ),
      };
    }
  },
};

/** The field that an item belongs to. */
function fieldOf({ path }: YamlView): string {
  return String(path.findLast((step) => typeof step === 'string'));
}

/** The same in one line, where that can say it. */
function shortForm(doc: ComposeDocument, view: YamlView): readonly QuickFix[] {
  const { path } = view;
  const rewritten = formAt(doc, path)?.form.rewrite(view);
  if (!rewritten?.ok || typeof rewritten.value !== 'string') return [];
  return [
    {
      title: `Write ${rewritten.value}`,
      safety: 'safe',
      plan: (doc) => rewriteField.plan(doc, { path, to: 'short' }),
    },
  ];
}
