import { type ReactNode, useRef } from 'react';
import type { YamlPath } from '../text/yaml-path.ts';
import { Chip, type ChipKind } from '../ui/chip.tsx';
import styles from './chip-rows.module.css';
import { Placed } from './placed.tsx';

export interface ChipRow {
  readonly path: YamlPath;
  /** Places below `path` that show themselves when another surface points at them. */
  readonly rows?: readonly YamlPath[] | undefined;
  readonly text: string;
  /** What it means, in a line. */
  readonly meaning?: string | undefined;
  readonly inherited: boolean;
  readonly invalid: boolean;
  readonly below: ReactNode;
  onRemove(): void;
}

/** A few named things, each with its meaning and a way to take it away. */
export function ChipRows(props: { readonly kind: ChipKind; readonly items: readonly ChipRow[] }) {
  const list = useRef<HTMLUListElement>(null);
  if (props.items.length === 0) return null;

  function remove(item: ChipRow, index: number): void {
    const box = list.current?.parentElement;
    item.onRemove();
    // The focus goes to the neighbour, or to the field below when the last one is gone.
    requestAnimationFrame(() => {
      const buttons = box?.querySelectorAll<HTMLElement>('ul button') ?? [];
      const next = buttons[Math.min(index, buttons.length - 1)];
      (next ?? box?.querySelector<HTMLElement>('input'))?.focus();
    });
  }
  return (
    <ul className={styles.list} ref={list}>
      {props.items.map((item, index) => (
        <li key={item.text}>
          <Placed path={item.path} rows={item.rows}>
            <div className={styles.row}>
              <Chip
                kind={props.kind}
                text={item.text}
                inherited={item.inherited}
                invalid={item.invalid}
                onRemove={() => remove(item, index)}
              />
              {item.meaning && <span className={styles.meaning}>{item.meaning}</span>}
            </div>
            {item.below}
          </Placed>
        </li>
      ))}
    </ul>
  );
}
