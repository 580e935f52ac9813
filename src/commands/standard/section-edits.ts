import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import { addListItem } from '../add-list-item.ts';
import { setField } from '../set-field.ts';
import { setPair } from '../set-pair.ts';
import { freeWord, servicesBy } from './choose.ts';
import { fieldEdit, isUsuallyList, withItem, withPair } from './field-edits.ts';
import { charactersOf, isList, isMap, type Meaning, text, withKey } from './meaning.ts';
import type { PreparedEdit, StandardEdit, Touched } from './standard-edit.ts';
import { addingTo, replacing } from './touched.ts';

/** An edit for each section of the panels beside those that everybody has. */
export const SECTION_EDITS: readonly StandardEdit[] = [
  buildArgument(),
  healthcheck(),
  scalar('set-working-dir', 'working_dir', '/canvas'),
  scalar('set-user', 'user', 'canvas'),
  ulimit(),
  scalar('set-hostname', 'hostname', 'canvas-host'),
  pair('add-extra-host', 'extra_hosts', 'canvas-host', '10.9.8.7'),
  alias(),
  tmpfs(),
  scalar('set-mem-limit', 'mem_limit', '300m'),
  pair('add-env', 'environment', 'CANVAS', 'on'),
];

/** Those services first that have the field; others that write it in no way that can be edited are left out. */
function servicesWith(
  doc: ComposeDocument,
  key: string,
  forms: readonly string[],
): readonly Service[] {
  return servicesBy(doc, (service) => service.syntaxOf(key) !== 'absent').filter((service) =>
    ['absent', 'other', ...forms].includes(service.syntaxOf(key)),
  );
}

/** A value on one line in place of what is there. */
function scalar(name: string, key: string, value: string): StandardEdit {
  return {
    name,
    *prepare(doc) {
      for (const service of servicesWith(doc, key, ['scalar'])) {
        yield fieldEdit(
          doc,
          service,
          setField,
          { service: service.name, key, value },
          key,
          () => text(value),
          replacing(doc, [...service.path, key]),
          1,
        );
      }
    },
  };
}

/** A name with a value in the form that is there. */
function pair(edit: string, key: string, name: string, value: string): StandardEdit {
  return {
    name: edit,
    *prepare(doc) {
      const asList = isUsuallyList(doc, [key]);
      for (const service of servicesWith(doc, key, ['list', 'map'])) {
        const free = freeWord(name, (word) => hasName(doc, service, key, word));
        yield fieldEdit(
          doc,
          service,
          setPair,
          { service: service.name, key, name: free, value },
          key,
          (pairs) => withPair(pairs, key, free, value, asList),
          addingTo(doc, [...service.path, key]),
          2,
        );
      }
    },
  };
}

function hasName(doc: ComposeDocument, service: Service, key: string, name: string): boolean {
  const view = doc.syntax.view([...service.path, key]);
  return (
    view?.get(name) !== undefined ||
    (view?.items ?? []).some((item) => item.string?.startsWith(name))
  );
}

/** An argument of the build, whose short form becomes a map. */
function buildArgument(): StandardEdit {
  return {
    name: 'add-build-arg',
    *prepare(doc) {
      const asList = isUsuallyList(doc, ['build', 'args']);
      for (const service of servicesBy(doc, (each) => each.syntaxOf('build') === 'map')) {
        const form = service.syntaxOf('build');
        if (form !== 'map' && form !== 'scalar') continue;
        const args = doc.syntax.view([...service.path, 'build', 'args'])?.kind;
        if (args === 'scalar') continue;
        yield fieldEdit(
          doc,
          service,
          setPair,
          { service: service.name, within: ['build'], key: 'args', name: 'CANVAS', value: 'on' },
          'build',
          (build) =>
            withKey(openBuild(build), 'args', (pairs) =>
              withPair(pairs, 'args', 'CANVAS', 'on', asList),
            ),
          addingTo(doc, [...service.path, 'build', 'args']),
          3,
        );
      }
    },
  };
}

