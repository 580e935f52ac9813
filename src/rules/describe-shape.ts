import type { Shape } from '../compose/catalog/shape.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { isDate } from './scalar-shapes.ts';

/** What a shape wants, for the middle of a sentence: `text or a list`. */
export function describeShape(shape: Shape, classic: boolean): string {
  const words = [...new Set(kinds(shape, classic))];
  const last = words.pop() ?? 'something else';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

function kinds(shape: Shape, classic: boolean): readonly string[] {
  if (classic && shape.newer) return [];
  switch (shape.is) {
    case 'either':
      return shape.of.flatMap((branch) => kinds(branch, classic));
    case 'text':
      if (shape.format === 'duration') return ['a time such as 90s'];
      return shape.closed && shape.values ? [`one of ${shape.values.join(', ')}`] : ['text'];
    case 'number':
      return [describeNumber(shape)];
    case 'boolean':
      return ['true or false'];
    case 'list':
      return ['a list'];
    case 'map':
    case 'dict':
      return ['a map'];
    case 'nothing':
      return ['nothing'];
    case 'anything':
      return ['anything'];
  }
}

function describeNumber(shape: Extract<Shape, { is: 'number' }>): string {
  const kind = shape.integer ? 'a whole number' : 'a number';
  if (shape.orText === 'port') return 'a port such as "8080:80"';
  if (shape.orText === 'memory') return 'a size such as 256m';
  return shape.min === undefined ? kind : `${kind} from ${shape.min} to ${shape.max ?? 'any'}`;
}

/** What stands there instead: `the text “80:80”`. */
export function describeValue(view: YamlView): string {
  switch (view.kind) {
    case 'seq':
      return 'a list';
    case 'map':
      return 'a map';
    case 'null':
      return 'nothing';
    case 'scalar':
      return describeScalar(view);
  }
}

function describeScalar(view: YamlView): string {
  const text = view.string ?? '';
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  if (isDate(view)) return `an unquoted date, ${short}`;
  switch (typeof view.scalar) {
    case 'number':
    case 'bigint':
      return `the number ${short}`;
    case 'boolean':
      return short;
    default:
      return `the text “${short}”`;
  }
}
