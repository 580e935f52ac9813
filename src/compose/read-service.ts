import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { Service, ServiceKey, Syntax } from './compose-document.ts';
import { readBuild } from './fields/build.ts';
import { readCommand } from './fields/command.ts';
import { readDependsOn } from './fields/depends-on.ts';
import { readDevices } from './fields/devices.ts';
import { readEnvironment } from './fields/environment.ts';
import { readLabels } from './fields/labels.ts';
import { readNames } from './fields/name-list.ts';
import { readNetworkMode } from './fields/network-mode.ts';
import { readPorts } from './fields/ports.ts';
import { readScalar, readScalarList } from './fields/scalar-list.ts';
import { readSwitch } from './fields/switch.ts';
import { readVolumeMounts } from './fields/volumes.ts';
import { readRelations } from './read-relations.ts';

/** Everything we know how to read of the service that `view` shows. */
export function readService(name: string, path: YamlPath, view: YamlView): Service {
  const keys = view.entries.map(
    ({ key, value, origin }): ServiceKey => ({ key, syntax: syntaxOf(value), origin }),
  );
  const syntaxes = new Map(keys.map(({ key, syntax }) => [key, syntax]));
  const fields = {
    name,
    path,
    alias: view.alias,
    keys,
    image: readScalar(view.get('image')),
    build: readBuild(view.get('build')),
    dependsOn: readDependsOn(view.get('depends_on')),
    ports: readPorts(view.get('ports')),
    expose: readScalarList(view.get('expose')),
    devices: readDevices(view.get('devices')),
    capAdd: readScalarList(view.get('cap_add')),
    capDrop: readScalarList(view.get('cap_drop')),
    privileged: readSwitch(view.get('privileged')),
    networkMode: readNetworkMode(view.get('network_mode')),
    networks: readNames(view.get('networks')),
    volumes: readVolumeMounts(view.get('volumes')),
    labels: readLabels(view.get('labels')),
    restart: readScalar(view.get('restart')),
    environment: readEnvironment(view.get('environment')),
    command: readCommand(view.get('command')),
  };
  return {
    ...fields,
    relations: readRelations(fields, view),
    syntaxOf: (key) => syntaxes.get(key) ?? 'absent',
  };
}

function syntaxOf(view: YamlView): Syntax {
  switch (view.kind) {
    case 'map':
      return 'map';
    case 'seq':
      return 'list';
    case 'scalar':
      return 'scalar';
    case 'null':
      return 'other';
  }
}
