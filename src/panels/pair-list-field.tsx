import type { ReactNode } from 'react';
import { movePair } from '../commands/move-pair.ts';
import { step } from '../commands/plan-steps.ts';
import { removePair } from '../commands/remove-pair.ts';
import { renamePair } from '../commands/rename-pair.ts';
import { setPair } from '../commands/set-pair.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { type Pair, readPairs } from '../compose/fields/pairs.ts';
import type { Located } from '../compose/located.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { RowColumn } from '../ui/row-list-model.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { insteadOf } from './inherited.ts';
import { ListField } from './list-field.tsx';
import { pairOfLine } from './pair-of-line.ts';
import styles from './panels.module.css';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

/** Names with values, as list or as map; the form that the file uses stays. */
export function PairListField(props: {
  readonly service: Service;
  readonly doc: ComposeDocument;
  readonly name: string;
  readonly within?: readonly string[] | undefined;
  readonly label: string;
  readonly noun: string;
  readonly empty?: ReactNode;
  /** Named `name` and `value`. */
  readonly columns: readonly RowColumn[];
  readonly items: readonly Located<Pair>[];
  readonly except?: readonly YamlPath[] | undefined;
  readonly onPasteText?: ((text: string) => boolean) | undefined;
}) {
  const { run } = useActions();
  const replaced = useReplacedPairs([...props.service.path, ...(props.within ?? []), props.name]);
  const at = { service: props.service.name, within: props.within, key: props.name };
  return (
    <ListField<Pair>
      {...props}
      nameOf={({ name }) => name}
      rawOf={({ name }) => name}
      noteOf={({ name, value }) => {
        const below = replaced?.values.get(name);
        if (below === undefined || below === value) return undefined;
        return <p className={styles.hint}>{insteadOf(below, replaced?.fileName ?? '')}</p>;
      }}
      cellsOf={({ name, value }) => ({ name, value: value ?? '' })}
      onAdd={(rows) =>
        run(runSteps, {
          label: `Add ${rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length} entries`} to ${at.service}`,
          steps: rows.map((cells) => {
            const typed = pairOfCells(cells.name ?? '', cells.value ?? '');
            return step(setPair, { ...at, ...typed });
          }),
        })
      }
      onChange={({ name }, _, column, text) =>
        column === 'name'
          ? run(renamePair, { ...at, from: name, to: text.trim() })
          : run(setPair, { ...at, name, value: text })
      }
      onRemove={({ name }) => run(removePair, { ...at, name })}
      onMove={({ name }, to) => run(movePair, { ...at, name, to: to.name })}
      parseLine={(line) => {
        const { name, value } = pairOfLine(line);
        return { name, value };
      }}
    />
  );
}

/** What the base says of the same names, while an override is shown with it. */
function useReplacedPairs(path: YamlPath) {
  const together = useSnapshot((snapshot) => snapshot.together);
  const [base] = together?.files ?? [];
  const layer = together?.overlay.layers[0];
  if (!base || !layer) return undefined;
  const pairs = readPairs(layer.syntax.view(path));
  const values = new Map(pairs.map(({ value: { name, value } }) => [name, value]));
  return { fileName: base.fileName, values };
}

/** A pair typed as `NAME=value` into the first cell counts as both. */
function pairOfCells(name: string, value: string): { name: string; value: string } {
  return value === '' && name.includes('=') ? pairOfLine(name) : { name: name.trim(), value };
}
