import { VERSION_1_FIELDS } from '../compose/catalog/catalogue.ts';
import { ANYTHING, field, map, type Shape } from '../compose/catalog/shape.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { SERVICE_FIELDS, TOP_LEVEL_FIELDS } from '../compose/catalog/top-level-fields.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { type InspectContext, inspectShape, type ShapeFault } from './inspect-shape.ts';

const ROOT: Shape = map(TOP_LEVEL_FIELDS);

const VERSION_1_SERVICE: Shape = map([
  ...VERSION_1_FIELDS.map(
    (name) =>
      SERVICE_FIELDS.find((it) => it.name === name) ??
      field(name, 'yyy', ANYTHING, 'A field of the first format alone.'),
  ),
]);

/** What differs from the catalogue, by kind; found in one walk and shared by the rules that tell of it. */
export type FieldFaults = <Kind extends ShapeFault['kind']>(
  kind: Kind,
) => readonly Extract<ShapeFault, { kind: Kind }>[];

/** Walks through the document when the first rule asks. */
export function fieldFaults(doc: ComposeDocument, target: TargetId): FieldFaults {
  const context: InspectContext = {
    target,
    isVersion20: /^2(\.0)?$/.test(doc.form.version?.value ?? ''),
  };
  let known: readonly ShapeFault[] | undefined;
  return (kind) => {
    known ??= [...allFaults(doc, context)];
    return known.filter((fault) => isKind(fault, kind));
  };
}

function* allFaults(doc: ComposeDocument, context: InspectContext): Generator<ShapeFault> {
  if (doc.form.kind !== 'v1') {
    yield* inspectShape(doc.syntax.root, ROOT, context);
    return;
  }
  for (const service of doc.services.values()) {
    const view = doc.syntax.view(service.path);
    if (view) yield* inspectShape(view, VERSION_1_SERVICE, context);
  }
}

function isKind<Kind extends ShapeFault['kind']>(
  fault: ShapeFault,
  kind: Kind,
): fault is Extract<ShapeFault, { kind: Kind }> {
  return fault.kind === kind;
}
