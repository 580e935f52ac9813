import { convertFile } from './convert-version.ts';
import { inlineAnchors } from './inline-anchors.ts';
import { labelNames } from './label-names.ts';
import { orderServices } from './order-services.ts';
import type { Refactorer, Refactoring, RefactoringPlace } from './refactoring.ts';
import { rewriteForms } from './rewrite-forms.ts';
import { shareRepeated } from './share-settings.ts';

const REFACTORERS: readonly Refactorer[] = [
  convertFile,
  labelNames,
  rewriteForms,
  shareRepeated,
  inlineAnchors,
  orderServices,
];

/** Everything that can be written in another way at a place without a change of meaning. */
export function refactoringsAt(place: RefactoringPlace): readonly Refactoring[] {
  const { doc } = place;
  if (doc.syntax.problems.some(({ severity }) => severity === 'error')) return [];
  return REFACTORERS.flatMap((offer) => offer(place));
}
