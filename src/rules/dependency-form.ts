import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { fix, ownFixes } from './fixes.ts';
import { onDevices, readerFirst } from './reader-names.ts';
import type { Finding, QuickFix } from './rule.ts';
import { serviceRule } from './service-rule.ts';

export const dependencyForm = serviceRule(
  {
    id: 'dependency-form',
    severity: onDevices('error'),
    summary: 'depends_on asks for more than the order of start.',
    why: 'Devices only start services in order. Conditions such as service_healthy are refused by all builders, and those of 2018 take nothing but a list of names.',
    source: 'Only "service_started" type of service dependency is supported; domain notes 4.2',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on: [db]\n  db:\n    image: alpine:3.20\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on:\n      db:\n        condition: service_healthy\n  db:\n    image: alpine:3.20\n    healthcheck: {test: 'true'}\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on:\n      db: {condition: service_started, required: false}\n  db:\n    image: alpine:3.20\n",
      ],
    },
  },
  function* (service, doc, target) {
    const path = [...service.path, 'depends_on'];
    const view = doc.syntax.view(path);
    if (view?.kind !== 'map') return;
    const fixes = listFix(doc, service);
    if (target === 'resin') {
      yield {
        path,
        part: 'key',
        message: `${readerFirst(target)} takes depends_on as a list of names only (“Service dependencies must be an array”).`,
        fixes,
      };
      return;
    }
    for (const { key, value } of view.entries) {
      const condition = value.get('condition');
      if (condition && condition.string !== 'service_started') {
        yield refused([...value.path, 'condition'], `${key}: ${condition.string}`, target, fixes);
      } else if (value.get('required')?.string === 'false') {
        yield refused([...value.path, 'required'], `${key}: required: false`, target, fixes);
      }
    }
  },
);

function refused(
  path: Finding['path'],
  what: string,
  target: TargetId,
  fixes: readonly QuickFix[],
): Finding {
  return {
    path,
    part: 'value',
    message: `Devices only start services in order, so ${readerFirst(target).replace(/^B/, 'b')} refuses “${what}”. Write a list of names, and let the program wait for what it needs.`,
    fixes,
  };
}

function listFix(doc: ComposeDocument, service: Service): readonly QuickFix[] {
  const path = [...service.path, 'depends_on'];
  const names = service.dependsOn.map((it) => it.value.service);
  const isPlain = service.dependsOn.every(
    ({ value }) => (value.condition ?? 'service_started') === 'service_started',
  );
  return ownFixes(
    doc,
    path,
    fix('Write depends_on as a list', isPlain ? 'safe' : 'changes-behaviour', {
      kind: 'set',
      path,
      value: names,
    }),
  );
}
