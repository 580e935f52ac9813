import type { ComposeDocument } from '../compose/compose-document.ts';
import { anchorsOf } from '../text/anchors.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { reorderEntries } from '../text/reorder-entries.ts';
import type { CommandResult } from './command.ts';
import type { Extras } from './plan-edit.ts';
import { refuseBroken } from './plan-edit.ts';
import { planRefactoring } from './plan-refactoring.ts';

/** A service that takes values from an anchor in another, which must therefore stand above it. */
export interface Borrowing {
  readonly from: string;
  readonly owner: string;
  readonly anchor: string;
}

/** Which services take values from anchors in which others. */
export function findBorrowings(doc: ComposeDocument): readonly Borrowing[] {
  const depth = doc.servicesPath.length;
  const serviceAt = (path: readonly (string | number)[]) => {
    const name = path[depth];
    const isBelow = doc.servicesPath.every((step, index) => path[index] === step);
    return isBelow && typeof name === 'string' && doc.services.has(name) ? name : undefined;
  };
  return anchorsOf(doc.syntax).flatMap(({ name: anchor, path, uses }) => {
    const owner = serviceAt(path);
    if (owner === undefined) return [];
    return uses.flatMap(({ from: offset }) => {
      const from = serviceAt(doc.syntax.pathAt(offset));
      return from === undefined || from === owner ? [] : [{ from, owner, anchor }];
    });
  });
}

/** Why the services of `doc` cannot be put in another order at all, if they cannot. */
export function refuseOrdering(doc: ComposeDocument): Refused | undefined {
  const broken = refuseBroken(doc.syntax);
  if (broken) return broken;
  const names = doc.syntax.view(doc.servicesPath)?.ownKeys ?? [];
  const repeated = repeatedAnchor(doc);
  if (repeated !== undefined) {
    return refuse(
      'anchor-twice',
      `The anchor &${repeated} is given twice, so the order of the file decides what *${repeated} means. Give one of them another name first.`,
    );
  }
  if (names.length === doc.services.size && names.every((name) => doc.services.has(name))) {
    return undefined;
  }
  return refuse(
    'order-unclear',
    'Not everything beside the services is a service of its own, so they cannot be put in another order here.',
    doc.servicesPath,
  );
}

function repeatedAnchor(doc: ComposeDocument): string | undefined {
  const names = anchorsOf(doc.syntax).map(({ name }) => name);
  return names.find((name, index) => names.indexOf(name) < index);
}

/** Plans the services in the order of `names`; an anchor stays above all that take values from it. */
export function planOrder(
  doc: ComposeDocument,
  names: readonly string[],
  extras: Extras,
): CommandResult {
  const torn = findBorrowings(doc).find(
    ({ from, owner }) => names.indexOf(from) < names.indexOf(owner),
  );
  if (torn) {
    return refuse(
      'anchor-below',
      `${torn.from} takes values from the anchor &${torn.anchor} in ${torn.owner}, so it must stand below it. Move what they share to an “x-” block above the services first.`,
      [...doc.servicesPath, torn.from],
    );
  }
  return planRefactoring(doc, [reorderEntries(doc.servicesPath, names)], extras);
}
