import type { Field } from '../compose/catalog/shape.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { YamlStyle } from '../text/yaml-style.ts';
import { sharedNames } from './names-of-app.ts';
import { freePort } from './port-proposals.ts';
import type { Spot } from './proposal.ts';
import { variants } from './shapes-at.ts';

/** What follows a new key: room for its value in the shape that the app, or else everybody, gives it. */
export interface Body {
  /** In the snippet syntax of editors. */
  readonly text: string;
  /** Whether what comes first in it has proposals. */
  readonly goOn: boolean;
}

/** A value to write; `<text>` in keys and words is for the user to replace, `<>` to fill in. */
type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
type Way = 'text' | 'list' | 'map';

const BODIES: ReadonlyMap<string, Tree> = new Map<string, Tree>([
  ['build', '<.>'],
  [
    'healthcheck',
    { test: '["CMD", "<true>"]', interval: '<30s>', timeout: '<10s>', retries: '<3>' },
  ],
  ['logging', { driver: '<json-file>', options: { 'max-size': '"<10m>"', 'max-file': '"<3>"' } }],
  ['extends', { service: '<>' }],
  ['ulimits', { nofile: { soft: '<20000>', hard: '<40000>' } }],
  ['deploy', { resources: { limits: { memory: '<256M>' } } }],
  ['develop', { watch: [{ action: '<sync>', path: '<./src>', target: '</app>' }] }],
  ['services', { '<web>': { '<image>': '<>' } }],
  ['args', { '<NAME>': '<value>' }],
  ['environment', { '<NAME>': '<value>' }],
  ['ipam', { config: [{ subnet: '<172.28.0.0/16>' }] }],
]);

/** The body of a new key at a place. */
export function bodyOf(field: Field, spot: Spot): Body {
  const way = usualWay(field, spot);
  if (spot.place.flow) return { text: way === 'list' ? ': [$1]' : ': $1', goOn: true };
  const tree = treeOf(field, way, spot);
  const style = spot.app.doc.syntax.style;
  const column = Math.max(0, spot.place.column - spot.place.lineColumn);
  const text = numbered(`:${printed(tree, column, style)}`);
  return { text, goOn: /^[^$]*\$1/.test(text) };
}

function treeOf({ name }: Field, way: Way, { app, path }: Spot): Tree {
  if (name === 'ports' && way === 'list') return [`"<${freePort(app.doc, 8080)}>:<80>"`];
  if (path.length === 0 && (name === 'volumes' || name === 'networks')) {
    const kind = name === 'volumes' ? 'volume' : 'network';
    const missing = sharedNames(app.doc, kind).filter(({ declared }) => !declared);
    const fresh = kind === 'volume' ? '<data>' : '<lan>';
    const names = missing.length > 0 ? missing.map((each) => each.name) : [fresh];
    return Object.fromEntries(names.map((each) => [each, '']));
  }
  const own = BODIES.get(name);
  if (own !== undefined && wayOf(own) === way) return own;
  return way === 'list' ? ['<>'] : way === 'map' ? { '<>': '' } : '<>';
}

function wayOf(tree: Tree): Way {
  return typeof tree === 'string' ? 'text' : Array.isArray(tree) ? 'list' : 'map';
}

/** A value behind its colon, in the indents of the file. */
function printed(tree: Tree, column: number, style: YamlStyle): string {
  if (typeof tree === 'string') return tree === '' ? '' : ` ${tree}`;
  if (isList(tree)) {
    const at = column + style.seqIndent;
    const dash = `\n${' '.repeat(at)}${'-'.padEnd(style.dashWidth)}`;
    return tree
      .map(
        (item) =>
          `${dash}${printed(item, at + style.dashWidth - style.mapIndent, style).trimStart()}`,
      )
      .join('');
  }
  const at = column + style.mapIndent;
  return Object.entries(tree)
    .map(([key, value]) =>
      // A key that is still to be written brings its colon.
      key === '<>'
        ? `\n${' '.repeat(at)}<>`
        : `\n${' '.repeat(at)}${key}:${printed(value, at, style)}`,
    )
    .join('');
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** `<text>` as the first, second and further stop of a snippet. */
function numbered(text: string): string {
  let stop = 0;
  return escapeStops(text).replace(/<([^<>]*)>/g, (_all, value: string) => {
    stop++;
    return value === '' ? `$${stop}` : `\${${stop}:${value}}`;
  });
}

/** How the value of a field is usually written: as the app does, else the first way of the catalogue. */
function usualWay({ name, shape }: Field, { app, inside, service }: Spot): Way {
  const ways = variants(shape).filter(({ newer, is }) => !newer && is !== 'nothing');
  const isOfService = inside.length === 0 && service !== undefined;
  const habit = isOfService ? habitOf(app.doc, name) : undefined;
  if (habit !== undefined && ways.some((way) => wayOfShape(way.is) === habit)) return habit;
  const own = BODIES.get(name);
  if (own !== undefined) return wayOf(own);
  const [usual] = ways;
  if (name === 'labels') return 'map';
  if (usual?.is === 'text') return 'text';
  if (ways.some(({ is }) => is === 'list')) return 'list';
  return usual ? wayOfShape(usual.is) : 'text';
}

function wayOfShape(is: string): Way {
  if (is === 'list') return 'list';
  return is === 'map' || is === 'dict' ? 'map' : 'text';
}

/** How most services of the app write a key. */
function habitOf(doc: ComposeDocument, key: string): Way | undefined {
  const counts = new Map<Way, number>();
  for (const service of doc.services.values()) {
    const syntax = service.syntaxOf(key);
    const way = syntax === 'scalar' ? 'text' : syntax;
    if (way === 'text' || way === 'list' || way === 'map') {
      counts.set(way, (counts.get(way) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Text as it stands in a snippet. */
export function escapeStops(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
