import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import { serviceView } from '../../compose/service-view.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import { addCapability } from '../add-capability.ts';
import { addDevice } from '../add-device.ts';
import { addLabel } from '../add-label.ts';
import { addListItem } from '../add-list-item.ts';
import { addNamedVolume } from '../add-named-volume.ts';
import { addPort } from '../add-port.ts';
import { moveListItem } from '../move-list-item.ts';
import { movePair } from '../move-pair.ts';
import { removeListItem } from '../remove-list-item.ts';
import { removePair } from '../remove-pair.ts';
import { renamePair } from '../rename-pair.ts';
import { setListItem } from '../set-list-item.ts';
import { setPair } from '../set-pair.ts';
import { unlinkVolume } from '../unlink-volume.ts';
import { type Attempt, attempt } from './attempt.ts';

function printItem(doc: ComposeDocument, path: YamlPath): string {
  return JSON.stringify(doc.syntax.valueOf(path));
}

/** What a user might try on the lists of a service. */
export function attemptsOnLists(
  doc: ComposeDocument,
  { name: service, path, volumes }: Service,
): readonly Attempt[] {
  const of = (after: ComposeDocument) => after.services.get(service);
  const at = (key: string) => [[...path, key]];
  const countOf = (after: ComposeDocument, key: string) =>
    serviceView(after, service)?.get(key)?.items.length ?? 0;
  const added = [
    attempt(
      addPort,
      { service, port: '22:22' },
      { where: at('ports'), holds: (after) => of(after)?.ports.at(-1)?.value.raw === '22:22' },
    ),
    attempt(
      addDevice,
      { service, device: '/dev/new' },
      {
        where: at('devices'),
        holds: (after) => of(after)?.devices.at(-1)?.value.host === '/dev/new',
      },
    ),
    attempt(
      addCapability,
      { service, capability: 'SYS_TIME' },
      { where: at('cap_add'), holds: (after) => of(after)?.capAdd.at(-1)?.value === 'SYS_TIME' },
    ),
    attempt(
      addNamedVolume,
      { service, volume: 'vol', target: '/new' },
      {
        where: [...at('volumes'), ['volumes', 'vol']],
        holds: (after) =>
          after.volumes.has('vol') && of(after)?.volumes.at(-1)?.value.target === '/new',
      },
    ),
    ...volumes.flatMap(({ value }) =>
      value.source === undefined
        ? []
        : [
            attempt(
              unlinkVolume,
              { service, volume: value.source },
              {
                where: at('volumes'),
                removes: true,
                holds: (after) =>
                  of(after)?.volumes.every((left) => left.value.source !== value.source) ?? false,
              },
            ),
          ],
    ),
  ];
  const items = ['ports', 'devices', 'cap_add', 'volumes', 'dns'].flatMap((key) => {
    const before = countOf(doc, key);
    return [
      attempt(
        addListItem,
        { service, key, value: 'new item' },
        { where: at(key), holds: (after) => countOf(after, key) > before },
      ),
      ...Array.from({ length: before }, (_none, index) => [
        attempt(
          removeListItem,
          { service, key, index },
          {
            where: at(key),
            removes: true,
            holds: (after) => countOf(after, key) === before - 1,
          },
        ),
        attempt(
          setListItem,
          { service, key, index, value: 'new: item' },
          {
            where: at(key),
            holds: (after) =>
              serviceView(after, service)?.get(key)?.item(index)?.string === 'new: item',
          },
        ),
        ...Array.from({ length: before }, (_other, to) =>
          attempt(
            moveListItem,
            { service, key, index, to },
            {
              where: at(key),
              holds: (after) =>
                printItem(after, [...path, key, to]) === printItem(doc, [...path, key, index]) &&
                countOf(after, key) === before,
            },
          ),
        ),
      ]).flat(),
    ];
  });
  return [...added, ...items];
}

/** What a user might try on labels and variables. */
export function attemptsOnPairs(
  doc: ComposeDocument,
  { name: service, path }: Service,
): readonly Attempt[] {
  return ['labels', 'environment'].flatMap((key) => {
    const where = [[...path, key]];
    const valueIn = (after: ComposeDocument, name: string) => {
      const of = after.services.get(service);
      const pairs = key === 'labels' ? of?.labels : of?.environment;
      return pairs?.find(({ value }) => value.name === name)?.value;
    };
    const namesIn = (which: ComposeDocument): readonly string[] => {
      const own = which.services.get(service);
      return (
        (key === 'labels' ? own?.labels : own?.environment)?.map(({ value }) => value.name) ?? []
      );
    };
    const of = doc.services.get(service);
    const names = (key === 'labels' ? of?.labels : of?.environment) ?? [];
    return [
      ...['no', '0777', 'a # b', ''].map((value) =>
        attempt(
          setPair,
          { service, key, name: 'NEW', value },
          { where, holds: (after) => valueIn(after, 'NEW')?.value === value },
        ),
      ),
      ...names.flatMap(({ value: { name } }) => [
        attempt(
          setPair,
          { service, key, name, value: 'other' },
          { where, holds: (after) => valueIn(after, name)?.value === 'other' },
        ),
        attempt(
          removePair,
          { service, key, name },
          { where, removes: true, holds: (after) => valueIn(after, name) === undefined },
        ),
        attempt(
          renamePair,
          { service, key, from: name, to: 'NEW' },
          { where, holds: (after) => valueIn(after, 'NEW') !== undefined },
        ),
        ...names.map(({ value: { name: to } }) =>
          attempt(
            movePair,
            { service, key, name, to },
            {
              where,
              holds: (after) =>
                namesIn(after).indexOf(name) === namesIn(doc).indexOf(to) &&
                [...namesIn(after)].sort().join() === [...namesIn(doc)].sort().join(),
            },
          ),
        ),
      ]),
      attempt(
        addLabel,
        { service, label: 'io.balena.features.dbus' },
        {
          where: [[...path, 'labels']],
          holds: (after) =>
            after.services
              .get(service)
              ?.labels.some(({ value }) => value.name === 'io.balena.features.dbus') ?? false,
        },
      ),
    ];
  });
}
