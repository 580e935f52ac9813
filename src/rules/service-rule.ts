import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { Finding, Rule, RuleContext, RuleMeta } from './rule.ts';

/** A rule that looks at each service by itself. */
export function serviceRule(
  meta: RuleMeta,
  checkService: (
    service: Service,
    doc: ComposeDocument,
    target: TargetId,
    context: RuleContext,
  ) => Iterable<Finding>,
): Rule {
  return {
    meta,
    scope: 'service',
    *check(doc, target, context) {
      for (const service of doc.services.values()) {
        yield* checkService(service, doc, target, context);
      }
    },
  };
}
