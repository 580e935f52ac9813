import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import { addService } from '../add-service.ts';
import { connect } from '../connect.ts';
import { declareNetwork } from '../declare-network.ts';
import { declareVolume } from '../declare-volume.ts';
import { disconnect } from '../disconnect.ts';
import { formatText } from '../format-text.ts';
import { removeNetwork } from '../remove-network.ts';
import { removeService } from '../remove-service.ts';
import { removeVolume } from '../remove-volume.ts';
import { renameNetwork } from '../rename-network.ts';
import { renameService } from '../rename-service.ts';
import { renameVolume } from '../rename-volume.ts';
import { setBuild } from '../set-build.ts';
import { setCondition } from '../set-condition.ts';
import { setField } from '../set-field.ts';
import { setImage } from '../set-image.ts';
import { setNetworkMode } from '../set-network-mode.ts';
import { setNetworkOption } from '../set-network-option.ts';
import { setPrivileged } from '../set-privileged.ts';
import { setRestart } from '../set-restart.ts';
import { setVersion } from '../set-version.ts';
import { setYaml } from '../set-yaml.ts';
import { type Attempt, attempt } from './attempt.ts';
import { attemptsOnLists, attemptsOnPairs } from './attempts-on-fields.ts';
import { attemptsWithin } from './attempts-within.ts';

/** Everything that a user might try on a document. */
export function attemptsOn(doc: ComposeDocument): readonly Attempt[] {
  const services = [...doc.services.values()];
  return [
    ...wholeFile(doc),
    ...services.flatMap((service) => [
      ...ownFields(service),
      ...typedKeys(service),
      ...attemptsOnLists(doc, service),
      ...attemptsOnPairs(doc, service),
      ...attemptsWithin(doc, service),
      ...neighbours(doc, service),
    ]),
  ];
}

function wholeFile(doc: ComposeDocument): readonly Attempt[] {
  const services = doc.servicesPath;
  return [
    attempt(
      addService,
      { name: 'new', image: 'redis:7' },
      {
        where: [[...services, 'new']],
        holds: (after) => after.services.get('new')?.image?.value === 'redis:7',
      },
    ),
    attempt(
      declareVolume,
      { name: 'vol' },
      { where: [['volumes', 'vol']], holds: (after) => after.volumes.has('vol') },
    ),
    attempt(
      setYaml,
      { service: undefined, key: 'x-own', source: 'x-own:\n  - one # 1' },
      {
        where: [['x-own']],
        holds: (after) => JSON.stringify(after.syntax.valueOf(['x-own'])) === '["one"]',
      },
    ),
    // Spaces may change anywhere, what the text means nowhere.
    attempt(formatText, undefined, { where: [[]], holds: () => true }),
    attempt(
      declareNetwork,
      { name: 'net' },
      { where: [['networks', 'net']], holds: (after) => after.networks.has('net') },
    ),
    ...['2.4', undefined].map((version) =>
      attempt(
        setVersion,
        { version },
        {
          where: [['version']],
          removes: version === undefined,
          holds: (after) => after.form.version?.value === version,
        },
      ),
    ),
    ...[...doc.networks.keys()].map((name) =>
      attempt(
        renameNetwork,
        { from: name, to: 'net' },
        {
          where: [['networks'], services],
          holds: (after) => after.networks.has('net') && !after.networks.has(name),
        },
      ),
    ),
    ...[...doc.volumes.keys()].flatMap((name) => [
      attempt(
        renameVolume,
        { from: name, to: 'vol' },
        {
          where: [['volumes'], services],
          holds: (after) => after.volumes.has('vol') && !after.volumes.has(name),
        },
      ),
      attempt(
        removeVolume,
        { name, uses: 'remove' },
        {
          where: [['volumes'], services],
          removes: true,
          holds: (after) => !after.volumes.has(name),
        },
      ),
    ]),
    ...[...doc.networks.keys()].flatMap((name) => onNetwork(name, services)),
  ];
}