function openBuild(build: Meaning | undefined): Meaning {
  return isMap(build) ? build : new Map([['context', text(charactersOf(build) ?? '.')]]);
}

/** How often the health is checked. */
function healthcheck(): StandardEdit {
  return {
    name: 'set-healthcheck',
    *prepare(doc) {
      for (const service of servicesWith(doc, 'healthcheck', ['map'])) {
        const place = { service: service.name, within: ['healthcheck'] };
        yield fieldEdit(
          doc,
          service,
          setField,
          { ...place, key: 'interval', value: '45s' },
          'healthcheck',
          (check) => withKey(check, 'interval', () => text('45s')),
          replacing(doc, [...service.path, 'healthcheck', 'interval']),
          2,
        );
      }
    },
  };
}

/** The number of open files: the one number, or the lower of two. */
function ulimit(): StandardEdit {
  return {
    name: 'set-ulimit',
    *prepare(doc) {
      for (const service of servicesWith(doc, 'ulimits', ['map'])) {
        const isPair = doc.syntax.view([...service.path, 'ulimits', 'nofile'])?.kind === 'map';
        const within = isPair ? ['ulimits', 'nofile'] : ['ulimits'];
        const key = isPair ? 'soft' : 'nofile';
        const limit: Meaning = 'number:4096';
        yield fieldEdit(
          doc,
          service,
          setField,
          { service: service.name, within, key, value: 4096 },
          'ulimits',
          (limits) =>
            withKey(limits, 'nofile', (pair) =>
              isPair ? withKey(pair, 'soft', () => limit) : limit,
            ),
          replacing(doc, [...service.path, ...within, key]),
          2,
        );
      }
    },
  };
}

/** Another name in the first network that a service joins; a list of networks becomes a map. */
function alias(): StandardEdit {
  return {
    name: 'add-alias',
    *prepare(doc) {
      for (const service of servicesBy(doc, (each) => each.syntaxOf('networks') === 'map')) {
        const prepared = aliasIn(doc, service);
        if (prepared) yield prepared;
      }
    },
  };
}

function aliasIn(doc: ComposeDocument, service: Service): PreparedEdit | undefined {
  const [network] = service.networks;
  const form = service.syntaxOf('networks');
  if (!network || (form !== 'list' && form !== 'map')) return undefined;
  const path = [...service.path, 'networks'];
  const use = [...path, network.value];
  const kind = doc.syntax.view(use)?.kind ?? 'null';
  const isRepeated = service.networks.some(
    (other) => other !== network && other.value === network.value,
  );
  const aliases = doc.syntax.view([...use, 'aliases'])?.kind ?? 'null';
  if (isRepeated || kind === 'scalar' || kind === 'seq' || aliases === 'map') return undefined;
  const changes: readonly Touched[] =
    form === 'list' ? replacing(doc, path) : addingTo(doc, [...use, 'aliases']);
  return fieldEdit(
    doc,
    service,
    addListItem,
    { service: service.name, within: ['networks', network.value], key: 'aliases', value: 'canvas' },
    'networks',
    (networks) =>
      withKey(openNetworks(networks), network.value, (one) =>
        withKey(one ?? new Map(), 'aliases', (list) => withItem(list, text('canvas'))),
      ),
    changes,
    3 + service.networks.length,
  );
}

function openNetworks(networks: Meaning | undefined): Meaning {
  if (!isList(networks)) return networks ?? new Map();
  return new Map(networks.map((name) => [charactersOf(name) ?? '', null]));
}

/** A folder in memory. */
function tmpfs(): StandardEdit {
  return {
    name: 'add-tmpfs',
    *prepare(doc) {
      for (const service of servicesWith(doc, 'tmpfs', ['list', 'scalar'])) {
        yield fieldEdit(
          doc,
          service,
          addListItem,
          { service: service.name, key: 'tmpfs', value: '/canvas' },
          'tmpfs',
          (list) => withItem(list, text('/canvas')),
          addingTo(doc, [...service.path, 'tmpfs']),
          3,
        );
      }
    },
  };
}
