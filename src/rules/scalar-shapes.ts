import type { Shape } from '../compose/catalog/shape.ts';
import type { YamlView } from '../text/yaml-view.ts';

/** The branches of `shape` that a value of this kind could be meant for. */
export function branchesFor(shape: Shape, view: YamlView, classic: boolean): readonly Shape[] {
  if (classic && shape.newer) return [];
  if (shape.is === 'either') return shape.of.flatMap((it) => branchesFor(it, view, classic));
  return fitsKind(shape, view, classic) ? [shape] : [];
}

function fitsKind(shape: Shape, view: YamlView, classic: boolean): boolean {
  switch (shape.is) {
    case 'anything':
      return true;
    case 'nothing':
      return view.kind === 'null';
    case 'list':
      return view.kind === 'seq';
    case 'map':
    case 'dict':
      return view.kind === 'map';
    default:
      // The older parsers turn nothing into an empty text, 0 or false.
      return view.kind === 'scalar' || (view.kind === 'null' && classic);
  }
}

/**
 * Whether readers take this scalar. The older parsers turn every scalar into what they want where they can;
 * those of the compose specification take text for numbers and booleans, but only text for text.
 */
export function acceptsScalar(shape: Shape, view: YamlView, classic: boolean): boolean {
  const value = view.kind === 'null' ? null : view.scalar;
  if (isDate(view)) return shape.is === 'anything';
  switch (shape.is) {
    case 'text':
      if (isClosed(shape.closed, classic) && view.kind === 'scalar')
        return acceptsChoice(shape.values ?? [], view);
      return classic || typeof value === 'string';
    case 'number':
      return acceptsNumber(shape, view, classic);
    case 'boolean':
      return acceptsBoolean(view, classic);
    default:
      return true;
  }
}

function isClosed(closed: boolean | 'newer' = false, classic: boolean): boolean {
  return closed === 'newer' ? !classic : closed;
}

function acceptsChoice(values: readonly string[], view: YamlView): boolean {
  const text = view.string ?? '';
  return values.includes(text) || text.includes('$');
}

function acceptsNumber(
  shape: Extract<Shape, { is: 'number' }>,
  view: YamlView,
  classic: boolean,
): boolean {
  const value = view.kind === 'null' ? null : view.scalar;
  if (typeof value === 'string') {
    if (shape.orText !== undefined) return true;
    if (!classic && value.includes('$')) return true;
    if (value.trim() === '' || Number.isNaN(Number(value))) return false;
  } else if (value === null || typeof value === 'boolean') {
    return classic;
  }
  const number = Number(value);
  if (shape.integer && !Number.isInteger(number)) return false;
  return number >= (shape.min ?? -Infinity) && number <= (shape.max ?? Infinity);
}

const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'y', 'yes', 'on', 'n', 'no', 'off']);

function acceptsBoolean(view: YamlView, classic: boolean): boolean {
  const value = view.kind === 'null' ? null : view.scalar;
  if (typeof value === 'boolean') return true;
  if (classic) return value === null || ['true', 'false', 0, 1].some((it) => it === value);
  if (typeof value !== 'string') return false;
  return WORDS.has(value.toLowerCase()) || value.includes('$');
}

/** An unquoted date, which readers make a point in time of and then find no text; YAML 1.2 alone would not. */
export function isDate(view: YamlView): boolean {
  return view.plain && /^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])/.test(view.string ?? '');
}
