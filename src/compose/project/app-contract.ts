import { parseYaml } from '../../text/syntax-tree.ts';
import { type Architecture, architectureOf } from '../catalog/device-types.ts';

/** What the `balena.yml` of a project says of the app (balena docs, “balena.yml configuration file”). */
export interface AppContract {
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** `sw.application`, `sw.block` and the like. */
  readonly type: string | undefined;
  /** That of `defaultDeviceType` first, then those of `supportedDeviceTypes`; each once. */
  readonly deviceTypes: readonly string[];
}

/** Undefined for what cannot be read. */
export function readAppContract(text: string): AppContract | undefined {
  const { root, problems } = parseYaml(text.replace(/^\uFEFF/, ''));
  if (root.kind !== 'map' || problems.some(({ severity }) => severity === 'error'))
    return undefined;
  const data = root.get('data');
  const supported = data?.get('supportedDeviceTypes')?.items ?? [];
  const types = [data?.get('defaultDeviceType'), ...supported].map((view) => view?.string ?? '');
  return {
    name: root.get('name')?.string,
    version: root.get('version')?.string,
    type: root.get('type')?.string,
    deviceTypes: [...new Set(types)].filter((type) => type !== ''),
  };
}

/** A device type that the app is for, with its architecture where that is known. */
export interface KnownDevice {
  readonly deviceType: string;
  readonly architecture: Architecture;
}

/** Those device types of the app whose architecture is known. */
export function knownDevices(contract: AppContract | undefined): readonly KnownDevice[] {
  return (contract?.deviceTypes ?? []).flatMap((deviceType) => {
    const architecture = architectureOf(deviceType);
    return architecture ? [{ deviceType, architecture }] : [];
  });
}
