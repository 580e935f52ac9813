import type { YamlValue } from '../../text/intent.ts';
import { verbatimScalar } from '../../text/verbatim-scalar.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { ScalarValue, YamlView } from '../../text/yaml-view.ts';
import type { SourcePlace } from './overlay.ts';

/** A value that remembers where it comes from; aliases and merge keys are seen through. */
export type Laid = LaidMap | LaidList | LaidScalar;

interface Common {
  /** Who writes it, the one whose word counts first. */
  readonly sources: readonly SourcePlace[];
  /** What a tag of the specification asks for: to take away what is below, or its place. */
  readonly mark: Mark | undefined;
  /** Whether it or something in it has a mark. */
  readonly marked: boolean;
}

export type Mark = 'reset' | 'override';

export interface LaidMap extends Common {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Laid>;
}

export interface LaidList extends Common {
  readonly kind: 'list';
  readonly items: readonly Laid[];
}

export interface LaidScalar extends Common {
  readonly kind: 'scalar';
  /** Its characters; undefined for null. */
  readonly text: string | undefined;
  readonly value: ScalarValue;
  /** As YAML on one line. */
  readonly written: string;
}

/** Beyond these, aliases are used to expand without end. */
const MOST_VALUES = 40_000;
const DEEPEST = 60;

/**
 * What a layer says; undefined where its aliases expand beyond measure.
 * @param marks whether tags of the specification are known
 * @param skips entries to leave out, by their paths
 */
export function readLaid(
  root: YamlView,
  layer: number,
  marks: boolean,
  skips?: (path: YamlPath) => boolean,
): Laid | undefined {
  let left = MOST_VALUES;
  const read = (view: YamlView): Laid => {
    if (view.path.length > DEEPEST) left = 0;
    if (--left < 0) return nothing([]);
    const mark = marks ? markOf(view.tag) : undefined;
    const common = { sources: [{ layer, path: view.path }], mark };
    switch (view.kind) {
      case 'map': {
        const entries = new Map<string, Laid>();
        let marked = mark !== undefined;
        for (const { key, value } of view.entries) {
          if (skips?.(value.path)) continue;
          const inner = read(value);
          marked ||= inner.marked;
          entries.set(key, inner);
        }
        return { ...common, marked, kind: 'map', entries };
      }
      case 'seq': {
        const items = view.items.map(read);
        const marked = mark !== undefined || items.some((item) => item.marked);
        return { ...common, marked, kind: 'list', items };
      }
      default:
        return {
          ...common,
          marked: mark !== undefined,
          kind: 'scalar',
          text: view.string,
          value: view.scalar,
          written: verbatimScalar(view),
        };
    }
  };
  const laid = read(root);
  return left < 0 ? undefined : laid;
}

function markOf(tag: string | undefined): Mark | undefined {
  if (tag === '!reset') return 'reset';
  return tag === '!override' ? 'override' : undefined;
}

/** Nothing, as behind the colon of a bare key. */
export function nothing(sources: readonly SourcePlace[]): LaidScalar {
  const unmarked = { mark: undefined, marked: false };
  return { kind: 'scalar', text: undefined, value: null, written: '', sources, ...unmarked };
}

export function isNothing(laid: Laid): boolean {
  return laid.kind === 'scalar' && laid.text === undefined;
}

/** Whether there is nothing, or nothing in it. */
export function saysNothing(laid: Laid | undefined): boolean {
  if (laid?.kind === 'map') return laid.entries.size === 0;
  return laid?.kind === 'list' ? laid.items.length === 0 : !laid || isNothing(laid);
}

/** The characters of a scalar; undefined for null and for what is no scalar. */
export function textOf(laid: Laid | undefined): string | undefined {
  return laid?.kind === 'scalar' ? laid.text : undefined;
}

/** `laid` without what its tags take away. */
export function settle(laid: Laid): Laid {
  if (!laid.marked) return laid;
  const settled = { mark: undefined, marked: false };
  if (laid.kind === 'scalar') return { ...laid, ...settled };
  if (laid.kind === 'list') return { ...laid, ...settled, items: laid.items.map(settle) };
  const entries = new Map<string, Laid>();
  for (const [key, value] of laid.entries) {
    if (value.mark !== 'reset') entries.set(key, settle(value));
  }
  return { ...laid, ...settled, entries };
}

/** A value to write that says `laid`. A number that would not print as it stands is written as text. */
export function laidValue(laid: Laid): YamlValue {
  switch (laid.kind) {
    case 'scalar':
      if (typeof laid.value === 'string' || laid.text === undefined) return laid.value;
      return String(laid.value) === laid.text ? laid.value : laid.text;
    case 'list':
      return laid.items.map(laidValue);
    case 'map':
      return Object.fromEntries([...laid.entries].map(([key, value]) => [key, laidValue(value)]));
  }
}
