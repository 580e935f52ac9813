import { IconCode, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { setYaml } from '../commands/set-yaml.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import { writtenAt } from '../text/written-at.ts';
import { writtenSource } from '../text/written-entry.ts';
import { printPath, type YamlPath } from '../text/yaml-path.ts';
import { Button } from '../ui/button.tsx';
import { CodeArea } from '../ui/code-area.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';
import { useYamlDraft } from './use-yaml-draft.ts';

/** A key as the YAML that it is, to be read and changed right here. */
export function YamlEditor(props: {
  readonly syntax: SyntaxTree;
  /** Undefined for a key at the top of the file. */
  readonly service: string | undefined;
  readonly within?: readonly string[] | undefined;
  readonly name: string;
  readonly path: YamlPath;
  readonly label: string;
}) {
  const { syntax, service, within, name, path, label } = props;
  const { run, focus } = useActions();
  const id = useId();
  const written = writtenAt(syntax, path) ?? path;
  const at = { service, within, key: name };
  const draft = useYamlDraft(printPath(path), writtenSource(syntax, written) ?? '', at);
  return (
    <div>
      <CodeArea
        label={`${label} as YAML`}
        value={draft.shown}
        pending={draft.dirty}
        inherited={syntax.view(path)?.origin === 'inherited'}
        invalid={draft.refusal !== undefined}
        describedBy={draft.refusal && `${id}-refusal`}
        onChange={draft.change}
        onCommit={draft.commit}
        onRevert={draft.revert}
      />
      {draft.refusal && <ProblemSentence id={`${id}-refusal`} sentence={draft.refusal} />}
      <div className={styles.line}>
        <Button
          tone="quiet"
          icon={IconCode}
          label={`Show in text: ${label}`}
          onClick={() => focus(written)}
        >
          Show in text
        </Button>
        <Button
          tone="quiet"
          icon={IconTrash}
          label={`Remove ${label}`}
          onClick={() => {
            draft.revert();
            run(setYaml, { ...at, source: '' });
          }}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}
