import type { ComposeDocument, Relation } from '../../compose/compose-document.ts';
import { wouldCycle } from '../../compose/dependency-graph.ts';
import { writtenAt } from '../../text/written-at.ts';
import { addService } from '../add-service.ts';
import { connect } from '../connect.ts';
import { disconnect } from '../disconnect.ts';
import { removeService } from '../remove-service.ts';
import { renameService } from '../rename-service.ts';
import { freeWord, servicesBy } from './choose.ts';
import { inService, withItem } from './field-edits.ts';
import { charactersOf, isList, isMap, type Meaning, text, withKey } from './meaning.ts';
import type { StandardEdit, Touched } from './standard-edit.ts';
import { addingTo, removing } from './touched.ts';

const SHARED_FIELDS = ['network_mode', 'ipc', 'pid'];

export const addServiceEdit: StandardEdit = {
  name: 'add-service',
  *prepare(doc) {
    const name = freeWord('canvas-service', (word) => doc.services.has(word));
    const args = { name, image: 'alpine:3.20' };
    yield {
      label: addService.label(args),
      service: name,
      plan: () => addService.plan(doc, args),
      expect: (before) =>
        inService(doc, before, name, () => new Map([['image', text(args.image)]])),
      changes: addingTo(doc, doc.servicesPath),
      adds: 4,
    };
  },
};

export const removeServiceEdit: StandardEdit = {
  name: 'remove-service',
  *prepare(doc) {
    for (const name of mostNamed(doc)) {
      yield {
        label: removeService.label({ name }),
        service: name,
        plan: () => removeService.plan(doc, { name }),
        expect: (before) =>
          everywhere(doc, before, (services) =>
            withoutReferences(
              withKey(services, name, () => undefined),
              name,
            ),
          ),
        changes: [
          ...removing(doc, [...doc.servicesPath, name]),
          ...namedBy(doc, name).flatMap((relation) => {
            const path = writtenAt(doc.syntax, relation.path) ?? relation.path;
            return [...removing(doc, path), ...removing(doc, path.slice(0, -1))].filter(
              (touched) => touched.path.length > doc.servicesPath.length,
            );
          }),
        ],
        adds: 0,
      };
    }
  },
};

export const renameServiceEdit: StandardEdit = {
  name: 'rename-service',
  *prepare(doc) {
    for (const from of mostNamed(doc)) {
      const to = freeWord(`${from}-renamed`, (word) => doc.services.has(word));
      const references = namedBy(doc, from).map(
        (relation): Touched => ({
          path: writtenAt(doc.syntax, relation.path) ?? relation.path,
          extent: 'line',
        }),
      );
      yield {
        label: renameService.label({ from, to }),
        service: from,
        plan: () => renameService.plan(doc, { from, to }),
        expect: (before) =>
          everywhere(doc, before, (services) => renameReferences(services, from, to)),
        changes: [{ path: [...doc.servicesPath, from], extent: 'line' }, ...references],
        adds: 0,
      };
    }
  },
};

export const connectEdit: StandardEdit = {
  name: 'connect',
  *prepare(doc) {
    if (doc.form.kind === 'v1') return;
    for (const service of servicesBy(doc, (each) => each.dependsOn.length > 0)) {
      const from = service.name;
      const to = [...doc.services.keys()].find(
        (other) =>
          other !== from &&
          !service.dependsOn.some(({ value }) => value.service === other) &&
          !wouldCycle(doc, from, other),
      );
      if (to === undefined) continue;
      yield {
        label: connect.label({ from, to }),
        service: from,
        plan: () => connect.plan(doc, { from, to }),
        expect: (before) =>
          inService(doc, before, from, (map) =>
            withKey(map, 'depends_on', (old) =>
              isMap(old)
                ? withKey(old, to, () => new Map([['condition', text('service_started')]]))
                : withItem(old, text(to)),
            ),
          ),
        changes: addingTo(doc, [...service.path, 'depends_on']),
        adds: 2,
      };
    }
  },
};

