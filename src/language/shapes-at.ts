import { type FieldPlace, fieldsOf } from '../compose/catalog/catalogue.ts';
import { OPEN_SHAPES, OPEN_TOP_SHAPES } from '../compose/catalog/open-shapes.ts';
import type { Field, Shape } from '../compose/catalog/shape.ts';
import { isWithin, type YamlPath } from '../text/yaml-path.ts';

const ROOT: Shape = { is: 'map', fields: fieldsOf('top') };
const SERVICE: Shape = { is: 'map', fields: fieldsOf('service') };
const VERSION_1: Shape = { is: 'dict', of: SERVICE };

/** What the catalogue allows at a path: one shape for each way of writing it. */
export function shapesAt(servicesPath: YamlPath, path: YamlPath): readonly Shape[] {
  const [first, ...rest] = path;
  if (typeof first === 'string' && first.startsWith('x-')) return shapesBelow(guessOf(first), rest);
  return shapesBelow(servicesPath.length === 0 ? VERSION_1 : ROOT, path);
}

function shapesBelow(root: Shape, path: YamlPath): readonly Shape[] {
  let shapes = variants(root);
  for (const [index, step] of path.entries()) {
    shapes = shapes.flatMap((shape) => below(shape, step, path[index - 1]));
  }
  return shapes;
}

/** What an extension at the top is meant for, as far as its name tells: `x-logging` for `logging`, else a service. */
function guessOf(name: string): Shape {
  const words = name.slice(2).toLowerCase().split(/[-_.]/);
  const fields = [...fieldsOf('service').values()];
  const named = fields.find((field) =>
    words.some((word) => word === field.name || word === SHORT_NAMES.get(field.name)),
  );
  return named ? { is: 'either', of: variantsOf(named, undefined) } : SERVICE;
}

/** How people call these fields in the names of extensions. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['environment', 'env'],
  ['depends_on', 'depends'],
]);

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

function below(
  shape: Shape,
  step: string | number,
  parent: string | number | undefined,
): readonly Shape[] {
  if (shape.is === 'list') return typeof step === 'number' ? variants(shape.of) : [];
  if (typeof step === 'number') return [];
  if (shape.is === 'dict') return variants(shape.of);
  const field = shape.is === 'map' ? shape.fields.get(step) : undefined;
  return field ? variantsOf(field, shape === ROOT ? null : parent) : [];
}

/** The ways of writing a field, with what is usual where the catalogue leaves it open. `null`: at the top of the file. */
function variantsOf(field: Field, parent: string | number | undefined | null): readonly Shape[] {
  const open =
    parent === null
      ? OPEN_TOP_SHAPES.get(field.name)
      : (OPEN_SHAPES.get(`${parent}.${field.name}`) ?? OPEN_SHAPES.get(field.name));
  return [...variants(field.shape), ...(open ? variants(open) : [])];
}
