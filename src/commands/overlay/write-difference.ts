import type { ComposeDocument } from '../../compose/compose-document.ts';
import { type Pair, pairForm, parsePair } from '../../compose/fields/pairs.ts';
import { keyOrderWithin, SERVICE_KEY_ORDER, TOP_KEY_ORDER } from '../../compose/key-order.ts';
import { type Laid, laidValue, readLaid, saysNothing, textOf } from '../../compose/overlay/laid.ts';
import { type LayerRule, ruleBelow } from '../../compose/overlay/layer-rules.ts';
import { printItem } from '../../compose/overlay/print-meaning.ts';
import type { Intent, YamlValue } from '../../text/intent.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { YamlView } from '../../text/yaml-view.ts';
import type { Difference } from './differences-between.ts';

/** A file to write into, and the rule of its root. */
export interface LayerText {
  readonly doc: ComposeDocument;
  readonly servicesPath: YamlPath;
  readonly root: LayerRule;
}

/** How far a file goes along a path. */
interface Reached {
  readonly at: readonly string[];
  readonly view: YamlView;
  readonly rule: LayerRule;
  readonly rest: readonly string[];
}

function reach({ doc, root }: LayerText, path: readonly string[]): Reached {
  let view = doc.syntax.root;
  let rule = root;
  let depth = 0;
  for (const step of path) {
    const next = view.kind === 'map' ? view.get(step) : undefined;
    if (!next) break;
    view = next;
    rule = ruleBelow(rule, step);
    depth++;
  }
  return { at: path.slice(0, depth), view, rule, rest: path.slice(depth) };
}

/** Whether a file writes what stands at `path`, in whichever form. */
export function writesAt(file: LayerText, path: readonly string[]): boolean {
  const reached = reach(file, path);
  if (reached.rest.length === 0) return true;
  if (reached.rule.form === 'build' && reached.view.kind === 'scalar') {
    return reached.rest.length === 1 && reached.rest[0] === 'context';
  }
  return itemNamed(reached, reached.rest[0] ?? '') !== undefined && reached.rest.length === 1;
}

/** The item of a list of pairs or names that is about `name`. */
function itemNamed({ view, rule }: Reached, name: string): number | undefined {
  if (view.kind !== 'seq' || !(rule.pairs || rule.names)) return undefined;
  const index = view.items.findIndex(({ string = '' }) =>
    rule.pairs ? parsePair(string).name === name : string === name,
  );
  return index < 0 ? undefined : index;
}

/** Whether a file has an item that says the same or takes its place. */
export function hasItem(file: LayerText, path: readonly string[], item: Laid): boolean {
  const reached = reach(file, path);
  return indexOf(reached, item) !== undefined || dropItem(reached, item) !== undefined;
}

function indexOf({ view, rule, rest }: Reached, item: Laid): number | undefined {
  if (rest.length > 0 || view.kind !== 'seq') return undefined;
  const items = view.items.map((own) => readLaid(own, 0, false));
  const wanted = printItem(item, rule);
  const exact = items.findIndex((own) => own !== undefined && printItem(own, rule) === wanted);
  if (exact >= 0) return exact;
  const name = rule.item?.(item);
  const named = items.findIndex((own) => own !== undefined && rule.item?.(own) === name);
  return name === undefined || named < 0 ? undefined : named;
}

/** What to write into one file for a difference; undefined where its form has no room for it. */
export function writeDifference(
  file: LayerText,
  difference: Difference,
): readonly Intent[] | undefined {
  const reached = reach(file, difference.path);
  switch (difference.kind) {
    case 'set':
      return writeEntry(file, reached, difference);
    case 'delete':
      return deleteEntry(reached);
    case 'rename':
      return renameEntry(reached, difference.name);
    case 'add':
      return addItem(file, reached, difference.item);
    case 'drop':
      return dropItem(reached, difference.item);
    case 'change': {
      const index = indexOf(reached, difference.from);
      if (index === undefined) return replaceItem(file, reached, difference);
      return [{ kind: 'set', path: [...reached.at, index], value: laidValue(difference.item) }];
    }
  }
}

function set(file: LayerText, { at }: Reached, path: readonly string[], value: YamlValue): Intent {
  return { kind: 'set', path, value, order: orderAt(file, at) };
}

/** The usual order of the keys of the map at `at`. */
function orderAt({ servicesPath }: LayerText, at: readonly string[]): readonly string[] {
  const depth = servicesPath.length;
  if (at.length < depth || (depth > 0 && at[0] !== servicesPath[0])) return TOP_KEY_ORDER;
  return at.length <= depth + 1 ? SERVICE_KEY_ORDER : keyOrderWithin(at.slice(depth + 1));
}

function writeEntry(
  file: LayerText,
  reached: Reached,
  { path, value, listed }: Extract<Difference, { kind: 'set' }>,
): readonly Intent[] | undefined {
  const { at, view, rule, rest } = reached;
  const [name] = rest;
  if (name === undefined) return [set(file, reached, path, laidValue(value))];
  const field = path.slice(0, -1);
  if (view.kind === 'null' || (view.kind === 'map' && !(listed && at.length === field.length))) {
    if (!listed) return [set(file, reached, path, laidValue(value))];
    const holder = field.slice(at.length).reduce(ruleBelow, rule);
    const item = asItem(path.at(-1) ?? '', value, holder);
    return item === undefined ? undefined : [set(file, reached, field, [item])];
  }
  if (view.kind === 'map') return [set(file, reached, path, laidValue(value))];
  if (view.kind === 'scalar' && rule.form === 'build') {
    if (name === 'context') return [set(file, reached, at, laidValue(value))];
    return [set(file, reached, at, { context: view.string ?? '', ...nest(rest, value) })];
  }
  if (view.kind !== 'seq') return undefined;
  const item = rest.length === 1 ? asItem(name, value, rule) : undefined;
  const index = itemNamed(reached, name);
  if (item === undefined) return rule.names ? writeNames(file, reached, value) : undefined;
  if (index === undefined) return [{ kind: 'insert-item', path: at, value: item }];
  return [{ kind: 'set', path: [...at, index], value: item }];
}

