import type { ComposeDocument, RelationKind, Service } from '../../compose/compose-document.ts';

/** What the descriptions of a graph draw: services, those that are only named, volumes and the lines between. */
export interface GraphFacts {
  readonly services: readonly ServiceFacts[];
  /** Services that others name and the file does not have. */
  readonly missing: readonly string[];
  readonly volumes: readonly string[];
  readonly lines: readonly GraphLine[];
}

export interface ServiceFacts {
  readonly name: string;
  /** Its image, or the folder it is built from. */
  readonly source: string | undefined;
  /** As in the short syntax: `80:80`. */
  readonly ports: readonly string[];
}

export interface GraphLine {
  readonly from: string;
  readonly to: string;
  readonly kind: 'dependency' | 'use' | 'volume';
  /** What is used, or what is waited for where that is more than the start. */
  readonly words: string | undefined;
}

/** Reads from a document what a drawing of it says. */
export function graphFacts(doc: ComposeDocument): GraphFacts {
  const lines = linesOf(doc);
  const named = lines.filter(({ kind }) => kind !== 'volume').map(({ to }) => to);
  return {
    services: [...doc.services.values()].map(serviceFacts),
    missing: [...new Set(named)].filter((name) => !doc.services.has(name)),
    volumes: [
      ...new Set([
        ...doc.volumes.keys(),
        ...lines.filter(({ kind }) => kind === 'volume').map(({ to }) => to),
      ]),
    ],
    lines,
  };
}

function serviceFacts(service: Service): ServiceFacts {
  return {
    name: service.name,
    source: sourceOf(service),
    ports: service.ports.map(({ value }) => value.raw),
  };
}

/** The image of a service, or the folder that it is built from. */
export function sourceOf({ build, image }: Service): string | undefined {
  return build ? (build.value.context ?? '.') : image?.value;
}

const CONDITION_WORDS: Readonly<Record<string, string>> = {
  service_healthy: 'healthy',
  service_completed_successfully: 'completed',
};

function linesOf(doc: ComposeDocument): readonly GraphLine[] {
  const lines = doc.relations.flatMap(({ kind, from, to, condition }): GraphLine[] => {
    if (kind === 'network') return [];
    if (kind === 'volume') return [{ from, to, kind: 'volume', words: undefined }];
    if (kind === 'depends_on') {
      return [{ from, to, kind: 'dependency', words: condition && CONDITION_WORDS[condition] }];
    }
    return [{ from, to, kind: 'use', words: USE_WORDS[kind] }];
  });
  // A service may mount one volume at several places, or name another one twice.
  const once = new Map(lines.map((line) => [JSON.stringify(line), line]));
  return [...once.values()];
}

const USE_WORDS: Readonly<Partial<Record<RelationKind, string>>> = {
  links: 'links',
  volumes_from: 'volumes of',
  network_mode: 'network of',
  ipc: 'memory of',
  pid: 'processes of',
  extends: 'extends',
};
