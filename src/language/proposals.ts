import { CAPABILITIES } from '../compose/catalog/capabilities.ts';
import { suggestedValues } from '../compose/catalog/catalogue.ts';
import { type Choice, NETWORK_MODES, RESTART_POLICIES } from '../compose/catalog/choices.ts';
import { DEVICE_PATHS } from '../compose/catalog/device-paths.ts';
import { LABELS, labelName } from '../compose/catalog/labels.ts';
import type { Field, Shape } from '../compose/catalog/shape.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { scalarText } from '../text/scalar-text.ts';
import { isWithin } from '../text/yaml-path.ts';
import type { CursorPlace } from './cursor-place.ts';
import { labelValues } from './label-values.ts';
import { shapesAt, variants } from './shapes-at.ts';

/** Something that could be written where the cursor is. */
export interface Proposal {
  readonly label: string;
  readonly insert: string;
  /** One sentence on what it does. */
  readonly help: string;
  /** `name`: of this app's own. */
  readonly kind: 'field' | 'choice' | 'name';
  /** Worse ones come later: 0 for what fits, 1 for what the target does not take. */
  readonly rank: 0 | 1;
  /** Whether the next thing to write has proposals too. */
  readonly goOn: boolean;
}

/** What `proposalsAt` looks at. */
export interface App {
  /** The last document that could be read: its names are proposed. */
  readonly doc: ComposeDocument;
  readonly target: TargetId;
}

/** All that could stand at a place, in no order; what is there already is left out. */
export function proposalsAt(place: CursorPlace, app: App): readonly Proposal[] {
  const shapes = shapesAt(app.doc.servicesPath, place.path);
  const found =
    place.kind === 'key'
      ? [...fieldProposals(shapes, place, app), ...keyNames(place, app)]
      : [
          ...valueProposals(shapes, place, app),
          ...(place.isItem ? fieldProposals(shapes, place, app) : []),
        ];
  const taken = new Set(place.kind === 'key' || place.isItem ? place.siblings : []);
  const labels = new Set<string>();
  const fresh = found.filter(({ label }) => {
    if (taken.has(label) || labels.has(label)) return false;
    labels.add(label);
    return true;
  });
  return place.quoted
    ? fresh.map((proposal) => ({ ...proposal, insert: withoutQuotes(proposal) }))
    : fresh;
}

function withoutQuotes({ label, insert }: Proposal): string {
  return insert.startsWith('"') ? label : insert;
}

function fieldProposals(
  shapes: readonly Shape[],
  place: CursorPlace,
  { target }: App,
): readonly Proposal[] {
  return shapes
    .flatMap((shape) => (shape.is === 'map' ? [...shape.fields.values()] : []))
    .map((field) => {
      const refused = ['refused', 'dropped'].includes(field.support[target]);
      return {
        label: field.name,
        insert: place.hasColon ? field.name : `${field.name}${bodyOf(field)}`,
        help: refused ? `${field.help} This target does not take it.` : field.help,
        kind: 'field' as const,
        rank: refused ? (1 as const) : (0 as const),
        goOn: !place.hasColon,
      };
    });
}

/** What follows a new key: room for its value in the shape that is usual for it. */
function bodyOf({ shape }: Field): string {
  const [usual] = variants(shape).filter(({ newer, is }) => !newer && is !== 'nothing');
  const ways = variants(shape).map(({ is }) => is);
  if (usual?.is === 'list' || (usual?.is !== 'text' && ways.includes('list'))) return ':\n  - ';
  return usual?.is === 'map' || usual?.is === 'dict' ? ':\n  ' : ': ';
}

/** Keys that are names of this app. */
function keyNames(place: CursorPlace, app: App): readonly Proposal[] {
  const colon = place.hasColon ? '' : ': ';
  switch (fieldName(place, app)) {
    case 'depends_on':
      return otherServices(place, app).map((name) => ({
        ...named(name, 'A service of this app.'),
        insert: place.hasColon ? name : `${name}:\n  condition: service_started`,
      }));
    case 'networks':
      return [...app.doc.networks.keys()].map((name) => ({
        ...named(name, 'A network of this app.'),
        insert: `${name}${place.hasColon ? '' : ':'}`,
      }));
    case 'labels':
      return labelChoices(app).map((choice) => ({
        ...proposed(choice),
        insert: `${choice.value}${colon}`,
        goOn: true,
      }));
    default:
      return [];
  }
}

