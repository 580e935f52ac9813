import { type FieldPlace, fieldsOf } from '../compose/catalog/catalogue.ts';
import type { Field, Shape } from '../compose/catalog/shape.ts';
import { isWithin, type YamlPath } from '../text/yaml-path.ts';

const ROOT: Shape = { is: 'map', fields: fieldsOf('top') };
const VERSION_1: Shape = { is: 'dict', of: { is: 'map', fields: fieldsOf('service') } };

/** What the catalogue allows at a path: one shape for each way of writing it. */
export function shapesAt(servicesPath: YamlPath, path: YamlPath): readonly Shape[] {
  const root = servicesPath.length === 0 ? VERSION_1 : ROOT;
  return path.reduce<readonly Shape[]>(
    (shapes, step) => shapes.flatMap((shape) => below(shape, step)),
    variants(root),
  );
}

/** The field that the last key of a path names, if the catalogue has it there. */
export function fieldAt(servicesPath: YamlPath, path: YamlPath): Field | undefined {
  const name = path.at(-1);
  if (typeof name !== 'string') return undefined;
  for (const shape of shapesAt(servicesPath, path.slice(0, -1))) {
    const field = shape.is === 'map' ? shape.fields.get(name) : undefined;
    if (field) return field;
  }
  return undefined;
}

/** Which page of the reference documents the key at a path. */
export function placeAt(servicesPath: YamlPath, path: YamlPath): FieldPlace | undefined {
  const depth = servicesPath.length;
  if (path.length === 1 && depth > 0) return 'top';
  if (isWithin(path, servicesPath)) {
    if (path.length === depth + 2) return 'service';
    return path.length === depth + 3 && path[depth + 1] === 'build' ? 'build' : undefined;
  }
  if (path.length !== 3) return undefined;
  return path[0] === 'volumes' ? 'volume' : path[0] === 'networks' ? 'network' : undefined;
}

/** A shape without choices: each of its ways. */
export function variants(shape: Shape): readonly Shape[] {
  return shape.is === 'either' ? shape.of.flatMap(variants) : [shape];
}

function below(shape: Shape, step: string | number): readonly Shape[] {
  if (shape.is === 'list') return typeof step === 'number' ? variants(shape.of) : [];
  if (typeof step === 'number') return [];
  if (shape.is === 'dict') return variants(shape.of);
  const field = shape.is === 'map' ? shape.fields.get(step) : undefined;
  return field ? variants(field.shape) : [];
}