export const disconnectEdit: StandardEdit = {
  name: 'disconnect',
  *prepare(doc) {
    for (const relation of doc.relations) {
      if (relation.kind !== 'depends_on') continue;
      const { from, to, path } = relation;
      const field = path.slice(0, doc.servicesPath.length + 2);
      yield {
        label: disconnect.label({ from, to }),
        service: from,
        plan: () => disconnect.plan(doc, { from, to }),
        expect: (before) =>
          inService(doc, before, from, (map) =>
            withKey(map, 'depends_on', (old) => without(old, (name) => name === to)),
          ),
        changes: [...removing(doc, path), ...removing(doc, field)].filter(
          (touched) => touched.path.length > doc.servicesPath.length,
        ),
        // An empty list hides the inherited one.
        adds: relation.origin === 'inherited' ? 1 : 0,
      };
    }
  },
};

/** Services, those that others name most first. */
function mostNamed(doc: ComposeDocument): readonly string[] {
  const counts = new Map<string, number>();
  for (const { to, kind } of doc.relations) {
    if (isService(kind)) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return [...doc.services.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function namedBy(doc: ComposeDocument, name: string): readonly Relation[] {
  return doc.relations.filter((relation) => relation.to === name && isService(relation.kind));
}

function isService(kind: Relation['kind']): boolean {
  return kind !== 'volume' && kind !== 'network';
}

/** The whole with its services changed. */
function everywhere(
  doc: ComposeDocument,
  whole: Meaning,
  change: (services: Meaning | undefined) => Meaning,
): Meaning {
  return doc.form.kind === 'v1' ? change(whole) : withKey(whole, 'services', change);
}

/** Items or keys that do not match; undefined when nothing is left. */
function without(
  field: Meaning | undefined,
  matches: (name: string) => boolean,
): Meaning | undefined {
  if (isList(field)) {
    const left = field.filter((item) => !matches(charactersOf(item) ?? ''));
    return left.length === 0 && field.length > 0 ? undefined : left;
  }
  if (isMap(field)) {
    const left = new Map([...field].filter(([key]) => !matches(key)));
    return left.size === 0 && field.size > 0 ? undefined : left;
  }
  return field !== undefined && matches(charactersOf(field) ?? '') ? undefined : field;
}

function withoutReferences(services: Meaning, name: string): Meaning {
  const isName = (item: string) => item === name || item.startsWith(`${name}:`);
  return eachService(services, (service) => {
    let changed: Meaning = service;
    for (const [field, matches] of [
      ['depends_on', (item: string) => item === name],
      ['links', isName],
      ['volumes_from', isName],
      ...SHARED_FIELDS.map((key) => [key, (item: string) => item === `service:${name}`] as const),
    ] as const) {
      if (service.has(field)) changed = withKey(changed, field, (old) => without(old, matches));
    }
    return changed;
  });
}

function renameReferences(services: Meaning | undefined, from: string, to: string): Meaning {
  const renamed = (item: Meaning): Meaning => {
    const raw = charactersOf(item) ?? '';
    if (raw === from) return text(to);
    return raw.startsWith(`${from}:`) ? text(to + raw.slice(from.length)) : item;
  };
  const inField = (field: Meaning | undefined): Meaning | undefined => {
    if (isList(field)) return field.map(renamed);
    if (isMap(field)) {
      return new Map([...field].map(([key, value]) => [key === from ? to : key, value]));
    }
    return field === undefined || field === null ? field : renamed(field);
  };
  const all = eachService(services ?? null, (service) => {
    let changed: Meaning = service;
    for (const field of ['depends_on', 'links', 'volumes_from']) {
      if (service.has(field)) changed = withKey(changed, field, inField);
    }
    for (const field of SHARED_FIELDS) {
      if (charactersOf(service.get(field)) === `service:${from}`) {
        changed = withKey(changed, field, () => text(`service:${to}`));
      }
    }
    return withExtends(changed, service.get('extends'), from, to);
  });
  return new Map(
    [...(isMap(all) ? all : [])].map(([key, value]) => [key === from ? to : key, value]),
  );
}

function withExtends(
  service: Meaning,
  old: Meaning | undefined,
  from: string,
  to: string,
): Meaning {
  if (isMap(old)) {
    const isHere = !old.has('file') && charactersOf(old.get('service')) === from;
    return isHere
      ? withKey(service, 'extends', (map) => withKey(map, 'service', () => text(to)))
      : service;
  }
  return charactersOf(old) === from ? withKey(service, 'extends', () => text(to)) : service;
}

function eachService(
  services: Meaning,
  change: (service: ReadonlyMap<string, Meaning>) => Meaning,
): Meaning {
  if (!isMap(services)) return services;
  return new Map(
    [...services].map(([name, service]) => [name, isMap(service) ? change(service) : service]),
  );
}