function onNetwork(name: string, services: YamlPath): readonly Attempt[] {
  return [
    attempt(
      removeNetwork,
      { name, uses: 'remove' },
      {
        where: [['networks'], services],
        removes: true,
        holds: (after) => !after.networks.has(name),
      },
    ),
    ...[true, undefined].map((value) =>
      attempt(
        setNetworkOption,
        { network: name, key: 'internal', value },
        {
          where: [['networks', name]],
          removes: value === undefined,
          holds: (after) => after.networks.get(name)?.view.get('internal')?.scalar === value,
        },
      ),
    ),
  ];
}

function ownFields({ name: service, path }: Service): readonly Attempt[] {
  const of = (doc: ComposeDocument) => doc.services.get(service);
  const at = (key: string) => [[...path, key]];
  return [
    ...['no', 'always', undefined].map((restart) =>
      attempt(
        setRestart,
        { service, restart },
        {
          where: at('restart'),
          removes: restart === undefined,
          holds: (after) => (of(after)?.restart?.value || undefined) === restart,
        },
      ),
    ),
    ...[true, false].map((value) =>
      attempt(
        setPrivileged,
        { service, value },
        {
          where: at('privileged'),
          removes: !value,
          holds: (after) => (of(after)?.privileged?.value ?? false) === value,
        },
      ),
    ),
    attempt(
      setImage,
      { service, image: 'x/y:2' },
      { where: at('image'), holds: (after) => of(after)?.image?.value === 'x/y:2' },
    ),
    attempt(
      setNetworkMode,
      { service, mode: 'none' },
      { where: at('network_mode'), holds: (after) => of(after)?.networkMode !== undefined },
    ),
    attempt(
      setBuild,
      { service, context: './new' },
      { where: at('build'), holds: (after) => of(after)?.build?.value.context === './new' },
    ),
    ...(['a\nb\n', ['x', '- y'], undefined] as const).map((value) =>
      attempt(
        setField,
        { service, key: 'command', value },
        {
          where: at('command'),
          removes: true,
          holds: (after) => value !== undefined || of(after)?.command === undefined,
        },
      ),
    ),
  ];
}

/** Keys as somebody might type them, with and without mistakes. */
function typedKeys({ name: service, path }: Service): readonly Attempt[] {
  return [
    'logging:\n  driver: local # small\n  # that is all',
    'logging: {driver: local}',
    'logging: local',
    'logging:\n  driver: "local',
  ].map((source) =>
    attempt(
      setYaml,
      { service, key: 'logging', source },
      {
        where: [[...path, 'logging']],
        holds: (after) =>
          JSON.stringify(after.syntax.valueOf([...path, 'logging'])).includes('local'),
      },
    ),
  );
}

function neighbours(doc: ComposeDocument, { name, path }: Service): readonly Attempt[] {
  const where = [[...path, 'depends_on']];
  const dependency = (after: ComposeDocument, to: string) =>
    after.services.get(name)?.dependsOn.find(({ value }) => value.service === to)?.value;
  const isNamed = (after: ComposeDocument) =>
    after.relations.some(({ kind, to }) => to === name && kind !== 'volume' && kind !== 'network');
  return [
    attempt(
      renameService,
      { from: name, to: 'new' },
      {
        where: [doc.servicesPath],
        holds: (after) => after.services.has('new') && !after.services.has(name) && !isNamed(after),
      },
    ),
    attempt(
      removeService,
      { name },
      {
        where: [doc.servicesPath],
        removes: true,
        holds: (after) => !after.services.has(name) && !isNamed(after),
      },
    ),
    ...[...doc.services.keys()].flatMap((to) => [
      ...[undefined, 'service_healthy'].map((condition) =>
        attempt(
          connect,
          { from: name, to, ...(condition && { condition }) },
          { where, holds: (after) => dependency(after, to) !== undefined },
        ),
      ),
      attempt(
        setCondition,
        { from: name, to, condition: 'service_healthy' },
        { where, holds: (after) => dependency(after, to)?.condition === 'service_healthy' },
      ),
      attempt(
        disconnect,
        { from: name, to },
        { where, removes: true, holds: (after) => dependency(after, to) === undefined },
      ),
    ]),
  ];
}
