import { readLabelName } from '../../compose/catalog/labels.ts';
import type { Shape } from '../../compose/catalog/shape.ts';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { meaningsOf } from '../../language/anchors.ts';
import { cursorPlace } from '../../language/cursor-place.ts';
import { shapesAt } from '../../language/shapes-at.ts';
import type { SourceRange } from '../../text/text-edit.ts';
import { isWithin, type YamlPath } from '../../text/yaml-path.ts';
import type { YamlView } from '../../text/yaml-view.ts';

/**
 * What a token is. `schema key`: a key that the catalogue has at its place. `name as key`: a key that the app has
 * elsewhere too (a service that is waited for, a network, a volume that is used, a variable or a label of another
 * service, a merge key). `closed value`: of a field whose values are a closed set. `own name`: a value that names
 * something of the app. `free`: everything else, such as a new name or a path: nobody can know it.
 */
export type TokenKind = 'schema key' | 'name as key' | 'closed value' | 'own name' | 'free';

export interface Token {
  readonly kind: TokenKind;
  readonly path: YamlPath;
  /** What is taken away, quotes included. */
  readonly range: SourceRange;
  /** What must be offered. */
  readonly word: string;
}

/** Fields whose values come from a closed set, beside those that are true or false. */
const CLOSED = new Set(
  'restart network_mode condition stop_signal pull_policy platform version type protocol cap_add cap_drop ipc pid'.split(
    ' ',
  ),
);

/** Every key and every single value that the text itself has, in its order. */
export function tokensOf(doc: ComposeDocument): readonly Token[] {
  const tokens: Token[] = [];
  const visit = (view: YamlView): void => {
    if (view.alias !== undefined) return;
    const repeated = new Set(view.ownKeys.filter((key, at, all) => all.indexOf(key) !== at));
    for (const key of view.ownKeys) {
      // Which of two equal keys a path names cannot be told.
      if (repeated.has(key)) continue;
      const path = [...view.path, key];
      const range = doc.syntax.rangeOf(path, 'key');
      if (range.to > range.from) tokens.push(keyToken(doc, path, range, key));
      descend(path, view.get(key));
    }
    for (const item of view.items) descend(item.path, item);
  };
  const descend = (path: YamlPath, view: YamlView | undefined): void => {
    const range = doc.syntax.rangeOf(path, 'value');
    const written = doc.syntax.text.slice(range.from, range.to);
    if (/^\*\S+$/.test(written)) tokens.push({ kind: 'own name', path, range, word: written });
    else if (view?.kind === 'scalar' && !/^[|>&!]|\n/.test(written)) {
      tokens.push(valueToken(doc, path, range, view.string ?? ''));
    } else if (view) visit(view);
  };
  visit(doc.syntax.root);
  return tokens;
}

function keyToken(doc: ComposeDocument, path: YamlPath, range: SourceRange, word: string): Token {
  const kind = hasField(doc, path, range)
    ? 'schema key'
    : word === '<<' || isNameElsewhere(doc, path, word)
      ? 'name as key'
      : 'free';
  return { kind, path, range, word };
}

/** Whether the catalogue has the key here, or where an anchor around it is merged. */
function hasField(doc: ComposeDocument, path: YamlPath, range: SourceRange): boolean {
  const name = String(path.at(-1));
  const place = cursorPlace(doc.syntax.text, range.from);
  const meanings = place ? meaningsOf(doc.syntax.text, place) : [];
  return [path.slice(0, -1), ...meanings].some((parent) =>
    shapesAt(doc.servicesPath, parent).some(
      (shape) => shape.is === 'map' && shape.fields.has(name),
    ),
  );
}

