import type { ComposeDocument } from '../compose/compose-document.ts';
import { serviceOf } from '../compose/service-of.ts';
import type { Selection, Snapshot } from '../store/session.ts';
import { pathInFront, pathShown } from '../store/together.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { isSamePath } from '../text/yaml-path.ts';

/** What a cursor at `offset` of the document's text picks: its service, and the entry it stands in. */
export function selectionAt(
  { doc, together }: Pick<Snapshot, 'doc' | 'together'>,
  offset: number,
): Selection {
  const path = doc.syntax.pathAt(offset);
  const service = serviceOf(doc, path);
  const focus = pathShown(together, path);
  return {
    services: service === undefined ? [] : [service],
    ...(focus && { focus }),
    by: 'editor',
  };
}

/** Whether two selections pick the same, whoever picked. */
export function isSameSelection(a: Selection, b: Selection): boolean {
  return (
    a.services.length === b.services.length &&
    a.services.every((name, index) => name === b.services[index]) &&
    a.edge?.from === b.edge?.from &&
    a.edge?.to === b.edge?.to &&
    isSamePath(a.focus ?? [], b.focus ?? [])
  );
}

/** Where a selection stands in the document's text: its services, and the narrowest thing it points at. */
export interface SelectionPlaces {
  readonly services: readonly SourceRange[];
  readonly focus: SourceRange | undefined;
}

/** The places of what is selected in the text in front; what that does not have is left out. */
export function placesOf({
  doc,
  together,
  selection: picked,
}: Pick<Snapshot, 'doc' | 'together' | 'selection'>): SelectionPlaces {
  const { focus, ...rest } = picked;
  const inFront = focus && pathInFront(together, focus);
  const selection = inFront ? { ...rest, focus: inFront } : rest;
  const services = selection.services.flatMap((name) => {
    const service = doc.services.get(name);
    return service ? [doc.syntax.rangeOf(service.path)] : [];
  });
  return { services, focus: focusOf(doc, selection) };
}

function focusOf(doc: ComposeDocument, selection: Selection): SourceRange | undefined {
  const { edge, focus } = selection;
  if (focus && focus.length > 0) return doc.syntax.rangeOf(focus);
  const relation =
    edge &&
    doc.relations.find(
      ({ kind, from, to }) => kind === 'depends_on' && from === edge.from && to === edge.to,
    );
  return relation && doc.syntax.rangeOf(relation.path);
}
