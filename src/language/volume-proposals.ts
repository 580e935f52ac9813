import { dataPathsOf, USUAL_DATA_PATHS } from '../compose/catalog/data-paths.ts';
import { listed, sharedNames } from './names-of-app.ts';
import { choiceOf, nameOf, type Proposal, type Spot } from './proposal.ts';

/** Volumes of the app for an item such as `data:/data`, with room for the path or with the one that others use. */
export function volumeItems(spot: Spot): readonly Proposal[] {
  const { place } = spot;
  const colon = place.typed.indexOf(':');
  if (colon >= 0) return targetsOf(spot, place.typed.slice(0, colon));
  return volumeNames(spot).map((proposal) => ({
    ...proposal,
    insert: place.hasColon ? proposal.insert : `${proposal.insert}:/`,
    goOn: !place.hasColon,
  }));
}

/** Names of volumes, those nobody uses yet first: whoever declares one is about to use it. */
export function volumeNames({ app, service }: Spot): readonly Proposal[] {
  return sharedNames(app.doc, 'volume')
    .map((volume) => ({ ...volume, near: likeness(volume.name, service) }))
    .sort(
      (a, b) =>
        Number(a.users.length > 0) - Number(b.users.length > 0) ||
        b.near - a.near ||
        b.users.length - a.users.length,
    )
    .map(({ name, declared, users }) =>
      nameOf(
        name,
        `${declared ? 'A named volume of this app' : 'Not declared yet'}${users.length > 0 ? `; ${listed(users)} uses it` : ''}.`,
      ),
    );
}

/** How much of the name of a service a volume's name takes up: `db-data` belongs to `db`. */
function likeness(name: string, service: string | undefined): number {
  if (service === undefined) return 0;
  const words = service.toLowerCase().split(/[-_.]/);
  return name
    .toLowerCase()
    .split(/[-_.]/)
    .filter((word) => words.includes(word)).length;
}

/** The whole item for each place at which the volume appears elsewhere, then for usual ones; then who may write. */
function targetsOf({ app, place, service }: Spot, source: string): readonly Proposal[] {
  const rest = place.typed.slice(source.length + 1);
  if (rest.includes(':')) {
    const base = place.typed.slice(0, place.typed.lastIndexOf(':'));
    return [
      choiceOf({ value: `${base}:ro`, help: 'The service may only read.' }),
      choiceOf({ value: `${base}:rw`, help: 'The service may read and write. The default.' }),
    ];
  }
  const used = [...app.doc.services.values()].flatMap(({ name, volumes }) =>
    volumes.flatMap(({ value }) =>
      value.source === source && value.target !== undefined && value.target.length > 1
        ? [nameOf(`${source}:${value.target}`, `Where ${name} has it.`)]
        : [],
    ),
  );
  const own = /^[\w.-]+$/.test(source) ? [`/${source}`] : [];
  const image = service === undefined ? undefined : app.doc.services.get(service)?.image?.value;
  const known = dataPathsOf(image);
  const usual = [...own, ...USUAL_DATA_PATHS].filter((target) => !known.includes(target));
  return [
    ...used,
    ...known.map((target) =>
      choiceOf({ value: `${source}:${target}`, help: `Where ${image} keeps data.` }),
    ),
    ...usual.map((target) =>
      choiceOf({ value: `${source}:${target}`, help: 'The place in the container.' }),
    ),
  ];
}
