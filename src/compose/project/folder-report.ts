import { architectureOf } from '../catalog/device-types.ts';
import type { TargetId } from '../catalog/targets.ts';
import type { ComposeDocument } from '../compose-document.ts';
import type { BuildSettings } from './build-settings.ts';
import { findBuild, type Project } from './project.ts';

/** What was found in the folder around a file, for people. */
export interface FolderReport {
  /** Names of facts with what they are. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Services with the file that each is built from. */
  readonly builds: readonly (readonly [service: string, path: string])[];
}

/** What the folder holds that the readers of `target` use. */
export function folderReport(
  project: Project,
  doc: ComposeDocument,
  target: TargetId,
): FolderReport {
  const { files, dockerfiles, variables, contract, buildSettings } = project;
  const title = [contract?.name, contract?.version].filter((part) => part !== undefined).join(' ');
  const devices = contract?.deviceTypes ?? [];
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Files', String(files.size)],
    ['Dockerfiles', String(dockerfiles.size)],
    ['.env', variables && counted(variables.size, 'variable')],
    ['balena.yml', contract && (title || contract.type || 'says nothing of its name')],
    ['Device types', devices.length > 0 ? devices.map(withArchitecture).join(', ') : undefined],
    [buildSettings?.file ?? '', buildSettings && settingsIn(buildSettings)],
  ];
  return {
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    builds: [...doc.services.values()].flatMap((service) => {
      const place = findBuild(project, service, target);
      return place.kind === 'found' ? [[service.name, place.path]] : [];
    }),
  };
}

function withArchitecture(deviceType: string): string {
  const architecture = architectureOf(deviceType);
  return architecture ? `${deviceType} (${architecture})` : deviceType;
}

function settingsIn({ variables, secrets, faults }: BuildSettings): string {
  if (faults.length > 0) return 'cannot be used as it is';
  const parts = [
    ...(variables.length > 0 ? [counted(variables.length, 'variable')] : []),
    ...(secrets.length > 0 ? [counted(secrets.length, 'secret file')] : []),
  ];
  return parts.length === 0 ? 'nothing for builds' : `${parts.join(' and ')} for builds`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
