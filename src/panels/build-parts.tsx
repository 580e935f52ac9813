import { setBuild } from '../commands/set-build.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { BUILD_FIELDS, BUILD_FORM_KEYS } from './build-fields.ts';
import { Field, serviceHelp } from './field.tsx';
import { FieldTable } from './field-table.tsx';
import { useBuildPlace, useFolderPaths } from './folder-paths.ts';
import { inheritedFrom } from './inherited.ts';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { RestOf } from './rest-of.tsx';
import { useActions } from './use-run.ts';

/** What a service is built from and how. */
export function BuildParts({ service, doc }: ServicePanelProps) {
  return (
    <>
      <ContextField service={service} doc={doc} />
      <BuiltFrom service={service} />
      {service.build && (
        <>
          <FieldTable service={service} doc={doc} fields={BUILD_FIELDS} more="build settings" />
          <RestOf service={service} doc={doc} at={['build']} known={BUILD_FORM_KEYS} />
        </>
      )}
    </>
  );
}

/** Which file of the opened folder it is built from, and at which ports that says it listens. */
function BuiltFrom({ service }: Pick<ServicePanelProps, 'service'>) {
  const place = useBuildPlace(service);
  if (place?.kind !== 'found') return null;
  const ports = (place.dockerfile?.exposes ?? []).map((port) => port.replace(/\/tcp$/, ''));
  return (
    <p className={styles.hint}>
      Built from <code>{place.path}</code>
      {ports.length > 0 && `, which exposes ${ports.slice(0, 4).join(', ')}`}
      {ports.length > 4 && ' and more'}.
    </p>
  );
}

/** The folder: the value of the short form, so it has the problems of the whole. */
function ContextField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const folders = useFolderPaths('build-folder', service);
  const { build } = service;
  const path = [...service.path, 'build'];
  const others = (doc.syntax.view(path)?.entries ?? [])
    .filter(({ key }) => key !== 'context')
    .map(({ key }) => [...path, key]);
  return (
    <Field
      label="Folder"
      path={path}
      except={others}
      rows={others}
      help={serviceHelp(['build', 'context'])}
      inherited={inheritedFrom(doc, service, path, build?.origin)}
    >
      {(ids) => (
        <CommitInput
          {...ids}
          mono
          value={build?.value.context ?? ''}
          inherited={build?.origin === 'inherited'}
          placeholder="./app"
          suggestions={folders}
          onCommit={(text) => run(setBuild, { service: service.name, context: text.trim() })}
        />
      )}
    </Field>
  );
}
