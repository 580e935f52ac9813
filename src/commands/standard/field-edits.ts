import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import { pairForm } from '../../compose/fields/pairs.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import { addCapability } from '../add-capability.ts';
import { addDevice } from '../add-device.ts';
import { addLabel } from '../add-label.ts';
import { addNamedVolume } from '../add-named-volume.ts';
import { addPort } from '../add-port.ts';
import type { Command } from '../command.ts';
import { setImage } from '../set-image.ts';
import { setNetworkMode } from '../set-network-mode.ts';
import { setPrivileged } from '../set-privileged.ts';
import { setRestart } from '../set-restart.ts';
import { freeWord, servicesBy } from './choose.ts';
import { charactersOf, isList, isMap, type Meaning, text, withKey } from './meaning.ts';
import type { PreparedEdit, StandardEdit, Touched } from './standard-edit.ts';
import { addingTo, removing, replacing } from './touched.ts';

/** One edit of one field of one service. */
export function fieldEdit<Args>(
  doc: ComposeDocument,
  service: Service,
  command: Command<Args>,
  args: Args,
  key: string,
  change: (value: Meaning | undefined) => Meaning | undefined,
  changes: readonly Touched[],
  adds: number,
): PreparedEdit {
  return {
    label: command.label(args),
    service: service.name,
    plan: () => command.plan(doc, args),
    expect: (before) => inService(doc, before, service.name, (map) => withKey(map, key, change)),
    changes,
    adds,
  };
}

/** The whole with one service changed. */
export function inService(
  doc: ComposeDocument,
  whole: Meaning,
  name: string,
  change: (service: Meaning | undefined) => Meaning,
): Meaning {
  if (doc.form.kind === 'v1') return withKey(whole, name, change);
  return withKey(whole, 'services', (services) => withKey(services, name, change));
}

/** A list with one more item; a lone value counts as a list of one. */
export function withItem(list: Meaning | undefined, item: Meaning): Meaning {
  if (isList(list)) return [...list, item];
  return list === undefined || list === null ? [item] : [list, item];
}

/** Pairs, as map or as list in the form of the field called `key`, with one set. */
export function withPair(
  pairs: Meaning | undefined,
  key: string,
  name: string,
  value: string,
  asList: boolean,
): Meaning {
  if (isMap(pairs)) return withKey(pairs, name, () => text(value));
  const { parse, print } = pairForm(key);
  const item = text(print({ name, value }));
  if (!isList(pairs)) return asList ? [item] : new Map([[name, text(value)]]);
  const at = pairs.findLastIndex((pair) => parse(charactersOf(pair) ?? '').name === name);
  return at < 0 ? [...pairs, item] : pairs.map((pair, index) => (index === at ? item : pair));
}

/** Whether most services of the file write the field that `keys` lead to as a list. */
export function isUsuallyList(doc: ComposeDocument, keys: readonly string[]): boolean {
  const forms = [...doc.services.values()].map(
    ({ path }) => doc.syntax.view([...path, ...keys])?.kind,
  );
  const lists = forms.filter((form) => form === 'seq').length;
  return lists > forms.filter((form) => form === 'map').length;
}

function at(service: Service, key: string): YamlPath {
  return [...service.path, key];
}

/** Lines that a new list of one item needs, or one more item. */
const LIST_LINES = 2;

export const setPrivilegedEdit: StandardEdit = {
  name: 'set-privileged',
  *prepare(doc) {
    for (const service of servicesBy(doc, (each) => each.privileged?.value !== true)) {
      const value = service.privileged?.value !== true;
      const isInherited = service.privileged?.origin === 'inherited';
      const path = at(service, 'privileged');
      yield {
        ...fieldEdit(
          doc,
          service,
          setPrivileged,
          { service: service.name, value },
          'privileged',
          // Off is written as a line only over an inherited one.
          () => (value ? 'boolean:true' : isInherited ? 'boolean:false' : undefined),
          value || isInherited ? replacing(doc, path) : removing(doc, path),
          1,
        ),
      };
    }
  },
};

export const addPortEdit: StandardEdit = {
  name: 'add-port',
  *prepare(doc) {
    for (const service of servicesBy(doc, (each) => each.ports.length > 0)) {
      const long = service.ports.length > 0 && service.ports.every((p) => p.value.form === 'long');
      const published = 18080 + service.ports.length;
      const item: Meaning = long
        ? new Map([
            ['target', 'number:80'],
            ['published', text(String(published))],
          ])
        : text(`${published}:80`);
      yield fieldEdit(
        doc,
        service,
        addPort,
        { service: service.name, port: `${published}:80` },
        'ports',
        (ports) => withItem(ports, item),
        addingTo(doc, at(service, 'ports')),
        LIST_LINES,
      );
    }
  },
};

