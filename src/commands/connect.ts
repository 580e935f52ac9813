import type { ComposeDocument } from '../compose/compose-document.ts';
import { dependencyGraph, findCycle, printCycle, wouldCycle } from '../compose/dependency-graph.ts';
import { CONDITIONS } from '../compose/fields/depends-on.ts';
import { readCompose } from '../compose/read-compose.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import type { Command, CommandResult } from './command.ts';
import { addDependency } from './dependency-field.ts';
import { findEditable, refuseUnknown, refuseVersionOne } from './find-editable.ts';
import { planField } from './plan-edit.ts';

export interface ConnectArgs {
  /** The service that waits. */
  readonly from: string;
  /** The service that it waits for. */
  readonly to: string;
  readonly condition?: string;
}

/** Makes `from` depend on `to`. */
export const connect: Command<ConnectArgs> = {
  id: 'connect',
  label: ({ from, to }) => `Add ${from} → ${to}`,
  plan(doc, { from, to, condition }) {
    const versionOne = refuseVersionOne(doc, '“depends_on”');
    if (versionOne) return versionOne;
    const target = findEditable(doc, from);
    if (!target.ok) return target;
    if (!doc.services.has(to)) return refuseUnknown(doc, to);
    if (from === to) {
      return refuse('self-dependency', `${from} cannot depend on itself: it would wait for ever.`);
    }
    if (target.service.dependsOn.some(({ value }) => value.service === to)) {
      return refuse('already-connected', `${from} already depends on ${to}.`, [
        ...target.service.path,
        'depends_on',
      ]);
    }
    const cycle = wouldCycle(doc, from, to);
    if (cycle) {
      return refuse(
        'would-cycle',
        `${from} cannot depend on ${to}: ${printCycle(cycle)} would wait for each other for ever.`,
      );
    }
    const bad = refuseCondition(condition);
    if (bad) return bad;
    const path = [...target.service.path, 'depends_on'];
    const result = planField(doc, from, addDependency(target, to, condition), path);
    return refuseSharedCycle(doc, from, result) ?? result;
  },
};

/** Services that share the list by an anchor get the new dependency too, which may close a cycle there. */
function refuseSharedCycle(
  doc: ComposeDocument,
  from: string,
  result: CommandResult,
): Refused | undefined {
  if (!result.ok || result.caution === undefined) return undefined;
  const cycle = findCycle(dependencyGraph(readCompose(result.tree)));
  if (!cycle || findCycle(dependencyGraph(doc))) return undefined;
  return refuse(
    'would-cycle',
    `Other services take “depends_on” from ${from} by an anchor and would get this too: ${printCycle(cycle)} would wait for each other for ever. Give them their own “depends_on” in the text first.`,
  );
}

/** Conditions that no reader knows. */
export function refuseCondition(condition: string | undefined): Refused | undefined {
  if (condition === undefined || CONDITIONS.some((known) => known === condition)) return undefined;
  return refuse(
    'unknown-condition',
    `“${condition}” is no condition of “depends_on”. There are: ${CONDITIONS.join(', ')}.`,
  );
}
