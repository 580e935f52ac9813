import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Relation } from '../compose/compose-document.ts';
import type { Intent } from '../text/intent.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { nearestName } from './nearest-name.ts';
import { everywhere, readerFirst } from './reader-names.ts';
import type { QuickFix, Rule, Severity } from './rule.ts';

export const unknownDependency: Rule = {
  scope: 'app',
  meta: {
    id: 'unknown-dependency',
    severity: everywhere('error'),
    summary: 'A service names another one that does not exist.',
    why: 'depends_on, network_mode: service:… and their like name a service of the same file. A name that leads nowhere is refused, or leaves a service that cannot start.',
    source:
      'resin-compose-parse: Unknown service dependency; compose-go: depends on undefined service',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on: [db]\n  db:\n    image: alpine:3.20\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on: [dta]\n  data:\n    image: alpine:3.20\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    network_mode: service:vpn\n",
      ],
    },
  },
  *check(doc, target) {
    for (const relation of doc.relations) {
      if (relation.kind === 'volume' || relation.kind === 'network') continue;
      if (doc.services.has(relation.to) || relation.to.includes('$')) continue;
      if (isOptional(doc, relation, target)) continue;
      const severity = severityOf(relation, target);
      const near = nearestName(relation.to, doc.services.keys());
      yield {
        path: relation.path,
        part:
          typeof relation.path.at(-1) === 'string' && relation.kind === 'depends_on'
            ? 'key'
            : 'value',
        severity,
        message: `${relation.from} names the service “${relation.to}” in ${relation.kind}, but there is none${near === undefined ? '' : `; did you mean “${near}”?`}${near === undefined ? '. ' : ' '}${severity === 'error' ? readerRefuses(relation, target) : 'The device ignores the field.'}`,
        fixes: ownFixes(doc, relation.path, ...fixesFor(doc, relation, near)),
      };
    }
  },
};

function readerRefuses({ kind }: Relation, target: TargetId): string {
  if (kind !== 'depends_on' && dialectOf(target) === 'classic') {
    return 'The service cannot start on the device.';
  }
  return `${readerFirst(target)} refuses the file.`;
}

function severityOf({ kind }: Relation, target: TargetId): Severity {
  if (dialectOf(target) === 'spec' || kind === 'depends_on' || kind === 'network_mode') {
    return 'error';
  }
  return 'warning';
}

function isOptional(doc: ComposeDocument, relation: Relation, target: TargetId): boolean {
  return (
    target === 'compose' &&
    relation.kind === 'depends_on' &&
    doc.syntax.view(relation.path)?.get('required')?.scalar === false
  );
}

function fixesFor(
  doc: ComposeDocument,
  relation: Relation,
  near: string | undefined,
): readonly QuickFix[] {
  const { path, to, kind } = relation;
  const fixes: QuickFix[] = [];
  const isEntry = kind === 'depends_on' && typeof path.at(-1) === 'string';
  const text = doc.syntax.view(path)?.string;
  const taken = near !== undefined && hasSibling(doc, relation, near);
  if (near !== undefined && near !== relation.from && !taken) {
    if (isEntry) fixes.push(fix(`Write ${near}`, 'safe', { kind: 'rename-key', path, key: near }));
    else if (text !== undefined) {
      const value = text.replace(to, () => near);
      fixes.push(fix(`Write ${near}`, 'safe', { kind: 'set', path, value }));
    }
  }
  if (/^[a-zA-Z0-9][\w.-]*$/.test(to)) {
    const create: Intent = {
      kind: 'set',
      path: [...doc.servicesPath, to],
      value: { build: `./${to}` },
    };
    fixes.push(fix(`Create the service ${to}`, 'changes-behaviour', create));
  }
  fixes.push(fix(`Remove ${to} from ${kind}`, 'changes-behaviour', removal(path)));
  return fixes;
}

function hasSibling(doc: ComposeDocument, relation: Relation, name: string): boolean {
  return doc.relations.some(
    (it) => it.kind === relation.kind && it.from === relation.from && it.to === name,
  );
}
