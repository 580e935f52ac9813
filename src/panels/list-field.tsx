import type { ReactNode } from 'react';
import { moveListItem } from '../commands/move-list-item.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { Located } from '../compose/located.ts';
import { filesAt } from '../store/together.ts';
import { writtenAt } from '../text/written-at.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { CommitAnswer } from '../ui/commit-draft.ts';
import { FileMark } from '../ui/file-mark.tsx';
import type { FieldHelp } from '../ui/help-disclosure.tsx';
import { RowList } from '../ui/row-list.tsx';
import type { Cells, RowColumn } from '../ui/row-list-model.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { ServiceField } from './field.tsx';
import { itemIndex } from './item-index.ts';
import { useRevealed } from './reveal.ts';
import { useRowProblems } from './use-row-problems.tsx';
import { useActions } from './use-run.ts';

/** How one kind of list entry becomes a row and a row becomes an entry. */
export interface ListFieldProps<T> {
  readonly service: Service;
  readonly doc: ComposeDocument;
  /** The key of the service, or of the map that `within` leads to. */
  readonly name: string;
  readonly within?: readonly string[] | undefined;
  readonly label: string;
  /** What one entry is called. */
  readonly noun: string;
  readonly help?: FieldHelp | undefined;
  readonly empty?: ReactNode;
  readonly columns: readonly RowColumn[];
  readonly items: readonly Located<T>[];
  /** Places that show themselves and their problems elsewhere; the entries themselves by default. */
  readonly except?: readonly YamlPath[] | undefined;
  /** A short name for an entry. */
  nameOf(value: T): string;
  /** Undefined where the columns cannot say the entry: then it is shown as written. */
  cellsOf(value: T): Cells | undefined;
  rawOf(value: T): string;
  readonly noteOf?: ((value: T) => ReactNode) | undefined;
  onAdd(rows: readonly Cells[]): CommitAnswer;
  onChange(value: T, index: number, column: string, text: string): CommitAnswer;
  onRemove(value: T, index: number): CommitAnswer;
  /** Gives an entry the position of another; by default as an item of a list. */
  readonly onMove?: ((value: T, to: T) => CommitAnswer) | undefined;
  readonly parseLine?: ((line: string) => Cells) | undefined;
  readonly onPasteText?: ((text: string) => boolean) | undefined;
}

/** A list of a service as rows, each with its problems. */
export function ListField<T>(props: ListFieldProps<T>) {
  const { service, name, items } = props;
  const path = [...service.path, ...(props.within ?? []), name];
  const problemsOf = useRowProblems(path);
  const shownThemselves = props.except ?? items.map((item) => item.path);
  const isRevealed = useRevealed();
  const { focus, run } = useActions();
  const isMixed = useSnapshot(({ together }) => filesAt(together, path).length > 1);
  const rows = items.map((item, index) => {
    const { below, invalid } = problemsOf(item.path);
    const cells = props.cellsOf(item.value);
    const note = props.noteOf?.(item.value);
    return {
      key: String(index),
      name: props.nameOf(item.value),
      cells: cells ?? {},
      whole: cells ? undefined : props.rawOf(item.value),
      inherited: item.origin === 'inherited',
      invalid,
      revealed: isRevealed(item.path),
      below:
        note || below || isMixed ? (
          <>
            {isMixed && <FileMark path={item.path} />}
            {note}
            {below}
          </>
        ) : undefined,
    };
  });
  const move = (value: T, index: number, target: Located<T>): CommitAnswer =>
    props.onMove
      ? props.onMove(value, target.value)
      : run(moveListItem, {
          service: service.name,
          within: props.within,
          key: name,
          index,
          to: itemIndex(target.path),
        });
  const at = (key: string, act: (value: T, index: number) => CommitAnswer): CommitAnswer => {
    const item = items[Number(key)];
    return item && act(item.value, itemIndex(item.path));
  };
  return (
    <ServiceField
      service={service}
      doc={props.doc}
      name={name}
      within={props.within}
      label={props.label}
      as="group"
      help={props.help}
      origin={items.some(({ origin }) => origin === 'inherited') ? 'inherited' : 'own'}
      rows={shownThemselves}
      except={shownThemselves}
    >
      {() => (
        <RowList
          noun={props.noun}
          columns={props.columns}
          rows={rows}
          empty={props.empty}
          onAdd={props.onAdd}
          onChange={(key, column, text) =>
            at(key, (value, index) => props.onChange(value, index, column, text))
          }
          onRemove={(key) => at(key, props.onRemove)}
          onMove={(key, to) => {
            const target = items[to];
            return target && at(key, (value, index) => move(value, index, target));
          }}
          parseLine={props.parseLine}
          onPasteText={props.onPasteText}
          onFocusRow={(key) => {
            const item = items[Number(key)];
            if (item) focus(writtenAt(props.doc.syntax, item.path) ?? item.path);
          }}
        />
      )}
    </ServiceField>
  );
}