function valueProposals(
  shapes: readonly Shape[],
  place: CursorPlace,
  app: App,
): readonly Proposal[] {
  const special = specialValues(place, app);
  if (special.length > 0) return special;
  return shapes.flatMap((shape) =>
    suggestedValues(shape).map((value) =>
      // A truth value is not the word of that name, so it stays without quotes.
      shape.is === 'boolean'
        ? { ...proposed({ value, help: '' }), insert: value }
        : proposed({ value, help: '' }),
    ),
  );
}

/** Values that the app itself or a list of the catalogue knows. */
function specialValues(place: CursorPlace, app: App): readonly Proposal[] {
  const { doc } = app;
  const services = (help: string) => otherServices(place, app).map((name) => named(name, help));
  const depth = place.path.length - doc.servicesPath.length;
  if (place.path.at(-2) === 'labels') {
    const key = place.path.at(-1);
    return typeof key === 'string'
      ? labelValues(key).map(proposed)
      : labelChoices(app).map(proposed);
  }
  switch (depth <= 3 ? fieldName(place, app) : undefined) {
    case 'depends_on':
    case 'links':
    case 'volumes_from':
      return services('A service of this app.');
    case 'extends':
      return services('Takes over what that service says.');
    case 'network_mode':
      return [
        ...NETWORK_MODES.filter(({ value }) => value !== 'service:').map(proposed),
        ...otherServices(place, app).map((name) =>
          named(`service:${name}`, `Shares the network of ${name}.`),
        ),
      ];
    case 'restart':
      return RESTART_POLICIES.map(proposed);
    case 'cap_add':
    case 'cap_drop':
      return CAPABILITIES.map(({ name, help }) => proposed({ value: name, help }));
    case 'devices':
      return DEVICE_PATHS.map(({ path, help }) => ({
        ...proposed({ value: path, help }),
        insert: place.hasColon ? path : `${path}:${path}`,
      }));
    case 'volumes':
      return [...doc.volumes.keys()].map((name) => ({
        ...named(name, 'A named volume of this app.'),
        insert: place.hasColon ? name : `${name}:/`,
      }));
    case 'networks':
      return [...doc.networks.keys()].map((name) => named(name, 'A network of this app.'));
    case 'image':
      return place.hasColon
        ? []
        : [...doc.services.values()].flatMap(({ image, name }) =>
            image ? [named(image.value, `The image of ${name}.`)] : [],
          );
    case 'environment':
      return [...doc.services.values()].flatMap(({ environment }) =>
        environment.map(({ value }) => ({
          ...named(value.name, 'A variable that this app uses.'),
          insert: `${value.name}=`,
        })),
      );
    default:
      return [];
  }
}

function labelChoices({ target }: App): readonly Choice[] {
  if (target === 'compose') return [];
  return LABELS.filter(({ resinKey }) => target !== 'resin' || resinKey !== undefined).map(
    (info) => ({
      value: labelName(info, target === 'resin' ? 'resin' : 'today'),
      help: info.help,
    }),
  );
}

/** The key of the service that the place lies in, such as `depends_on`. */
function fieldName({ path }: CursorPlace, { doc }: App): string | undefined {
  if (!isWithin(path, doc.servicesPath)) return undefined;
  const name = path[doc.servicesPath.length + 1];
  return typeof name === 'string' ? name : undefined;
}

function otherServices({ path }: CursorPlace, { doc }: App): readonly string[] {
  const own = path[doc.servicesPath.length];
  return [...doc.services.keys()].filter((name) => name !== own);
}

function named(name: string, help: string): Proposal {
  return { ...proposed({ value: name, help }), kind: 'name' };
}

function proposed({ value, help }: Choice): Proposal {
  const insert = scalarText(value, { needed: 'double' });
  return { label: value, insert, help, kind: 'choice', rank: 0, goOn: false };
}
