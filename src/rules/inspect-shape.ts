import type { Field, Shape, Support } from '../compose/catalog/shape.ts';
import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { acceptsScalar, branchesFor } from './scalar-shapes.ts';

/** How a value differs from what the catalogue says of it. */
export type ShapeFault =
  | { readonly kind: 'shape'; readonly view: YamlView; readonly shape: Shape }
  /** A map where only text is taken, though others take the map. */
  | { readonly kind: 'form'; readonly view: YamlView }
  | { readonly kind: 'missing'; readonly path: YamlPath; readonly key: string }
  | { readonly kind: 'duplicate'; readonly view: YamlView; readonly first: YamlView }
  | { readonly kind: 'name'; readonly path: YamlPath; readonly name: string }
  | {
      readonly kind: 'unknown';
      readonly path: YamlPath;
      readonly key: string;
      readonly known: ReadonlyMap<string, Field>;
    }
  | {
      readonly kind: 'support';
      readonly path: YamlPath;
      readonly field: Field;
      readonly support: Exclude<Support, 'yes'>;
    };

export interface InspectContext {
  readonly target: TargetId;
  /** The file says `version: '2'` or `'2.0'`, which the reader of 2018 takes at its word. */
  readonly isVersion20: boolean;
}

/** Everything in `view` that is not as `shape` says, for the readers of one target. */
export function* inspectShape(
  view: YamlView,
  shape: Shape,
  context: InspectContext,
): Generator<ShapeFault> {
  const classic = dialectOf(context.target) === 'classic';
  const branches = branchesFor(shape, view, classic);
  if (branches.length === 0) {
    yield { kind: 'shape', view, shape };
    return;
  }
  if (view.kind === 'scalar' || view.kind === 'null') {
    if (!branches.some((branch) => acceptsScalar(branch, view, classic))) {
      yield { kind: 'shape', view, shape };
    }
    return;
  }
  for (const branch of branches.slice(0, 1)) {
    if (branch.is === 'list') {
      for (const item of view.items) yield* inspectShape(item, branch.of, context);
      if (branch.unique) yield* findDuplicates(view);
    } else if (branch.is === 'dict') {
      for (const { key, value } of view.entries) {
        if (key.startsWith('x-') && isOpen(value.path, context)) continue;
        if (branch.keys && !branch.keys.test(key)) {
          yield { kind: 'name', path: value.path, name: key };
        } else yield* inspectShape(value, branch.of, context);
      }
    } else if (branch.is === 'map') yield* inspectMap(view, branch, context);
  }
}

function* inspectMap(
  view: YamlView,
  shape: Extract<Shape, { is: 'map' }>,
  context: InspectContext,
): Generator<ShapeFault> {
  const known = shape.fields;
  const fields = [...known.values()];
  if (fields.length > 0 && fields.every((field) => supportOf(field, context) === 'refused')) {
    yield { kind: 'form', view };
    return;
  }
  for (const { key, value } of view.entries) {
    const field = known.get(key);
    if (!field) {
      if (key.startsWith('x-') && isOpen(value.path, context)) continue;
      yield { kind: 'unknown', path: value.path, key, known };
      continue;
    }
    const support = supportOf(field, context);
    if (support !== 'yes') yield { kind: 'support', path: value.path, field, support };
    if (support !== 'refused') yield* inspectShape(value, field.shape, context);
  }
  for (const key of shape.required ?? []) {
    if (!view.get(key)) yield { kind: 'missing', path: view.path, key };
  }
}

function supportOf(field: Field, { target, isVersion20 }: InspectContext): Support {
  if (target === 'resin' && isVersion20 && field.since21) return 'refused';
  return field.support[target];
}

/** Whether `x-` fields may stand at `path`: in 2018 at the top only, later in services and declarations too. */
function isOpen(path: YamlPath, { target }: InspectContext): boolean {
  if (target === 'resin') return path.length === 1;
  return target !== 'balena-classic' || path.length === 1 || path.length === 3;
}

function* findDuplicates(view: YamlView): Generator<ShapeFault> {
  const seen = new Map<string, YamlView>();
  for (const item of view.items) {
    if (item.kind !== 'scalar') continue;
    const key = `${typeof item.scalar} ${item.string}`;
    const first = seen.get(key);
    if (first) yield { kind: 'duplicate', view: item, first };
    else seen.set(key, item);
  }
}