function isNameElsewhere(doc: ComposeDocument, path: YamlPath, word: string): boolean {
  const depth = doc.servicesPath.length;
  const own = isWithin(path, doc.servicesPath) ? path[depth] : undefined;
  const others = [...doc.services.values()].filter(({ name }) => name !== own);
  if (path.length === 2 && (path[0] === 'volumes' || path[0] === 'networks')) {
    return doc.relations.some(({ kind, to }) => `${kind}s` === path[0] && to === word);
  }
  if (own !== undefined && path.length === depth + 1) {
    return doc.relations.some(
      ({ kind, to, from }) =>
        to === word && from !== word && kind !== 'volume' && kind !== 'network',
    );
  }
  if (path.length !== depth + 3) return false;
  switch (path[depth + 1]) {
    case 'depends_on':
      return doc.services.has(word);
    case 'networks':
      return doc.networks.has(word);
    case 'labels':
      return hasLabel(others, word);
    case 'environment':
      return hasVariable(others, word);
    default:
      return false;
  }
}

type Services = readonly Pick<
  NonNullable<ReturnType<ComposeDocument['services']['get']>>,
  'labels' | 'environment' | 'image'
>[];

function hasLabel(others: Services, word: string): boolean {
  if (readLabelName(word)?.info) return true;
  return others.some(({ labels }) =>
    labels.some(({ value, origin }) => origin === 'own' && value.name === word),
  );
}

function hasVariable(others: Services, word: string): boolean {
  return others.some(({ environment }) =>
    environment.some(({ value, origin }) => origin === 'own' && value.name === word),
  );
}

function valueToken(doc: ComposeDocument, path: YamlPath, range: SourceRange, text: string): Token {
  const named = namedPart(doc, path, text);
  if (named !== undefined) {
    const lead = doc.syntax.text.slice(range.from, range.to).indexOf(named);
    const from = range.from + lead;
    const isWhole = named === text;
    const part = isWhole ? range : { from, to: from + named.length };
    return { kind: 'own name', path, range: part, word: named };
  }
  const kind = !text.includes('$') && isClosed(doc, path) ? 'closed value' : 'free';
  return { kind, path, range, word: text };
}

function isClosed(doc: ComposeDocument, path: YamlPath): boolean {
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  if (path.at(-2) === 'labels' && path.length > 1) {
    const value = readLabelName(name)?.info?.value;
    return value === 'switch' || value === 'strategy' || value === 'architecture';
  }
  const shapes = shapesAt(doc.servicesPath, path);
  if (shapes.length === 0) return false;
  return CLOSED.has(name) || shapes.every(({ is }: Shape) => is === 'boolean' || is === 'nothing');
}

/** The part of a value that is a name of the app. */
function namedPart(doc: ComposeDocument, path: YamlPath, text: string): string | undefined {
  const depth = doc.servicesPath.length;
  const own = path[depth];
  if (!isWithin(path, doc.servicesPath) || typeof own !== 'string') return undefined;
  const others = [...doc.services.values()].filter(({ name }) => name !== own);
  const [field, second] = path.slice(depth + 1);
  const service = text.replace(/^service:/, '').split(':')[0] ?? '';
  switch (field) {
    case 'depends_on':
    case 'links':
    case 'volumes_from':
      return typeof second === 'number' && others.some(({ name }) => name === service)
        ? service
        : undefined;
    case 'extends':
      return second !== 'file' && doc.services.has(text) ? text : undefined;
    case 'network_mode':
    case 'pid':
    case 'ipc':
      return text.startsWith('service:') && doc.services.has(service) ? text : undefined;
    case 'networks':
      return typeof second === 'number' && doc.networks.has(text) ? text : undefined;
    case 'volumes': {
      const source = path.at(-1) === 'source' ? text : text.split(':')[0];
      const isItem = path.length === depth + 3 || path.at(-1) === 'source';
      return isItem && source !== undefined && doc.volumes.has(source) ? source : undefined;
    }
    case 'image':
      return others.some(({ image }) => image?.value === text) ? text : undefined;
    case 'environment':
    case 'labels': {
      const name = text.split('=')[0] ?? '';
      if (typeof second !== 'number') return undefined;
      const known = field === 'labels' ? hasLabel(others, name) : hasVariable(others, name);
      return known ? name : undefined;
    }
    default:
      return undefined;
  }
}
