import { parseYaml, type SyntaxTree } from '../../text/syntax-tree.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { ComposeDocument } from '../compose-document.ts';
import { readCompose } from '../read-compose.ts';
import { type Laid, type LaidMap, nothing, readLaid, settle } from './laid.ts';
import { rulesAt } from './layer-rules.ts';
import { mergeLaid } from './merge-laid.ts';
import type { Overlay, OverlayRules, SourcePlace } from './overlay.ts';
import { printLaid } from './print-laid.ts';

/**
 * Lays files over each other, the base first; undefined where one of them cannot be read soundly (errors,
 * several documents, aliases without end) or is of another kind than the rest, as files of version 1 are.
 * @param previous what the same files meant before an edit: what did not change is taken from there
 */
export function layOver(
  layers: readonly ComposeDocument[],
  rules: OverlayRules,
  previous?: Overlay,
): Overlay | undefined {
  const first = layers.some(({ form }) => form.kind === 'v1');
  if (layers.length === 0 || !layers.every(isSound)) return undefined;
  const before = previous instanceof LaidLayers && previous.rules === rules ? previous : undefined;
  if (first && (rules === 'services-only' || !layers.every(isFirstOrEmpty))) return undefined;
  const laid: Laid[] = [];
  for (const [layer, { syntax }] of layers.entries()) {
    const own = before?.laidOf(layer, syntax) ?? readLaid(syntax.root, layer, rules === 'compose');
    if (!own) return undefined;
    laid.push(own);
  }
  const merge = (base: Laid, over: Laid): Laid =>
    rules === 'compose'
      ? mergeLaid(base, over, rulesAt(first ? [] : ['services']))
      : replaceServices(base, over);
  const [base = nothing([]), ...upper] = laid;
  const root = upper.reduce(merge, settle(base));
  const doc = readText(printLaid(root), previous?.doc);
  return new LaidLayers({ layers, rules, laid, root, doc });
}

function isSound({ syntax }: ComposeDocument): boolean {
  return syntax.documentCount <= 1 && !syntax.problems.some(({ severity }) => severity === 'error');
}

function isFirstOrEmpty({ form, syntax }: ComposeDocument): boolean {
  return form.kind === 'v1' || syntax.root.kind === 'null';
}

function readText(text: string, previous: ComposeDocument | undefined): ComposeDocument {
  if (previous?.syntax.text === text) return previous;
  return readCompose(parseYaml(text, {}, previous?.syntax), previous);
}

/** A service of the upper file takes the place of the one below; all else there is ignored. */
function replaceServices(base: Laid, over: Laid): Laid {
  const services = over.kind === 'map' ? over.entries.get('services') : undefined;
  if (over.kind !== 'map' || services?.kind !== 'map') return base;
  const root = base.kind === 'map' ? base : emptyMap(base);
  const below = root.entries.get('services');
  const merged: LaidMap = {
    ...services,
    entries: new Map([...(below?.kind === 'map' ? below.entries : []), ...services.entries]),
    sources: [...services.sources, ...(below?.kind === 'map' ? below.sources : [])],
  };
  return {
    ...root,
    entries: new Map([...root.entries, ['services', merged]]),
    sources: [...over.sources, ...root.sources],
  };
}

function emptyMap({ sources }: Laid): LaidMap {
  return { kind: 'map', entries: new Map(), sources, mark: undefined, marked: false };
}

interface LaidParts extends Pick<Overlay, 'layers' | 'rules' | 'doc'> {
  readonly laid: readonly Laid[];
  readonly root: Laid;
}

class LaidLayers implements Overlay {
  readonly layers: readonly ComposeDocument[];
  readonly rules: OverlayRules;
  readonly doc: ComposeDocument;
  private readonly laid: readonly Laid[];
  private readonly root: Laid;
  private knownPlaces: ReadonlyMap<string, YamlPath> | undefined;

  constructor({ layers, rules, laid, root, doc }: LaidParts) {
    this.layers = layers;
    this.rules = rules;
    this.laid = laid;
    this.root = root;
    this.doc = doc;
  }

  /** What a layer was read as, if it is still the same text. */
  laidOf(layer: number, syntax: SyntaxTree): Laid | undefined {
    return this.layers[layer]?.syntax === syntax ? this.laid[layer] : undefined;
  }

  sourcesOf(path: YamlPath): readonly SourcePlace[] {
    let laid: Laid | undefined = this.root;
    for (const step of path) {
      if (laid?.kind === 'map' && typeof step === 'string') laid = laid.entries.get(step);
      else if (laid?.kind === 'list' && typeof step === 'number') laid = laid.items[step];
      else return [];
    }
    return laid?.sources ?? [];
  }

  placeOf(source: SourcePlace): YamlPath | undefined {
    this.knownPlaces ??= placesIn(this.root);
    return this.knownPlaces.get(placeKey(source));
  }
}

/** Where each source stands; the outermost place of one that stands for several, as a short form does. */
function placesIn(root: Laid): ReadonlyMap<string, YamlPath> {
  const places = new Map<string, YamlPath>();
  const visit = (laid: Laid, path: YamlPath): void => {
    for (const source of laid.sources) {
      const key = placeKey(source);
      if (!places.has(key)) places.set(key, path);
    }
    if (laid.kind === 'map') {
      for (const [key, value] of laid.entries) visit(value, [...path, key]);
    } else if (laid.kind === 'list') {
      for (const [index, item] of laid.items.entries()) visit(item, [...path, index]);
    }
  };
  visit(root, []);
  return places;
}

function placeKey({ layer, path }: SourcePlace): string {
  return `${layer} ${JSON.stringify(path)}`;
}
