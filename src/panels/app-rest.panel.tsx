import type { ComposeDocument } from '../compose/compose-document.ts';
import { catalogueHelp, Field } from './field.tsx';
import type { AppPanel, AppPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { WrittenYaml } from './written-yaml.tsx';

export const appRest: AppPanel = {
  id: 'app-rest',
  title: 'Networks and everything else',
  order: 40,
  appliesTo: 'app',
  keys: ['networks'],
  count: (doc) => otherKeys(doc).length,
  Component: AppRest,
};

const WITH_FORM = new Set(['version', 'services', 'volumes']);

function otherKeys(doc: ComposeDocument): readonly string[] {
  return doc.form.kind === 'v1' ? [] : doc.syntax.root.ownKeys.filter((key) => !WITH_FORM.has(key));
}

/** What stands at the top of the file and has no form: shown as written, never hidden. */
function AppRest({ doc }: AppPanelProps) {
  const keys = otherKeys(doc);
  if (keys.length === 0) {
    return <p className={styles.hint}>Nothing else stands at the top of the file.</p>;
  }
  return (
    <>
      {keys.map((key) => (
        <Field key={key} label={key} as="group" path={[key]} help={catalogueHelp('top', key)}>
          {() => <WrittenYaml name={key} syntax={doc.syntax} path={[key]} />}
        </Field>
      ))}
    </>
  );
}