/** A list of names becomes a map where one of them needs settings. */
function writeNames(file: LayerText, reached: Reached, value: Laid): readonly Intent[] {
  const { at, view, rule, rest } = reached;
  const bare = rule.names === 'started' ? { condition: 'service_started' } : null;
  const names = view.items.flatMap(({ string }) => (string === undefined ? [] : [string]));
  const own = Object.fromEntries(names.map((name) => [name, bare]));
  return [set(file, reached, at, { ...own, ...nest(rest, value) })];
}

/** An entry of a map as the item of a list that says the same; undefined where none does. */
function asItem(name: string, value: Laid, { pairs, names }: LayerRule): string | undefined {
  if (pairs && value.kind === 'scalar') {
    if (value.text === undefined) return pairs === 'null' ? name : `${name}=`;
    return `${name}=${value.text}`;
  }
  if (names === 'null') return saysNothing(value) ? name : undefined;
  if (names !== 'started' || value.kind !== 'map' || value.entries.size !== 1) return undefined;
  return textOf(value.entries.get('condition')) === 'service_started' ? name : undefined;
}

function nest(rest: readonly string[], value: Laid): { readonly [key: string]: YamlValue } {
  const [name = '', ...inner] = rest;
  return { [name]: inner.length === 0 ? laidValue(value) : nest(inner, value) };
}

function deleteEntry(reached: Reached): readonly Intent[] | undefined {
  const { at, rest } = reached;
  if (rest.length === 0) return [{ kind: 'delete', path: at }];
  const index = rest.length === 1 ? itemNamed(reached, rest[0] ?? '') : undefined;
  return index === undefined ? undefined : [deleteItem(reached, index)];
}

function renameEntry(reached: Reached, name: string): readonly Intent[] | undefined {
  const { at, view, rule, rest } = reached;
  if (rest.length === 0) return [{ kind: 'rename-key', path: at, key: name }];
  const index = rest.length === 1 ? itemNamed(reached, rest[0] ?? '') : undefined;
  if (index === undefined) return undefined;
  const { value } = parsePair(view.item(index)?.string ?? '');
  const item = rule.pairs && value !== undefined ? `${name}=${value}` : name;
  return [{ kind: 'set', path: [...at, index], value: item }];
}

/** The last item goes with its list. */
function deleteItem({ at, view }: Reached, index: number): Intent {
  const path = view.items.length === 1 && view.anchor === undefined ? at : [...at, index];
  return { kind: 'delete', path };
}

function addItem(file: LayerText, reached: Reached, item: Laid): readonly Intent[] | undefined {
  const { at, view, rule, rest } = reached;
  const value = laidValue(item);
  const isMissing = rest.length > 0 && (view.kind === 'map' || view.kind === 'null');
  if (isMissing || (rest.length === 0 && view.kind === 'null')) {
    return [set(file, reached, [...at, ...rest], [value])];
  }
  if (rest.length > 0) return undefined;
  if (view.kind === 'seq') return [{ kind: 'insert-item', path: at, value }];
  if (view.kind === 'scalar' && rule.form === 'many') {
    return [set(file, reached, at, [view.scalar, value])];
  }
  const host = view.kind === 'map' && rule.form === 'hosts' ? hostOf(item) : undefined;
  // A map has room for one address of a host.
  if (!host || view.get(host.name)) return undefined;
  return [set(file, reached, [...at, host.name], host.value ?? '')];
}

/** An item that is written in another form, or that stands in a file below. */
function replaceItem(
  file: LayerText,
  reached: Reached,
  { from, item }: Extract<Difference, { kind: 'change' }>,
): readonly Intent[] | undefined {
  const { at, view, rule, rest } = reached;
  const host = rest.length === 0 && view.kind === 'map' ? hostOf(item) : undefined;
  if (host && rule.form === 'hosts' && hostOf(from)?.name === host.name && view.get(host.name)) {
    return [set(file, reached, [...at, host.name], host.value ?? '')];
  }
  return addItem(file, reached, item);
}

function hostOf(item: Laid): Pair | undefined {
  const text = textOf(item);
  return text === undefined ? undefined : pairForm('extra_hosts').parse(text);
}

function dropItem(reached: Reached, item: Laid): readonly Intent[] | undefined {
  const { at, view, rule, rest } = reached;
  if (rest.length === 0 && view.kind === 'scalar' && rule.form === 'many') {
    return view.string === textOf(item) ? [{ kind: 'delete', path: at }] : undefined;
  }
  if (rest.length === 0 && view.kind === 'map' && rule.form === 'hosts') {
    const { name = '' } = hostOf(item) ?? {};
    return view.get(name) ? [{ kind: 'delete', path: [...at, name] }] : undefined;
  }
  const index = indexOf(reached, item);
  return index === undefined ? undefined : [deleteItem(reached, index)];
}
