import { CAPABILITIES } from '../compose/catalog/capabilities.ts';
import { suggestedValues } from '../compose/catalog/catalogue.ts';
import { DEVICE_PATHS } from '../compose/catalog/device-paths.ts';
import type { Shape } from '../compose/catalog/shape.ts';
import { FILE_VERSIONS, USUAL_CAPABILITIES } from '../compose/catalog/usual-values.ts';
import { bareText, scalarText } from '../text/scalar-text.ts';
import { anchorsAbove } from './anchors.ts';
import { labelKeys, labelValueProposals, variableNames } from './key-proposals.ts';
import { listed, sharedNames } from './names-of-app.ts';
import { pathProposals } from './path-proposals.ts';
import { portProposals, publishedProposals } from './port-proposals.ts';
import { choiceOf, isInList, nameOf, type Proposal, type Spot } from './proposal.ts';
import { serviceProposals } from './service-proposals.ts';
import { sistersOf } from './sisters.ts';
import { usualChoices } from './usual-choices.ts';
import { volumeItems, volumeNames } from './volume-proposals.ts';

/** Values that could stand at a place, best first. */
export function valueProposals(spot: Spot, shapes: readonly Shape[]): readonly Proposal[] {
  const { place, path } = spot;
  if (place.typed.startsWith('*') || path.includes('<<')) return aliasProposals(spot);
  return [
    ...namesAt(spot),
    ...usualValues(spot),
    ...valuesOfShapes(shapes),
    ...sisterValues(spot),
    ...(place.typed === '' && !place.quoted ? aliasProposals(spot) : []),
  ];
}

/** Aliases of the anchors above, nearest first. */
function aliasProposals({ app, place }: Spot): readonly Proposal[] {
  return anchorsAbove(app.text, place.from)
    .toReversed()
    .map(({ name, key }) => ({
      ...nameOf(name, key === undefined ? 'An anchor above.' : `What stands at ${key}.`),
      label: `*${name}`,
      insert: `*${name}`,
      kind: 'anchor' as const,
    }));
}

/** Values that the app itself or a list of the catalogue knows. */
function namesAt(spot: Spot): readonly Proposal[] {
  const { app, path, inside } = spot;
  if (path.length === 1 && path[0] === 'version') {
    return FILE_VERSIONS[app.target].map((version) => ({
      ...choiceOf({ value: version, help: 'A version of the file format.' }),
      insert: `"${version}"`,
    }));
  }
  if (path.at(-2) === 'labels') return labelsAt(spot);
  const [field, second, third] = inside;
  if (inside.length > 3) return [];
  if (field === 'build' || field === 'env_file') return pathProposals(spot);
  if (typeof second === 'number' && typeof third === 'string') return longForm(spot, third);
  switch (field) {
    case 'depends_on':
    case 'links':
    case 'volumes_from':
      return inside.length <= 2 ? serviceProposals(spot, () => 'A service of this app.') : [];
    case 'extends':
      return second === 'file'
        ? []
        : serviceProposals(spot, (name) => `Takes over what ${name} says.`);
    case 'network_mode':
      return [
        ...usualValues(spot),
        ...serviceProposals(spot, (name) => `Shares the network of ${name}.`, 'service:'),
      ];
    case 'pid':
    case 'ipc':
      return [
        choiceOf({ value: 'host', help: 'That of the device itself.' }),
        ...serviceProposals(spot, (name) => `That of ${name}.`, 'service:'),
      ];
    case 'cap_add':
    case 'cap_drop':
      return capabilityProposals(field);
    case 'devices':
      return deviceItems(spot);
    case 'volumes':
      return volumeItems(spot);
    case 'ports':
    case 'expose':
      return portProposals(spot);
    case 'networks':
      return inside.length <= 2 ? networkNames(spot) : [];
    case 'environment':
      return isInList(spot) ? variableNames(spot).map((name) => withMark(name, spot)) : [];
    case 'image':
      return imagesOf(spot);
    default:
      return [];
  }
}

/** Capabilities, those that services on devices are usually given first; nearly nobody drops single ones. */
function capabilityProposals(field: string): readonly Proposal[] {
  const order = (name: string) => {
    const at = USUAL_CAPABILITIES.indexOf(name);
    return at < 0 ? USUAL_CAPABILITIES.length : at;
  };
  const all = CAPABILITIES.map(({ name, help }) => choiceOf({ value: name, help: `${help}.` }));
  const sorted = all.sort((a, b) => order(a.label) - order(b.label));
  const every = choiceOf({ value: 'ALL', help: 'Every capability.' });
  return field === 'cap_drop' ? [every, ...sorted] : [...sorted, every];
}

