import type { SyntaxTree } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Origin, YamlView } from '../text/yaml-view.ts';
import type { Build } from './fields/build.ts';
import type { Command } from './fields/command.ts';
import type { Dependency } from './fields/depends-on.ts';
import type { Device } from './fields/devices.ts';
import type { EnvironmentVariable } from './fields/environment.ts';
import type { Label } from './fields/labels.ts';
import type { NetworkMode } from './fields/network-mode.ts';
import type { Port } from './fields/ports.ts';
import type { VolumeMount } from './fields/volumes.ts';
import type { Located } from './located.ts';

/** `partial`: there are syntax errors, but services can be read. `broken`: nothing that could be drawn. */
export type ComposeHealth = 'ok' | 'partial' | 'broken';

/** How a field is written: `list` and `map` where both are allowed, `other` for what is neither. */
export type Syntax = 'list' | 'map' | 'scalar' | 'other' | 'absent';

export interface ComposeForm {
  /** `v1`: services at the top level. `spec`: no `version`, or one that only the specification knows. */
  readonly kind: 'v1' | 'v2' | 'v3' | 'spec';
  /** As written, quotes aside: `2.1`. */
  readonly version: Located<string> | undefined;
}

/** A key of a service and how its value is written. */
export interface ServiceKey {
  readonly key: string;
  readonly syntax: Syntax;
  readonly origin: Origin;
}

/**
 * What one service says. Holds no syntax tree: a service whose text did not change
 * is the same object in the next document, whatever changed around it.
 */
export interface Service {
  readonly name: string;
  readonly path: YamlPath;
  /** Set where the whole service is an alias (`web: *base`): its fields are written elsewhere. */
  readonly alias: string | undefined;
  /** Every key of the service, known to us or not, in order; its values through `serviceView`. */
  readonly keys: readonly ServiceKey[];
  readonly image: Located<string> | undefined;
  readonly build: Located<Build> | undefined;
  readonly dependsOn: readonly Located<Dependency>[];
  readonly ports: readonly Located<Port>[];
  readonly expose: readonly Located<string>[];
  readonly devices: readonly Located<Device>[];
  readonly capAdd: readonly Located<string>[];
  readonly capDrop: readonly Located<string>[];
  readonly privileged: Located<boolean> | undefined;
  readonly networkMode: Located<NetworkMode> | undefined;
  readonly networks: readonly Located<string>[];
  readonly volumes: readonly Located<VolumeMount>[];
  readonly labels: readonly Located<Label>[];
  readonly restart: Located<string> | undefined;
  readonly environment: readonly Located<EnvironmentVariable>[];
  readonly command: Located<Command> | undefined;
  /** Where the service names others: what it contributes to `ComposeDocument.relations`. */
  readonly relations: readonly Relation[];
  /** How each key of the service is written, by key. */
  syntaxOf(key: string): Syntax;
}

/** A declaration below the top-level `volumes` or `networks`. */
export interface Declaration {
  readonly name: string;
  readonly path: YamlPath;
  readonly view: YamlView;
}

export type RelationKind =
  | 'depends_on'
  | 'links'
  | 'volumes_from'
  | 'network_mode'
  | 'ipc'
  | 'pid'
  | 'extends'
  | 'volume'
  | 'network';

/** One place where a service names another service, a named volume or a network. */
export interface Relation {
  readonly kind: RelationKind;
  /** The service that names. */
  readonly from: string;
  /** What it names, whether that exists or not. */
  readonly to: string;
  /** Where the name stands: the list item, the map entry, or the scalar that holds it. */
  readonly path: YamlPath;
  readonly origin: 'own' | 'inherited';
  /** Of `depends_on` in map form. */
  readonly condition?: string;
}

/** What the text means as compose. Immutable; derived from the syntax tree alone. */
export interface ComposeDocument {
  readonly syntax: SyntaxTree;
  readonly health: ComposeHealth;
  readonly form: ComposeForm;
  /** `['services']`, or `[]` in version 1. */
  readonly servicesPath: YamlPath;
  readonly services: ReadonlyMap<string, Service>;
  readonly volumes: ReadonlyMap<string, Declaration>;
  readonly networks: ReadonlyMap<string, Declaration>;
  readonly relations: readonly Relation[];
}
