import type { ComposeDocument } from '../compose/compose-document.ts';
import { AddKey } from './add-key.tsx';
import { catalogueHelp, Field } from './field.tsx';
import type { AppPanel, AppPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { YamlEditor } from './yaml-editor.tsx';

export const appRest: AppPanel = {
  id: 'app-rest',
  title: 'Everything else',
  order: 40,
  appliesTo: 'app',
  keys: [],
  rest: otherKeys,
  count: (doc) => otherKeys(doc).length,
  Component: AppRest,
};

const WITH_FORM = new Set(['version', 'services', 'volumes', 'networks']);

function otherKeys(doc: ComposeDocument): readonly string[] {
  return doc.form.kind === 'v1' ? [] : doc.syntax.root.ownKeys.filter((key) => !WITH_FORM.has(key));
}

/** What stands at the top of the file and has no form: as YAML, never hidden. */
function AppRest({ doc }: AppPanelProps) {
  const keys = otherKeys(doc);
  return (
    <>
      {keys.length === 0 && (
        <p className={styles.hint}>Nothing else stands at the top of the file.</p>
      )}
      {keys.map((key) => (
        <Field key={key} label={key} as="group" path={[key]} help={catalogueHelp('top', key)}>
          {() => (
            <YamlEditor
              syntax={doc.syntax}
              service={undefined}
              name={key}
              path={[key]}
              label={key}
            />
          )}
        </Field>
      ))}
      {doc.form.kind !== 'v1' && (
        <AddKey
          place="top"
          service={undefined}
          taken={doc.syntax.root.ownKeys}
          withForm={WITH_FORM}
        />
      )}
    </>
  );
}
