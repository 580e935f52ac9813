import { LABELS, labelName } from '../compose/catalog/labels.ts';
import type { Field, Shape } from '../compose/catalog/shape.ts';
import { USUAL_KEYS, USUAL_NAMES } from '../compose/catalog/usual-keys.ts';
import { newLabelName } from '../compose/label-habits.ts';
import { anchorsAbove } from './anchors.ts';
import type { Behind } from './cursor-place.ts';
import { labelValues } from './label-values.ts';
import { listed, sharedNames, usersByName } from './names-of-app.ts';
import { type App, choiceOf, nameOf, type Proposal, type Spot } from './proposal.ts';
import { otherServices } from './service-proposals.ts';
import { variants } from './shapes-at.ts';
import { keyHabits, sistersOf } from './sisters.ts';
import { bodyOf, escapeStops } from './snippets.ts';

const USUAL_ORDER: ReadonlyMap<string, number> = new Map(
  USUAL_KEYS.map((key, index) => [key, index]),
);

/** How much less a key is worth that the target does not take; a usual one is worth up to 1. */
const REFUSED = 1;

/** Keys that could stand at a place, best first. */
export function keyProposals(spot: Spot, shapes: readonly Shape[]): readonly Proposal[] {
  const fields = shapes.flatMap((shape) => (shape.is === 'map' ? [...shape.fields.values()] : []));
  const found = [
    ...fields.map((field) => fieldProposal(field, spot)),
    ...(isOfNames(shapes) ? nameKeys(spot) : []),
    ...mergeKey(spot),
  ];
  const score = scorer(spot, fields);
  return found
    .map((proposal) => ({
      proposal,
      // What the target refuses comes late, yet before what nobody writes if the app has it elsewhere.
      score: score(proposal.label) - (proposal.rank === 0 ? 0 : REFUSED),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ proposal }) => proposal);
}

/** How well a key fits: what others write, what this app writes, and what stands behind the colon already. */
function scorer(spot: Spot, fields: readonly Field[]): (key: string) => number {
  const { place, app, service, inside } = spot;
  const isInService = service !== undefined || inside.length > 0;
  const sisters = isInService ? sistersOf(app.doc, service, inside) : [];
  const habits = keyHabits(
    sisters.map(({ view }) => view.ownKeys),
    place.siblings,
    place.previous,
  );
  const most = Math.max(1, ...habits.values());
  const byName = new Map(fields.map((field) => [field.name, field]));
  return (key) => {
    const usual = 1 / (1 + 0.12 * orderOf(key, app));
    const field = byName.get(key);
    const fit = field && place.hasColon ? fitOf(field.shape, place.behind) : 0;
    return usual + (2 * (habits.get(key) ?? 0)) / most + 4 * fit;
  };
}

/** Where a key stands among the usual ones; merge keys are usual where the file has some. */
function orderOf(key: string, { text }: App): number {
  if (key === '<<') return text.includes('<<:') ? 0 : 20;
  return USUAL_ORDER.get(key) ?? USUAL_KEYS.length;
}

/** 1 where a field takes what is written already, more where it is one of its own values. */
function fitOf(shape: Shape, behind: { readonly is: Behind; readonly text: string }): number {
  const ways = variants(shape);
  switch (behind.is) {
    case 'nothing':
      return 0;
    case 'list':
      return ways.some(({ is }) => is === 'list') ? 1 : 0;
    case 'map':
      return ways.some(({ is }) => is === 'map' || is === 'dict') ? 1 : 0;
    case 'text':
      return Math.max(...ways.map((way) => scalarFit(way, behind.text)));
  }
}

function scalarFit(shape: Shape, text: string): number {
  switch (shape.is) {
    case 'boolean':
      return /^(true|false|yes|no|on|off)$/i.test(text) ? 1.5 : 0;
    case 'number':
      return /^[\d.]+[a-z]*$/i.test(text) ? 1.2 : shape.orText ? 0.5 : 0;
    case 'text':
      if (shape.values?.includes(text)) return 2;
      return shape.values ? 0.2 : 1;
    default:
      return 0;
  }
}

function fieldProposal(field: Field, spot: Spot): Proposal {
  const { place, app } = spot;
  const isRefused = ['refused', 'dropped'].includes(field.support[app.target]);
  const body = place.hasColon ? undefined : bodyOf(field, spot);
  return {
    label: field.name,
    insert: `${field.name}${body?.text ?? ''}`,
    stops: body !== undefined,
    help: isRefused ? `${field.help} This target does not take it.` : field.help,
    kind: 'field',
    rank: isRefused ? 1 : 0,
    goOn: body?.goOn ?? false,
  };
}

function isOfNames(shapes: readonly Shape[]): boolean {
  return shapes.some(({ is }) => is === 'dict');
}

