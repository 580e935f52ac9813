import type { AppContract } from '../compose/project/app-contract.ts';
import type { BuildSettings } from '../compose/project/build-settings.ts';
import type { Dockerfile } from '../compose/project/dockerfile.ts';
import type { Project } from '../compose/project/project.ts';
import { readFlag, readList, readRecord, readText, UnexpectedData } from './read-unknown.ts';

/** The folder that was kept beside a document. It is advice: what cannot be read is no reason to give the document up. */
export function restoreProject(item: unknown): Project | undefined {
  if (item === undefined) return undefined;
  try {
    const { files, dockerfiles, variables, contract, buildSettings } = readRecord(item);
    return {
      files: readSet(files),
      dockerfiles: readMap(dockerfiles, restoreDockerfile),
      variables: optional(variables, (it) => readMap(it, readText)),
      contract: optional(contract, restoreContract),
      buildSettings: optional(buildSettings, restoreBuildSettings),
    };
  } catch (fault) {
    if (fault instanceof UnexpectedData) return undefined;
    throw fault;
  }
}

function restoreDockerfile(item: unknown): Dockerfile {
  const facts = readRecord(item);
  return {
    exposes: readList(facts.exposes, readText),
    exposesMore: readFlag(facts.exposesMore),
    initSystem: readFlag(facts.initSystem),
    templateVariables: optional(facts.templateVariables, (it) => readList(it, readText)),
  };
}

function restoreContract(item: unknown): AppContract {
  const contract = readRecord(item);
  return {
    name: optional(contract.name, readText),
    version: optional(contract.version, readText),
    type: optional(contract.type, readText),
    deviceTypes: readList(contract.deviceTypes, readText),
  };
}

function restoreBuildSettings(item: unknown): BuildSettings {
  const settings = readRecord(item);
  return {
    file: readText(settings.file),
    variables: readList(settings.variables, (each) => {
      const { service, name } = readRecord(each);
      return { service: optional(service, readText), name: readText(name) };
    }),
    secrets: readList(settings.secrets, (each) => {
      const { service, source, dest } = readRecord(each);
      return {
        service: optional(service, readText),
        source: readText(source),
        dest: readText(dest),
      };
    }),
    services: readList(settings.services, readText),
    faults: readList(settings.faults, readText),
  };
}

/** Facts that earlier versions did not know are missing in what they kept. */
function optional<T>(item: unknown, read: (item: unknown) => T): T | undefined {
  return item === undefined ? undefined : read(item);
}

function readSet(item: unknown): ReadonlySet<string> {
  if (!(item instanceof Set)) throw new UnexpectedData('Not a set');
  return new Set([...item].map(readText));
}

function readMap<T>(item: unknown, read: (value: unknown) => T): ReadonlyMap<string, T> {
  if (!(item instanceof Map)) throw new UnexpectedData('Not a map');
  return new Map([...item].map(([key, value]) => [readText(key), read(value)]));
}
