import { dataPathsOf, USUAL_DATA_PATHS } from '../compose/catalog/data-paths.ts';
import { DEVICE_PATHS } from '../compose/catalog/device-paths.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { Suggestion } from '../ui/suggestions.ts';
import { declaredUsers } from './declared-users.ts';

/** `a, b and 3 others`. */
function listed(names: readonly string[]): string {
  const most = 3;
  const rest = names.length - most;
  return rest > 1 ? `${names.slice(0, most).join(', ')} and ${rest} others` : names.join(', ');
}

/** The same values of several services as one suggestion each, with who has them. */
function shared(pairs: Iterable<readonly [value: string, service: string]>): readonly Suggestion[] {
  const users = new Map<string, string[]>();
  for (const [value, service] of pairs) {
    if (value !== '') users.set(value, [...new Set([...(users.get(value) ?? []), service])]);
  }
  return [...users].map(([value, names]) => ({ value, detail: `As in ${listed(names)}` }));
}

function others(doc: ComposeDocument, service: Service | undefined): readonly Service[] {
  return [...doc.services.values()].filter(({ name }) => name !== service?.name);
}

/** Named volumes: those that are declared, then those that services use without. */
export function volumeSuggestions(doc: ComposeDocument): readonly Suggestion[] {
  const used = doc.relations.flatMap(({ kind, to }) => (kind === 'volume' ? [to] : []));
  return [...new Set([...doc.volumes.keys(), ...used])].map((value) => {
    const users = declaredUsers(doc, 'volume', value);
    const by = users.length === 0 ? 'Used by nobody yet' : `Used by ${listed(users)}`;
    return { value, detail: doc.volumes.has(value) ? by : `${by}, not declared yet` };
  });
}

/** Where other services have the volume (any if none is named yet), where the image keeps its data, then what is usual. */
export function mountPathSuggestions(
  doc: ComposeDocument,
  service: Service | undefined,
  volume: string,
): readonly Suggestion[] {
  const used = shared(
    others(doc, service).flatMap(({ name, volumes }) =>
      volumes
        .filter(
          ({ value }) => value.kind === 'volume' && (volume === '' || value.source === volume),
        )
        .map(({ value }) => [value.target ?? '', name] as const),
    ),
  );
  const image = service?.image?.value;
  const known = dataPathsOf(image).map((value) => ({ value, detail: `Where ${image} keeps data` }));
  const usual = USUAL_DATA_PATHS.map((value) => ({ value, detail: 'A usual place' }));
  const offered = new Map<string, Suggestion>();
  for (const each of [...used, ...known, ...usual]) {
    if (!offered.has(each.value)) offered.set(each.value, each);
  }
  return [...offered.values()];
}

/** Networks that are declared or that other services join. */
export function networkSuggestions(doc: ComposeDocument, service: Service): readonly Suggestion[] {
  const own = new Set(service.networks.map(({ value }) => value));
  const used = doc.relations.flatMap(({ kind, to }) => (kind === 'network' ? [to] : []));
  return [...new Set([...doc.networks.keys(), ...used])]
    .filter((name) => !own.has(name))
    .map((value) => {
      const users = others(doc, service).filter(({ networks }) =>
        networks.some((network) => network.value === value),
      );
      const names = users.map(({ name }) => name);
      return names.length > 0 ? { value, detail: `Joined by ${listed(names)}` } : { value };
    });
}

/** Images of other services. */
export function imageSuggestions(doc: ComposeDocument, service: Service): readonly Suggestion[] {
  return shared(
    others(doc, service).flatMap(({ name, image }) =>
      image ? [[image.value, name] as const] : [],
    ),
  );
}

/** Device paths that other services have, then those that are usual. */
export function deviceSuggestions(doc: ComposeDocument, service: Service): readonly Suggestion[] {
  const used = shared(
    others(doc, service).flatMap(({ name, devices }) =>
      devices.map(({ value }) => [value.host, name] as const),
    ),
  );
  const known = new Map(DEVICE_PATHS.map(({ path, help }) => [path, help]));
  const both = used.map(({ value, detail }) => ({
    value,
    detail: [known.get(value), detail].filter(Boolean).join('. '),
  }));
  const seen = new Set(used.map(({ value }) => value));
  return [
    ...both,
    ...DEVICE_PATHS.filter(({ path }) => !seen.has(path)).map(({ path, help }) => ({
      value: path,
      detail: help,
    })),
  ];
}

/** Variables that other services have and this one has not. */
export function variableSuggestions(doc: ComposeDocument, service: Service): readonly Suggestion[] {
  const own = new Set(service.environment.map(({ value }) => value.name));
  return shared(
    others(doc, service).flatMap(({ name, environment }) =>
      environment.map(({ value }) => [value.name, name] as const),
    ),
  ).filter(({ value }) => !own.has(value));
}

/** What other services set a variable to. */
export function valueSuggestions(
  doc: ComposeDocument,
  service: Service,
  variable: string,
): readonly Suggestion[] {
  return shared(
    others(doc, service).flatMap(({ name, environment }) =>
      environment
        .filter(({ value }) => value.name === variable)
        .map(({ value }) => [value.value ?? '', name] as const),
    ),
  );
}
