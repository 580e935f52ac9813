import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { SERVICE_KEY_ORDER } from '../compose/key-order.ts';
import { serviceView } from '../compose/service-view.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { refuseBroken } from './plan-edit.ts';

/** A service, or a map inside it, whose fields can be written. */
export interface Editable {
  readonly ok: true;
  readonly doc: ComposeDocument;
  readonly service: Service;
  /** The keys that lead from the service to the map; none for the service itself. */
  readonly within: readonly string[];
  /** Where the fields stand. */
  readonly path: YamlPath;
  readonly view: YamlView;
  /** The usual order of the keys there. */
  readonly order: readonly string[];
}

/** The service called `name`, or why its fields cannot be written. */
export function findEditable(doc: ComposeDocument, name: string): Editable | Refused {
  const broken = refuseBroken(doc.syntax);
  if (broken) return broken;
  const service = doc.services.get(name);
  const view = serviceView(doc, name);
  if (!service || !view) return refuseUnknown(doc, name);
  if (service.alias !== undefined) {
    return refuse(
      'service-is-alias',
      `${name} is written as the alias *${service.alias}, so it has no fields of its own to change. In the text, write “<<: *${service.alias}” below “${name}:”; then it can be changed here.`,
      service.path,
    );
  }
  if (!doc.syntax.has(service.path)) {
    return refuse(
      'service-inherited',
      `${name} comes from an anchor that “services:” takes in, so it is not written here itself. Change it in the text, at its anchor.`,
      service.path,
    );
  }
  if (view.kind === 'seq' || view.kind === 'scalar') {
    return refuse(
      'service-not-map',
      `${name} is no map of fields, so nothing can be added to it. Mend it in the text: fields stand below “${name}:”, one line each, indented.`,
      service.path,
    );
  }
  const { path } = service;
  return { ok: true, doc, service, within: [], path, view, order: SERVICE_KEY_ORDER };
}

export function refuseUnknown(doc: ComposeDocument, name: string): Refused {
  const names = [...doc.services.keys()];
  const known =
    names.length === 0 ? 'The file has none yet.' : `There are: ${names.slice(0, 8).join(', ')}.`;
  return refuse('unknown-service', `There is no service called ${name}. ${known}`);
}

/** Version 1 has no such thing, and adding it would make the file unreadable for everybody. */
export function refuseVersionOne(doc: ComposeDocument, what: string): Refused | undefined {
  if (doc.form.kind !== 'v1') return undefined;
  return refuse(
    'version-one',
    `This file is of compose version 1 (services at the top level), which has no ${what}. Move the services below “services:” and add “version: '2'” first.`,
  );
}
