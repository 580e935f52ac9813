import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import { pairForm, readPairs } from '../../compose/fields/pairs.ts';
import { addListItem } from '../add-list-item.ts';
import { removeListItem } from '../remove-list-item.ts';
import { removePair } from '../remove-pair.ts';
import { setField } from '../set-field.ts';
import { setListItem } from '../set-list-item.ts';
import { setPair } from '../set-pair.ts';
import { type Attempt, attempt } from './attempt.ts';

/** What a user might try on the maps inside a service. */
export function attemptsWithin(doc: ComposeDocument, service: Service): readonly Attempt[] {
  return [
    ...scalars(service, ['healthcheck'], 'interval', '5s'),
    ...scalars(service, ['healthcheck'], 'retries', 3),
    ...scalars(service, ['build'], 'target', 'final'),
    ...scalars(service, ['ulimits', 'nofile'], 'hard', 4096),
    ...args(service),
    ...service.networks.flatMap(({ value }) => aliases(doc, service, ['networks', value])),
  ];
}

function scalars(
  { name: service, path }: Service,
  within: readonly string[],
  key: string,
  value: string | number,
): readonly Attempt[] {
  const where = [[...path, ...within]];
  const at = (after: ComposeDocument) => after.syntax.view([...path, ...within, key]);
  return [
    attempt(
      setField,
      { service, within, key, value },
      // The short form becomes the long one, in its lines.
      { where, removes: true, holds: (after) => at(after)?.scalar === value },
    ),
    attempt(
      setField,
      { service, within, key, value: undefined },
      { where, removes: true, holds: (after) => (at(after)?.scalar ?? null) === null },
    ),
  ];
}

function args({ name: service, path }: Service): readonly Attempt[] {
  const place = { service, within: ['build'], key: 'args' };
  const where = [[...path, 'build']];
  const valueIn = (after: ComposeDocument) =>
    readPairs(after.syntax.view([...path, 'build', 'args']), pairForm('args')).find(
      ({ value }) => value.name === 'NEW',
    )?.value.value;
  return [
    attempt(
      setPair,
      { ...place, name: 'NEW', value: '1' },
      { where, removes: true, holds: (after) => valueIn(after) === '1' },
    ),
    attempt(
      removePair,
      { ...place, name: 'OLD' },
      { where, removes: true, holds: (after) => valueIn(after) === undefined },
    ),
  ];
}

function aliases(
  doc: ComposeDocument,
  { name: service, path }: Service,
  within: readonly string[],
): readonly Attempt[] {
  const place = { service, within, key: 'aliases' };
  const where = [[...path, 'networks']];
  const listOf = (of: ComposeDocument) => of.syntax.view([...path, ...within, 'aliases'])?.items;
  const before = listOf(doc)?.length ?? 0;
  const stays = (after: ComposeDocument) =>
    after.services.get(service)?.networks.some(({ value }) => value === within[1]) ?? false;
  return [
    attempt(
      addListItem,
      { ...place, value: 'other' },
      {
        where,
        removes: true,
        holds: (after) => listOf(after)?.at(-1)?.string === 'other' && stays(after),
      },
    ),
    ...Array.from({ length: before }, (_none, index) => [
      attempt(
        removeListItem,
        { ...place, index },
        {
          where,
          removes: true,
          holds: (after) => (listOf(after)?.length ?? 0) === before - 1 && stays(after),
        },
      ),
      attempt(
        setListItem,
        { ...place, index, value: 'other: one' },
        { where, holds: (after) => listOf(after)?.[index]?.string === 'other: one' },
      ),
    ]).flat(),
  ];
}