export const addDeviceEdit: StandardEdit = {
  name: 'add-device',
  *prepare(doc) {
    for (const service of servicesBy(doc, (each) => each.devices.length > 0)) {
      const device = '/dev/ttyUSB7:/dev/ttyUSB7';
      yield fieldEdit(
        doc,
        service,
        addDevice,
        { service: service.name, device },
        'devices',
        (devices) => withItem(devices, text(device)),
        addingTo(doc, at(service, 'devices')),
        LIST_LINES,
      );
    }
  },
};

export const addCapabilityEdit: StandardEdit = {
  name: 'add-capability',
  *prepare(doc) {
    for (const service of servicesBy(doc, (each) => each.capAdd.length > 0)) {
      const has = (name: string) =>
        service.capAdd.some(({ value }) => value.replace(/^CAP_/i, '').toUpperCase() === name);
      const name = ['SYS_NICE', 'SYS_RAWIO', 'SYS_TIME'].find((each) => !has(each));
      if (name === undefined) continue;
      yield fieldEdit(
        doc,
        service,
        addCapability,
        { service: service.name, capability: name },
        'cap_add',
        (caps) => withItem(caps, text(name)),
        addingTo(doc, at(service, 'cap_add')),
        LIST_LINES,
      );
    }
  },
};

export const setNetworkModeEdit: StandardEdit = {
  name: 'set-network-mode',
  *prepare(doc) {
    for (const service of servicesBy(doc, (each) => each.networks.length === 0)) {
      const mode = service.networkMode?.value.kind === 'host' ? 'bridge' : 'host';
      yield fieldEdit(
        doc,
        service,
        setNetworkMode,
        { service: service.name, mode },
        'network_mode',
        () => text(mode),
        replacing(doc, at(service, 'network_mode')),
        1,
      );
    }
  },
};

export const addNamedVolumeEdit: StandardEdit = {
  name: 'add-named-volume',
  *prepare(doc) {
    const volume = freeWord('canvas-data', (word) => doc.volumes.has(word));
    for (const service of servicesBy(doc, (each) => each.volumes.length > 0)) {
      const mounts = service.volumes;
      const long = mounts.length > 0 && mounts.every(({ value }) => value.form === 'long');
      const item: Meaning = long
        ? new Map([
            ['type', text('volume')],
            ['source', text(volume)],
            ['target', text('/canvas-data')],
          ])
        : text(`${volume}:/canvas-data`);
      const edit = fieldEdit(
        doc,
        service,
        addNamedVolume,
        { service: service.name, volume, target: '/canvas-data' },
        'volumes',
        (list) => withItem(list, item),
        [...addingTo(doc, at(service, 'volumes')), ...addingTo(doc, ['volumes'])],
        LIST_LINES + 4,
      );
      yield {
        ...edit,
        expect: (before) =>
          withKey(edit.expect(before), 'volumes', (all) => withKey(all, volume, () => null)),
      };
    }
  },
};

export const addLabelEdit: StandardEdit = {
  name: 'add-label',
  *prepare(doc) {
    const asList = isUsuallyList(doc, ['labels']);
    for (const service of servicesBy(doc, (each) => each.labels.length > 0)) {
      const label = ['dbus', 'firmware', 'procfs', 'sysfs']
        .map((feature) => `io.balena.features.${feature}`)
        .find((name) => !service.labels.some(({ value }) => value.name === name));
      if (label === undefined) continue;
      yield fieldEdit(
        doc,
        service,
        addLabel,
        { service: service.name, label },
        'labels',
        (labels) => withPair(labels, 'labels', label, '1', asList),
        addingTo(doc, at(service, 'labels')),
        LIST_LINES,
      );
    }
  },
};

export const setRestartEdit: StandardEdit = {
  name: 'set-restart',
  *prepare(doc) {
    for (const service of servicesBy(doc, (each) => each.restart !== undefined)) {
      const restart = service.restart?.value === 'no' ? 'always' : 'no';
      yield fieldEdit(
        doc,
        service,
        setRestart,
        { service: service.name, restart },
        'restart',
        () => text(restart),
        replacing(doc, at(service, 'restart')),
        1,
      );
    }
  },
};

export const setImageEdit: StandardEdit = {
  name: 'set-image',
  *prepare(doc) {
    for (const service of servicesBy(doc, (each) => each.image !== undefined)) {
      const image = 'balenalib/raspberrypi4-64-alpine:3.20';
      yield fieldEdit(
        doc,
        service,
        setImage,
        { service: service.name, image },
        'image',
        () => text(image),
        replacing(doc, at(service, 'image')),
        1,
      );
    }
  },
};
