import { type Model, type ModelEntry, modelOf } from '../document-model.ts';
import type { YamlValue } from '../intent.ts';
import type { SyntaxTree } from '../syntax-tree.ts';
import { parseYaml } from '../syntax-tree.ts';

/** What a text states, as far as its first document goes. */
export function factsOf(tree: SyntaxTree): Model {
  return modelOf(tree.document?.contents ?? null);
}

/** A text for a model that is equal for equal meanings, whatever the order of keys. */
export function print(model: Model | undefined): string {
  if (!model) return '-';
  const props = `${model.anchor ?? ''}${model.tag ? ` ${model.tag}` : ''}`;
  switch (model.shape) {
    case 'map': {
      const entries = model.entries.map(
        ({ name, props: own, value }) => `${JSON.stringify(name + own)}:${print(value)}`,
      );
      return `${props}{${entries.sort().join()}}`;
    }
    case 'seq':
      return `${props}[${model.items.map(print).join()}]`;
    case 'alias':
      return `*${model.text}`;
    case 'scalar':
      return `${props}=${JSON.stringify(exact(model.text))}`;
  }
}

/** Numbers may be written in several ways: `0x10` is 16. */
function exact(text: string): string {
  if (!text.startsWith('x:')) return text;
  const number = Number(text.slice(2));
  return Number.isSafeInteger(number) ? `x:${number}` : text;
}

export function isSame(a: Model | undefined, b: Model | undefined): boolean {
  return a === b || print(a) === print(b);
}

/** In how many facts two models differ. */
export function distance(a: Model | undefined, b: Model | undefined): number {
  if (isSame(a, b)) return 0;
  if (!a || !b) return weight(a ?? b);
  if (a.anchor !== b.anchor || a.tag !== b.tag) return Math.max(weight(a), weight(b));
  if (a.shape === 'map' && b.shape === 'map') {
    const names = new Set([...a.entries, ...b.entries].map(({ name }) => name));
    return sum([...names], (name) => distance(entryOf(a, name)?.value, entryOf(b, name)?.value));
  }
  if (a.shape === 'seq' && b.shape === 'seq') {
    const longest = a.items.length > b.items.length ? a.items : b.items;
    return sum([...longest.keys()], (index) => distance(a.items[index], b.items[index]));
  }
  return Math.max(weight(a), weight(b));
}

function weight(model: Model | undefined): number {
  if (model?.shape === 'map') return 1 + sum(model.entries, ({ value }) => weight(value));
  if (model?.shape === 'seq') return 1 + sum(model.items, weight);
  return 1;
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

/** The entry of a map by the name that paths use. */
export function entryOf(model: Model | undefined, name: string): ModelEntry | undefined {
  return model?.shape === 'map' ? model.entries.find((entry) => entry.name === name) : undefined;
}

/** A model as a value to write, or undefined where it has what no value holds: anchors, aliases, tags. */
export function toValue(model: Model): YamlValue | undefined {
  if (model.anchor !== undefined || model.tag !== undefined) return undefined;
  switch (model.shape) {
    case 'alias':
      return undefined;
    case 'scalar':
      if (model.text.startsWith('s:')) return model.text.slice(2);
      return model.text === 'null' ? null : parseYaml(model.text.slice(2)).root.scalar;
    case 'seq': {
      const items = model.items.map(toValue);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'map': {
      const entries: [string, YamlValue][] = [];
      for (const { name, key, props, value } of model.entries) {
        const own = toValue(value);
        if (own === undefined || key === '<<' || props !== '') return undefined;
        entries.push([name, own]);
      }
      return Object.fromEntries(entries);
    }
  }
}