/** Values in the long form of a list's item. */
function longForm(spot: Spot, key: string): readonly Proposal[] {
  const [field] = spot.inside;
  if (field === 'volumes' && key === 'source') return volumeNames(spot);
  if (field === 'ports' && key === 'published') return publishedProposals(spot);
  if (field === 'devices' && (key === 'source' || key === 'target')) {
    return DEVICE_PATHS.map(({ path, help }) => choiceOf({ value: path, help }));
  }
  return [];
}

/** A label of a list (`name=value`), or the value of one of a map. */
function labelsAt(spot: Spot): readonly Proposal[] {
  const key = spot.path.at(-1);
  if (typeof key === 'string') return labelValueProposals(key);
  const mark = spot.place.typed.indexOf('=');
  if (mark < 0) return labelKeys(spot.app).map((label) => withMark(label, spot));
  const name = spot.place.typed.slice(0, mark);
  return labelValueProposals(name).map((value) => ({
    ...choiceOf({ value: `${name}=${value.label}`, help: value.help }),
  }));
}

function withMark(proposal: Proposal, { app, place }: Spot): Proposal {
  if (app.text[place.to] === '=') return { ...proposal, insert: proposal.label };
  return { ...proposal, insert: `${proposal.label}=`, goOn: true };
}

function deviceItems({ place }: Spot): readonly Proposal[] {
  const colon = place.typed.indexOf(':');
  const host = place.typed.slice(0, colon);
  if (colon >= 0) return [choiceOf({ value: `${host}:${host}`, help: 'The same path inside.' })];
  return DEVICE_PATHS.map(({ path, help }) => ({
    ...choiceOf({ value: path, help }),
    insert: place.hasColon ? path : `${path}:${path}`,
  }));
}

function networkNames({ app }: Spot): readonly Proposal[] {
  return sharedNames(app.doc, 'network')
    .toSorted((a, b) => b.users.length - a.users.length)
    .map(({ name, users }) =>
      nameOf(
        name,
        `A network of this app${users.length > 0 ? `; ${listed(users)} is in it` : ''}.`,
      ),
    );
}

/** Images of the app; those of other versions of the same come first where one is being written. */
function imagesOf({ app, place, service }: Spot): readonly Proposal[] {
  if (place.hasColon) return [];
  return [...app.doc.services.values()].flatMap(({ image, name }) =>
    image && name !== service ? [nameOf(image.value, `The image of ${name}.`)] : [],
  );
}

/** Values that people usually write for the field. */
function usualValues({ path }: Spot): readonly Proposal[] {
  return usualChoices(path).map((choice) => choiceOf(choice));
}

function valuesOfShapes(shapes: readonly Shape[]): readonly Proposal[] {
  // Where any text goes, true and false are no better than others.
  const isOpen = shapes.some(({ is }) => is === 'text' || is === 'anything');
  return shapes.flatMap((shape) => (isOpen && shape.is === 'boolean' ? [] : valuesOfShape(shape)));
}

function valuesOfShape(shape: Shape): readonly Proposal[] {
  return suggestedValues(shape).map((value) => {
    const proposal = choiceOf({ value, help: '' });
    // A truth value is not the word of that name, so it stays without quotes.
    return shape.is === 'boolean' ? { ...proposal, insert: value } : proposal;
  });
}

/** Fields that name services: what others wait for may be this very one. */
const OF_SERVICES = new Set(['depends_on', 'links', 'volumes_from', 'extends']);

/** Values that other services have at the same place. */
function sisterValues({ app, service, inside }: Spot): readonly Proposal[] {
  if (inside.length === 0 || OF_SERVICES.has(String(inside[0]))) return [];
  const users = new Map<string, { insert: string; names: string[] }>();
  for (const { service: name, view } of sistersOf(app.doc, service, inside)) {
    if (view.alias !== undefined) {
      const alias = `*${view.alias}`;
      const known = users.get(alias);
      if (known) known.names.push(name);
      else users.set(alias, { insert: alias, names: [name] });
      continue;
    }
    if (view.kind !== 'scalar' || view.string === undefined || view.string.includes('\n')) continue;
    const { scalar } = view;
    const known = users.get(view.string);
    const insert =
      typeof scalar === 'string' || scalar === null
        ? scalarText(view.string, { needed: 'double' })
        : bareText(scalar);
    if (known) known.names.push(name);
    else users.set(view.string, { insert, names: [name] });
  }
  return [...users]
    .sort((a, b) => b[1].names.length - a[1].names.length)
    .map(([value, { insert, names }]) => ({
      ...nameOf(value, `As in ${listed([...new Set(names)])}.`),
      insert,
    }));
}
