import { IconCode } from '@tabler/icons-react';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { Button } from '../ui/button.tsx';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';
import { yamlOf } from './yaml-of.ts';

/** A part of the file as it is written, with the way to it. */
export function WrittenYaml(props: {
  readonly name: string;
  readonly syntax: SyntaxTree;
  readonly path: YamlPath;
}) {
  const { focus } = useActions();
  return (
    <div className={styles.stack}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it */}
      <section className={styles.code} tabIndex={0} aria-label={`${props.name} as written`}>
        <pre>{yamlOf(props.syntax, props.path)}</pre>
      </section>
      <div>
        <Button
          tone="quiet"
          icon={IconCode}
          label={`Show in text: ${props.name}`}
          onClick={() => focus(props.path)}
        >
          Show in text
        </Button>
      </div>
    </div>
  );
}