/** Keys that are names: of the app, of labels, or usual ones. */
function nameKeys(spot: Spot): readonly Proposal[] {
  const { app, path, inside } = spot;
  const keyed = (proposal: Proposal, body = ': ') => withBody(proposal, body, spot);
  if (path.length === 1 && (path[0] === 'volumes' || path[0] === 'networks')) {
    const kind = path[0] === 'volumes' ? 'volume' : 'network';
    return sharedNames(app.doc, kind)
      .filter(({ declared }) => !declared)
      .map(({ name, users }) => keyed(nameOf(name, `Named by ${listed(users)}.`), ':'));
  }
  if (path.length === app.doc.servicesPath.length && inside.length === 0)
    return missingServices(spot);
  switch (inside.at(-1)) {
    case 'depends_on':
      return otherServices(spot).map((name) =>
        keyed(nameOf(name, 'A service of this app.'), `:\n${below(spot)}condition: $1`),
      );
    case 'networks':
      return sharedNames(app.doc, 'network').map(({ name }) =>
        keyed(nameOf(name, 'A network of this app.'), ':'),
      );
    case 'labels':
      return labelKeys(app).map((proposal) => keyed(proposal));
    case 'environment':
      return [...variableNames(spot), ...usualNames('environment')].map((it) => keyed(it));
    default:
      return usualNames(String(inside.at(-1))).map((proposal) => keyed(proposal));
  }
}

function below({ place, app }: Spot): string {
  const pad = Math.max(0, place.column - place.lineColumn);
  return ' '.repeat(pad + app.doc.syntax.style.mapIndent);
}

function withBody(proposal: Proposal, body: string, { place }: Spot): Proposal {
  if (place.hasColon) return proposal;
  const isLine = !place.flow || !body.includes('\n');
  const stops = isLine && body.includes('$');
  const key = stops ? escapeStops(proposal.insert) : proposal.insert;
  return { ...proposal, insert: `${key}${isLine ? body : ': '}`, stops, goOn: body !== ':' };
}

/** Services that others name and that are not there, and those of the base that are not changed yet. */
function missingServices({ app, place }: Spot): readonly Proposal[] {
  const users = usersByName(app.doc, [
    'depends_on',
    'links',
    'network_mode',
    'volumes_from',
    'extends',
  ]);
  const missing = [...users]
    .filter(([name]) => name !== '' && !app.doc.services.has(name))
    .map(([name, from]) => nameOf(name, `Named by ${listed([...new Set(from)])}.`));
  const below = [...(app.base?.services.keys() ?? [])]
    .filter((name) => !place.siblings.includes(name))
    .map((name) => nameOf(name, 'A service of the file below, to be changed here.'));
  return [...missing, ...below].map((proposal) => ({ ...proposal, insert: `${proposal.insert}:` }));
}

/** Labels of balena or resin, in the namespace of the app, then those that other services have. */
export function labelKeys({ doc, target }: App): readonly Proposal[] {
  const known =
    target === 'compose'
      ? []
      : LABELS.filter(({ resinKey }) => target !== 'resin' || resinKey !== undefined).map((info) =>
          choiceOf({
            value: target === 'resin' ? labelName(info, 'resin') : newLabelName(doc, target, info),
            help: info.help,
          }),
        );
  const used = [...doc.services.values()].flatMap(({ labels, name }) =>
    labels.map(({ value }) => nameOf(value.name, `A label that ${name} has.`)),
  );
  return [...known, ...used];
}

/** What a label of the two namespaces may be set to. */
export function labelValueProposals(name: string): readonly Proposal[] {
  return labelValues(name).map((choice) => choiceOf(choice, 'single'));
}

/** Variables that other services have, those first that services like this one have here. */
export function variableNames({ app, service, place }: Spot): readonly Proposal[] {
  const others = [...app.doc.services.values()].filter(({ name }) => name !== service);
  const habits = keyHabits(
    others.map(({ environment }) => environment.map(({ value }) => value.name)),
    place.siblings,
    place.previous,
  );
  return others
    .flatMap(({ environment, name }) =>
      environment
        .filter(({ value }) => value.name !== '')
        .map(({ value }) => nameOf(value.name, `A variable that ${name} has.`)),
    )
    .sort((a, b) => (habits.get(b.label) ?? 0) - (habits.get(a.label) ?? 0));
}

function usualNames(field: string): readonly Proposal[] {
  return (USUAL_NAMES.get(field) ?? []).map(([value, help]) => choiceOf({ value, help }));
}

/** `<<: *` where there is an anchor to merge. */
function mergeKey({ place, app }: Spot): readonly Proposal[] {
  if (place.path.length === 0 || place.quoted) return [];
  const maps = anchorsAbove(app.text, place.from).filter(({ rest }) => /^(#.*|\{.*)?$/.test(rest));
  if (maps.length === 0) return [];
  const only = maps.length === 1 ? maps[0]?.name : undefined;
  return [
    {
      label: '<<',
      insert: place.hasColon ? '<<' : `<<: *${only ?? ''}`,
      stops: false,
      help: 'Take in what stands at an anchor; keys of its own win.',
      kind: 'anchor',
      rank: 0,
      goOn: !place.hasColon && only === undefined,
    },
  ];
}
