import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { serviceView } from '../compose/service-view.ts';
import type { Intent } from '../text/intent.ts';
import type { Conversion } from './convert-version.ts';
import { declareIntent } from './declaration-field.ts';
import { setAt } from './set-at.ts';

/** What a file of version 1 says otherwise once its services stand below `services:`. */
export function versionOneIntents(doc: ComposeDocument): Conversion {
  const notes: string[] = [];
  const intents = [...doc.services.values()].flatMap((service) => [
    ...dockerfile(doc, service),
    ...logging(doc, service),
    ...network(doc, service),
  ]);
  const linking = [...doc.services.values()].filter((it) =>
    it.keys.some(({ key }) => key === 'links'),
  );
  if (linking.length > 0) {
    notes.push(
      `“links” of ${linking.map(({ name }) => name).join(', ')} was kept; services reach each other by their names without it.`,
    );
  }
  const volumes = new Set(
    doc.relations.filter(({ kind }) => kind === 'volume').map(({ to }) => to),
  );
  const declared = [...volumes]
    .filter((name) => !doc.volumes.has(name))
    .map((name) => declareIntent(doc, 'volume', name));
  return { intents: [...intents, ...declared], notes };
}

/** `build: .` with `dockerfile: D` beside it. */
function dockerfile(doc: ComposeDocument, { name, path }: Service): readonly Intent[] {
  const view = serviceView(doc, name);
  const file = view?.get('dockerfile')?.string;
  const context = view?.get('build')?.string;
  if (file === undefined || context === undefined) return [];
  return [
    setAt([...path, 'build'], { context, dockerfile: file }),
    { kind: 'delete', path: [...path, 'dockerfile'] },
  ];
}

/** `log_driver` and `log_opt`, which are `logging` now. */
function logging(doc: ComposeDocument, { name, path }: Service): readonly Intent[] {
  const view = serviceView(doc, name);
  const driver = view?.get('log_driver');
  const options = view?.get('log_opt');
  const drops = ['log_driver', 'log_opt'].filter((key) => doc.syntax.has([...path, key]));
  if (drops.length === 0) return [];
  const value = {
    ...(driver?.string !== undefined && { driver: driver.string }),
    ...(options?.kind === 'map' && {
      options: Object.fromEntries(options.entries.map((it) => [it.key, it.value.string ?? null])),
    }),
  };
  return [
    setAt([...path, 'logging'], value),
    ...drops.map((key): Intent => ({ kind: 'delete', path: [...path, key] })),
  ];
}

/** `container:web`, where web is a service. */
function network(doc: ComposeDocument, { name, path }: Service): readonly Intent[] {
  const mode = serviceView(doc, name)?.get('network_mode')?.string;
  const other = /^container:(.+)$/.exec(mode ?? '')?.[1];
  if (other === undefined || !doc.services.has(other)) return [];
  return [setAt([...path, 'network_mode'], `service:${other}`)];
}
